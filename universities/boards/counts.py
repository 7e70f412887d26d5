"""How much of each return is answered, and how many findings stand open, kept between visits.

What is not kept any more is counted in counting.py; no figure comes this far.
"""

from collections.abc import Sequence

from django.core.cache import cache

from universities.boards.counting import count_returns
from universities.boards.model.progress import Progress
from universities.boards.sources import find_sources
from universities.models import Submission

# A day is only about memory: the key names everything that is counted.
KEPT_SECONDS = 24 * 3600


def count_progress(rows: Sequence[Submission], fiscal_year: int) -> dict[int, Progress]:
    """Return the counts of those submissions, by id; together, in a handful of queries."""
    sources = find_sources(rows, fiscal_year)
    keys = {each.submission: each.key(fiscal_year) for each in sources}
    kept = cache.get_many(keys.values())
    missing = [each for each in sources if keys[each.submission] not in kept]
    counted = count_returns(missing, fiscal_year)
    cache.set_many({keys[id]: progress for id, progress in counted.items()}, KEPT_SECONDS)
    return {id: counted[id] if id in counted else kept[key] for id, key in keys.items()}
