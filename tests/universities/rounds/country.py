"""A small country: three universities with names, the people who work there, one open round.

Nothing is asserted here.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from django.contrib.auth import get_user_model
from django.test import Client
from django.utils.timezone import localdate

from tests.universities.collecting import signed_in
from universities.models import Membership, Round, Submission, University
from universities.submissions.services import Author
from universities.submissions.services.drafting import save_cells
from universities.submissions.services.rounds import open_round
from universities.submissions.services.steps import submit
from universities.submissions.values import ReportedValue

YEAR = 2025
# By the clock of Tokyo this is noon of 21 November 2026.
NOON = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
DEADLINE = date(2026, 12, 15)
NAMES = {"N1": ("北星大学", "North University"), "H1": ("港湾大学", "Harbour University")}
NAMES |= {"M1": ("山嶺大学", "Mountain University")}


def make_country(*, is_invented: bool = False) -> None:
    """Let there be north, harbour and mountain."""
    for code, (ja, en) in NAMES.items():
        University.objects.create(
            code=code, name_ja=ja, name_en=en, kind="national", is_invented=is_invented
        )


def make_person(email: str, role: str, university: str | None = None) -> object:
    """Let there be a person with one role."""
    user = get_user_model().objects.create_user(email, email, first_name=email.split("@")[0])
    place = University.objects.get(code=university) if university else None
    Membership.objects.create(user=user, university=place, role=role)
    return user


def as_analyst() -> Client:
    return signed_in(make_person("analyst@ministry.example", "analyst"))


def open_the_round(year: int = YEAR, *, closes_on: date | None = None) -> Round:
    """Open the round as an analyst did at noon; without a day, it is open for the real today."""
    at = NOON if closes_on is None else datetime.now(tz=UTC)
    invented = University.objects.filter(is_invented=True).exists()
    return open_round(
        year,
        closes_on=closes_on or DEADLINE,
        instructions="",
        is_invented=invented,
        author=Author("analyst@ministry.example", "analyst", at),
    )


def place_of(university: str, year: int = YEAR, *, is_practice: bool = False) -> Submission:
    return Submission.objects.get(
        university__code=university, round__fiscal_year=year, round__is_practice=is_practice
    )


def reported(amount: float, unit: str = "", note: str = "") -> ReportedValue:
    return ReportedValue("reported", amount, unit, note)


def type_in(
    university: str, cells: Mapping[str, ReportedValue], *, year: int = YEAR, at: datetime = NOON
) -> Submission:
    """Save those cells as the university's contributor."""
    row = place_of(university, year)
    author = Author("contributor@university.example", "contributor", at)
    save_cells(row.pk, cells, read_version=row.version, author=author)
    return place_of(university, year)


def sign(university: str, *, year: int = YEAR, at: datetime = NOON) -> Submission:
    """Submit as the university's approver, who has nothing left to check."""
    row = place_of(university, year)
    author = Author("approver@university.example", "approver", at)
    submit(row.pk, read_version=row.version, open_findings=0, author=author)
    return place_of(university, year)


def days_from_today(days: int) -> date:
    return date.fromordinal(localdate().toordinal() + days)
