"""How a moment of the record looks: the whole day with its year, and the minute.

The words of days are days.py's.
"""

from datetime import datetime

from django.utils.timezone import localtime

from universities.pages.days import write_full_day


def show_moment(at: datetime, language: str) -> str:
    """Return 2026年11月21日 22:47, or 21 Nov 2026 22:47."""
    here = localtime(at)
    return f"{write_full_day(here.date()).in_language(language)} {here:%H:%M}"
