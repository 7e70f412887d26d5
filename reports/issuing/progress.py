"""How far a batch is: counts, whether anybody works on it, how long it will take.

Only reading; the words stand in pages/.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db.models import Count

from reports.models import Batch, BatchReport

State = BatchReport.State
# A worker is heard of with every report; after this long without a word there is none.
SILENCE = timedelta(seconds=60)
FEWEST_FOR_A_GUESS = 3


def count_reports(batch: Batch) -> Mapping[str, int]:
    """Return how many reports are in each state, also in those that none is in."""
    rows = batch.reports.order_by().values_list("state").annotate(Count("pk"))
    return {**dict.fromkeys(State.values, 0), **dict(rows)}


def is_left_alone(batch: Batch, now: datetime) -> bool:
    """Say whether nobody works on it though it is to be worked on: killed, or never begun."""
    return batch.state == Batch.State.WORKING and now - batch.heard_at > SILENCE


def guess_seconds_left(batch: Batch, counts: Mapping[str, int], now: datetime) -> int | None:
    """Return how long the rest takes at the pace since the last start; None is too early to say."""
    left = counts[State.WAITING] + counts[State.WORKING]
    made = batch.reports.filter(state=State.DONE, done_at__gte=batch.started_at).count()
    if batch.state != Batch.State.WORKING or made < FEWEST_FOR_A_GUESS:
        return None
    return round((now - batch.started_at).total_seconds() / made * left)
