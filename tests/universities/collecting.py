"""Small helps for the pages of collecting: a university, a round, a person, a signed-in browser.

Nothing is asserted here, and no figure is invented here but what a test names.
"""

from datetime import UTC, date, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.test import Client

from universities.access import audience_for
from universities.desks import Desk, open_desk
from universities.models import Membership, Revision, Round, Submission, University
from universities.submissions.drafts import read_draft
from universities.submissions.events import Author
from universities.submissions.services.drafting import save_cells
from universities.submissions.services.importing import record_import
from universities.submissions.values import ReportedValue, UniversityRecord, UniversityYear
from universities.submissions.workflow import OPERATOR

NOW = datetime(2026, 11, 21, 3, 34, tzinfo=UTC)
YEAR = 2025
CLOSES_ON = date(2026, 12, 15)


def make_university(code: str = "harbour", name: str = "港湾大学") -> University:
    return University.objects.create(code=code, name_ja=name, kind="national", is_invented=True)


def make_round(year: int = YEAR, *, is_open: bool = True, is_practice: bool = False) -> Round:
    """Return an open round in which every university that exists is asked."""
    round_ = Round.objects.create(
        fiscal_year=year,
        is_practice=is_practice,
        state=Round.State.OPEN if is_open else Round.State.CLOSED,
        closes_on=CLOSES_ON,
    )
    for university in University.objects.all():
        Submission.objects.create(university=university, round=round_)
    return round_


def make_person(email: str, role: str, university: University | None = None) -> Any:
    """Return a user with that role; without a university, at the ministry."""
    user = get_user_model().objects.create_user(username=email, email=email)
    Membership.objects.create(user=user, role=role, university=university)
    return user


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def desk_of(user: Any, university: str = "harbour", round_code: str = str(YEAR)) -> Desk:
    assert audience_for(user).roles or audience_for(user).is_analyst
    return open_desk(user, round_code=round_code, university=university)


def reported(amount: float, note: str = "") -> ReportedValue:
    return ReportedValue("reported", float(amount), note=note)


def write(user: Any, cells: dict[str, ReportedValue], university: str = "harbour") -> int:
    """Save the cells as that person; return the new version."""
    desk = desk_of(user, university)
    saved = save_cells(
        desk.submission,
        cells,
        read_version=desk.version,
        author=desk.author(NOW),
        origin=Revision.Origin.FORM,
    )
    return saved.version


def import_year(code: str, year: int, cells: dict[str, ReportedValue]) -> None:
    """Record an earlier year of a university as a survey file brings it: sealed and accepted."""
    record_import(
        [UniversityRecord(code, code, "national", is_invented=True)],
        [UniversityYear(code, year, cells)],
        items=list(cells),
        author=Author("command", OPERATOR, NOW),
    )


def cells_of(user: Any, university: str = "harbour") -> dict[str, ReportedValue]:
    """Return what the draft says now."""
    return dict(read_draft(desk_of(user, university)).cells)


def address(page: str, university: str = "harbour", round_code: str = str(YEAR)) -> str:
    return f"/entry/{round_code}/{university}/{page}"
