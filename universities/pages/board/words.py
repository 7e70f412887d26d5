"""The words of the board that its page and its files share: columns, dates, on time or late.

No row is read here, and nothing is laid out.
"""

from datetime import date, datetime

from django.utils.timezone import localdate

from indicators.text import LocalizedText
from universities.boards.model.board import BoardRow
from universities.boards.model.round import RoundRow
from universities.pages.days import write_day
from universities.submissions.workflow import WRITABLE

NONE = LocalizedText("", "")
ON_TIME = LocalizedText("期限内", "on time")
LATE = LocalizedText("{days}日遅れ", "{days} days late")
OVERDUE = LocalizedText("{days}日超過", "{days} days overdue")
REMINDED = LocalizedText("督促 {day}", "reminded {day}")
REMINDER_FAILED = LocalizedText("督促 {day}（未達あり）", "reminded {day} (some not delivered)")


def describe_timing(row: BoardRow, round_: RoundRow, now: datetime) -> LocalizedText:
    """Return whether the first submission came in time; while there is none, how much too late.

    Nothing where it cannot be told: no deadline, or a return that came with a file.
    """
    if round_.closes_on is None:
        return NONE
    if row.submitted_at is not None:
        return _describe_days(localdate(row.submitted_at), round_.closes_on, ON_TIME, LATE)
    if row.status not in WRITABLE:
        return NONE
    return _describe_days(localdate(now), round_.closes_on, NONE, OVERDUE)


def describe_reminder(row: BoardRow) -> LocalizedText:
    """Return the day of the last reminder, and whether a mail of it did not arrive."""
    if row.reminded_at is None:
        return NONE
    words = REMINDER_FAILED if row.reminder_failed else REMINDED
    return words.fill(day=write_day(localdate(row.reminded_at)))


def _describe_days(
    day: date, closes_on: date, in_time: LocalizedText, too_late: LocalizedText
) -> LocalizedText:
    days = (day - closes_on).days
    return in_time if days <= 0 else too_late.fill(days=days)
