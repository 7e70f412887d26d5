"""Dates and counts as the pages of entering say them.

Words with numbers in them only; which page says them is decided there.
"""

from datetime import date, datetime

from django.utils import timezone

from indicators.text import LocalizedText

MONTHS = "January February March April May June July August September October November December"
CLOSED = LocalizedText("受付終了", "Closed")
NO_DEADLINE = LocalizedText("締切は未定", "No deadline yet")
LEFT = LocalizedText("締切 {day}（あと{days}日）", "Due {day} ({days} days left)")
TODAY = LocalizedText("締切 {day}（今日まで）", "Due {day} (today)")
PAST = LocalizedText("締切 {day}（{days}日過ぎています）", "Due {day} ({days} days ago)")
ANSWERED = LocalizedText("{done} / {all} 項目", "{done} / {all} items")
SAVED = LocalizedText("保存済み {time}", "Saved {time}")
NOT_SAVED = LocalizedText("まだ保存していません", "Not saved yet")


def write_day(day: date) -> LocalizedText:
    """Return the day without its year: 12月15日, 15 December."""
    month = MONTHS.split()[day.month - 1]
    return LocalizedText(f"{day.month}月{day.day}日", f"{day.day} {month}")


def write_deadline(closes_on: date | None, today: date) -> LocalizedText:
    """Return the deadline and how far it is: 締切 12月15日（あと24日）."""
    if closes_on is None:
        return NO_DEADLINE
    days = (closes_on - today).days
    sentence = LEFT if days > 0 else TODAY if days == 0 else PAST
    return sentence.fill(day=write_day(closes_on), days=abs(days))


def write_saved(at: datetime | None, now: datetime) -> LocalizedText:
    """Return when it was saved last: the time today, else the day with it."""
    if at is None:
        return NOT_SAVED
    local = timezone.localtime(at)
    time = f"{local:%H:%M}"
    if local.date() == timezone.localtime(now).date():
        return SAVED.fill(time=time)
    day = write_day(local.date())
    return SAVED.fill(time=LocalizedText(f"{day.ja} {time}", f"{day.en} {time}"))
