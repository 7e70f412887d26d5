"""One small story for the pages of checking and reviewing: the harbour university and its people.

Figures are written through the services, as pages write them; nothing is asserted here.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.test import Client

from indicators.catalogue.loader import load_catalogue
from universities.access import audience_for
from universities.desks import Desk, open_desk
from universities.models import Membership, Revision, Round, Submission, University
from universities.submissions.checking import figures_about
from universities.submissions.drafts import read_draft
from universities.submissions.events import Author
from universities.submissions.services.answers import add_remark
from universities.submissions.services.drafting import save_cells
from universities.submissions.services.importing import record_import
from universities.submissions.services.steps import accept, return_for_correction, submit
from universities.submissions.threads import read_threads
from universities.submissions.values import ReportedValue, UniversityRecord, UniversityYear
from universities.submissions.workflow import ANALYST, OPERATOR

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
YEAR = 2025
# Two figures of the last year; everything else does not apply to this university.
LAST = {"researchers": 480.0, "donations": 12.0, "donation_amount": 40_000.0}
THIS_YEAR = {"researchers": 500.0, "donations": 12.0, "donation_amount": 41_000.0}
# An amount without any case: the university must explain it.
TO_EXPLAIN = {"donations": 0.0}
CHECK, ITEM = "amount_without_count", "donation_amount"
# A thousandth of last year: the university must confirm it.
TO_CONFIRM = {"donation_amount": 40.0}
ROLES = ("contributor", "approver", "viewer")


def make_story() -> None:
    """Give the harbour university last year's figures, this year's round and its people."""
    record_import(
        [UniversityRecord("harbour", "港湾大学", "national", is_invented=True)],
        [UniversityYear("harbour", YEAR - 1, answers(YEAR - 1, LAST))],
        items=list(load_catalogue().items),
        author=Author("command", OPERATOR, NOW),
    )
    round_ = Round.objects.create(
        fiscal_year=YEAR, state=Round.State.OPEN, closes_on=date(2026, 12, 15)
    )
    harbour = University.objects.get(code="harbour")
    Submission.objects.create(university=harbour, round=round_)
    mountain = University.objects.create(
        code="mountain", name_ja="山岳大学", kind="public", is_invented=True
    )
    Submission.objects.create(university=mountain, round=round_)
    for role in ROLES:
        make_person(role, role, harbour)
    make_person("neighbour", "approver", mountain)
    make_person("analyst", "analyst", None)
    make_person("administrator", "administrator", None)


def make_person(name: str, role: str, university: University | None) -> None:
    user = get_user_model().objects.create_user(username=name, email=f"{name}@example.test")
    Membership.objects.create(user=user, role=role, university=university)


def client_of(name: str) -> Client:
    """Return a browser in which the person is signed in; "" is nobody."""
    client = Client()
    if name:
        client.force_login(get_user_model().objects.get(username=name))
    return client


def desk_of(name: str) -> Desk:
    user = get_user_model().objects.get(username=name)
    assert audience_for(user)
    return open_desk(user, round_code=str(YEAR), university="harbour")


def answers(year: int, figures: dict[str, float]) -> dict[str, ReportedValue]:
    """Return an answer to everything that is asked: the figures, and else "not applicable"."""
    return {
        item.code: reported(figures[item.code])
        if item.code in figures
        else ReportedValue("not_applicable", None)
        for item in load_catalogue().asked_items(year)
    }


def reported(amount: float, note: str = "") -> ReportedValue:
    return ReportedValue("reported", amount, note=note)


def fill_in(figures: dict[str, float] | None = None, *, name: str = "contributor") -> int:
    """Answer everything, a little above last year unless `figures` say else; return the version."""
    return save(answers(YEAR, THIS_YEAR | (figures or {})), name=name)


def save(cells: dict[str, ReportedValue], *, name: str = "contributor", origin: str = "") -> int:
    desk = desk_of(name)
    saved = save_cells(
        desk.submission,
        cells,
        read_version=desk.version,
        author=desk.author(NOW),
        origin=origin or Revision.Origin.FORM,
    )
    assert not saved.conflicts
    return saved.version


def sign(figures: dict[str, float] | None = None) -> int:
    """Fill in, then sign; return the version."""
    fill_in(figures)
    return sign_as_it_is()


def sign_as_it_is() -> int:
    desk = desk_of("approver")
    open_now = sum(not each.is_settled for each in read_threads(desk, read_draft(desk)))
    return submit(
        desk.submission, read_version=desk.version, open_findings=open_now, author=desk.author(NOW)
    )


def analyst() -> Author:
    return Author("analyst", ANALYST, NOW)


def address(page: str, university: str = "harbour") -> str:
    return f"/entry/{YEAR}/{university}/{page}"


def explain(text: str = "遺贈による。", *, name: str = "contributor") -> None:
    """Explain the finding of TO_EXPLAIN about today's figures."""
    desk = desk_of(name)
    draft = read_draft(desk)
    (found,) = (each for each in read_threads(desk, draft) if each.finding.check == CHECK)
    add_remark(
        desk.submission,
        check=CHECK,
        item=ITEM,
        kind="explanation",
        text=text,
        figures=figures_about(found.finding, draft.cells),
        author=desk.author(NOW),
    )


def accept_it() -> int:
    desk = desk_of("analyst")
    return accept(desk.submission, read_version=desk.version, author=analyst())


def return_it(reason: str = "件数を確かめてください。", cells: dict[str, str] | None = None) -> int:
    desk = desk_of("analyst")
    return return_for_correction(
        desk.submission,
        read_version=desk.version,
        reason=reason,
        cells=cells or {},
        author=analyst(),
    )


def page_of(name: str, page: str) -> Any:
    """Return the page object that the person is shown."""
    return client_of(name).get(address(page)).context["page"]
