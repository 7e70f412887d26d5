"""One university on the page of reminders, with the people who get a mail.

Finished words only; nothing is read here.
"""

from datetime import datetime
from typing import NamedTuple

from django.utils.timezone import localdate

from universities.boards.recipients import Addressee
from universities.pages.days import write_day
from universities.people.words import BETWEEN, ROLE_NAMES
from universities.submissions.workflow import STATUS_LABELS


class Line(NamedTuple):
    """One university in words, with the people who get a mail."""

    name: str
    status: str
    people: str
    reminded: str


def show_line(addressee: Addressee, language: str) -> Line:
    """Return one university in words."""
    people = [
        f"{person.name or person.email}（{ROLE_NAMES[person.role].ja}）"
        if language == "ja"
        else f"{person.name or person.email} ({ROLE_NAMES[person.role].en})"
        for person in addressee.people
    ]
    at = addressee.reminded_at
    return Line(
        name=addressee.name.in_language(language),
        status=STATUS_LABELS[addressee.status].in_language(language),
        people=BETWEEN.in_language(language).join(people),
        reminded=write_day(localdate(at)).in_language(language) if at else "",
    )


def is_reminded_today(addressee: Addressee, now: datetime) -> bool:
    """Say whether the university was reminded on that day already."""
    at = addressee.reminded_at
    return at is not None and localdate(at) == localdate(now)
