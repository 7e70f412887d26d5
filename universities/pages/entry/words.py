"""Counts and the moment of the last save as the pages of entering say them.

Words with numbers in them only; how a day or a deadline looks stands in days.py.
"""

from datetime import datetime

from django.utils.timezone import localdate, localtime

from indicators.text import LocalizedText
from universities.pages.days import write_moment

CLOSED = LocalizedText("受付終了", "Closed")
ANSWERED = LocalizedText("{done} / {all} 項目", "{done} / {all} items")
SAVED = LocalizedText("保存済み {time}", "Saved {time}")
NOT_SAVED = LocalizedText("まだ保存していません", "Not saved yet")


def write_saved(at: datetime | None, now: datetime) -> LocalizedText:
    """Return when it was saved last: the time today, else the day with it."""
    if at is None:
        return NOT_SAVED
    if localdate(at) == localdate(now):
        return SAVED.fill(time=f"{localtime(at):%H:%M}")
    return SAVED.fill(time=write_moment(at))
