"""The first page of entering: the submissions of a person's universities, newest round first.

Only counts and statuses; figures stand behind each submission's own pages.
"""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from indicators.text import LocalizedText
from universities.access import Audience, audience_for
from universities.desks import WRITERS, Desk, list_desks
from universities.models import University
from universities.pages.days import write_deadline
from universities.pages.entry.ladder import LABELS
from universities.pages.entry.words import CLOSED
from universities.pages.place import address_of
from universities.people.words import ROLE_NAMES, name_of_university

ROUND = LocalizedText("{year}年度調査", "Survey of FY{year}")
PRACTICE = LocalizedText("{year}年度調査（練習）", "Survey of FY{year} (practice)")


@dataclass(frozen=True, slots=True)
class DeskRow:
    """One submission: which round, whose, how it stands, and what can be done."""

    title: str
    university: str
    role: str
    status: str
    deadline: str
    address: str
    is_open: bool
    may_write: bool


@dataclass(frozen=True, slots=True)
class Door:
    """A university with what the person may open there: practice, or its consents."""

    university: str
    address: str


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """What the person can enter now, and what was entered before.

    `rounds`: where an analyst opens returns, who has none to enter; `has_role`: at a university.
    """

    now: tuple[DeskRow, ...]
    before: tuple[DeskRow, ...]
    practice: tuple[Door, ...]
    consents: tuple[Door, ...]
    is_invented: bool
    rounds: str
    has_role: bool


def build_overview_page(user: object, *, now: datetime, language: str) -> OverviewPage:
    """Return the person's submissions; those that can still change come first."""
    audience, desks = audience_for(user), _list_desks(user)
    rows = [(desk, _row(desk, now, language)) for desk in desks]
    writable = {desk.university: desk for desk in desks if desk.role in WRITERS}
    return OverviewPage(
        now=tuple(row for desk, row in rows if desk.is_open),
        before=tuple(row for desk, row in rows if not desk.is_open),
        practice=tuple(
            Door(desk.name.in_language(language), reverse("universities:practise", args=[code]))
            for code, desk in sorted(writable.items())
        ),
        consents=_list_consents(audience, language),
        is_invented=any(desk.is_invented for desk in desks),
        rounds=reverse("universities:rounds") if audience.is_analyst else "",
        has_role=bool(audience.roles),
    )


def _list_desks(user: object) -> list[Desk]:
    """Return the desks without those of earlier years' practice: a new year practises anew."""
    desks = list_desks(user)
    newest = max((each.fiscal_year for each in desks if not each.is_practice), default=0)
    return [each for each in desks if not each.is_practice or each.fiscal_year >= newest]


def _list_consents(audience: Audience, language: str) -> tuple[Door, ...]:
    """Return the pages of consents of the person's universities, asked to return or not."""
    return tuple(
        Door(
            name_of_university(each).in_language(language),
            reverse("universities:consent-items", args=[each.code]),
        )
        for each in University.objects.filter(code__in=audience.roles).order_by("code")
    )


def _row(desk: Desk, now: datetime, language: str) -> DeskRow:
    title = PRACTICE if desk.is_practice else ROUND
    deadline = write_deadline(desk.closes_on, now) if desk.is_open else CLOSED
    return DeskRow(
        title=title.fill(year=desk.fiscal_year).in_language(language),
        university=desk.name.in_language(language),
        role=ROLE_NAMES[desk.role].in_language(language),
        status=LABELS[desk.status].in_language(language),
        deadline=deadline.in_language(language),
        address=address_of(desk, "desk"),
        is_open=desk.is_open,
        may_write=desk.may_write,
    )
