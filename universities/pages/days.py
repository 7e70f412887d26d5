"""How a day and a moment look on pages of collecting, by the clock of Tokyo.

Only words live here; which day a deadline is stands in the round.
"""

from datetime import date, datetime

from django.utils.timezone import localdate, localtime

from indicators.text import LocalizedText

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
LEFT = LocalizedText("{day}（あと{days}日）", "{day} ({days} days left)")
TODAY = LocalizedText("{day}（今日まで）", "{day} (today)")
PASSED = LocalizedText("{day}（{days}日過ぎています）", "{day} ({days} days ago)")
DUE = LocalizedText("締切 {deadline}", "Due {deadline}")
NO_DEADLINE = LocalizedText("締切なし", "no deadline")


def write_day(day: date) -> LocalizedText:
    """Return 12月15日, or 15 Dec in English."""
    return LocalizedText(f"{day.month}月{day.day}日", f"{day.day} {MONTHS[day.month - 1]}")


def write_full_day(day: date) -> LocalizedText:
    """Return 2026年12月15日, or 15 Dec 2026 in English."""
    words = write_day(day)
    return LocalizedText(f"{day.year}年{words.ja}", f"{words.en} {day.year}")


def write_moment(at: datetime) -> LocalizedText:
    """Return the day and the time of a moment."""
    here = localtime(at)
    words = write_day(here.date())
    return LocalizedText(f"{words.ja} {here:%H:%M}", f"{words.en} {here:%H:%M}")


def write_full_moment(at: datetime) -> LocalizedText:
    """Return 2026年11月21日 22:47, or 21 Nov 2026 22:47."""
    here = localtime(at)
    words = write_full_day(here.date())
    return LocalizedText(f"{words.ja} {here:%H:%M}", f"{words.en} {here:%H:%M}")


def write_deadline(closes_on: date | None, now: datetime) -> LocalizedText:
    """Return the deadline with the days that are left, or that passed since."""
    if closes_on is None:
        return NO_DEADLINE
    days = (closes_on - localdate(now)).days
    words = TODAY if days == 0 else LEFT if days > 0 else PASSED
    return words.fill(day=write_day(closes_on), days=abs(days))


def write_due(closes_on: date | None, now: datetime) -> LocalizedText:
    """Return the deadline where no heading says what it is: 締切 12月15日（あと24日）."""
    deadline = write_deadline(closes_on, now)
    return DUE.fill(deadline=deadline) if closes_on else deadline
