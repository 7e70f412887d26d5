"""Six real universities with canaries in what is confidential, and the people who ask for them.

Nothing is asserted here.
"""

from datetime import UTC, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client

from tests.universities.permission_story import content_of
from universities.models import Membership, University
from universities.releases.publish import publish_release
from universities.submissions.events import Author
from universities.submissions.services.importing import record_import
from universities.submissions.services.permitting import allow_identifying
from universities.submissions.values import ReportedValue, UniversityRecord, UniversityYear
from universities.submissions.workflow import ADMINISTRATOR, OPERATOR

YEAR = 2024
AT = datetime(2025, 7, 1, 3, 0, tzinfo=UTC)
COMMAND = Author("command", OPERATOR, AT)
HEAD = Author("administrator", ADMINISTRATOR, AT)
REASON = "令和8年度の人件費の確認のため、B大学の値を見ます。"
COST, STAFF = (
    "joint_commissioned_research_personnel_cost",
    "joint_commissioned_research_staff_fte",
)
INDICATOR = "research_amount_per_personnel_cost"
# B's cost is confidential; E's pays fewer people than a cost may pay to be shown.
CANARY, SALARY = 987_654, 876_543
COSTS = {"A": 111_000, "B": CANARY, "C": 222_000, "D": 333_000, "E": SALARY, "F": 444_000}
PEOPLE = {"E": 1.0}
# (4,265,146,761 + 3,000,000) ÷ 987,654 = 4,321.5 and (1,079,092,333.5 + 3,000,000) ÷ 876,543 =
# 1,234.5: a ratio tells its cost, because what it divides is public.
AMOUNTS = {"B": 4_265_146_761.0, "E": 1_079_092_333.5}
RATIOS = {CANARY: 4_321.5, SALARY: 1_234.5}
PAGE = f"/indicators/{INDICATOR}/"
TABLE = f"{PAGE}data/universities/"
EXPLAIN = f"{PAGE}explain/B/"
API = f"/api/v1/observations?item={COST}&fiscal_year={YEAR}"


def make_nation() -> None:
    """Publish one year of the six universities."""
    record_import(
        [UniversityRecord(code, f"{code}大学", "national", is_invented=False) for code in COSTS],
        [UniversityYear(code, YEAR, cells_of(code)) for code in COSTS],
        items=list(cells_of("A")),
        author=COMMAND,
    )
    publish_release(is_invented=False, author=COMMAND)


def cells_of(code: str) -> dict[str, ReportedValue]:
    figures = {
        "joint_research_amount": AMOUNTS.get(code, 5_000_000.0),
        "commissioned_research_amount": 3_000_000.0,
        COST: float(COSTS[code]),
        STAFF: PEOPLE.get(code, 12.0),
    }
    return {item: ReportedValue("reported", value) for item, value in figures.items()}


def make_people() -> None:
    """Make the permitted analyst, a second one without permission, an administrator, A's viewer."""
    place = University.objects.filter(code="A").first()
    for name, role, university in (
        ("analyst", "analyst", None),
        ("second", "analyst", None),
        ("administrator", "administrator", None),
        ("viewer", "viewer", place),
    ):
        user = get_user_model().objects.create_user(username=name, email=f"{name}@example.test")
        if university or role in ("analyst", "administrator"):
            Membership.objects.create(user=user, role=role, university=university)
    allow_identifying(membership_of("analyst"), author=HEAD)


def person(name: str) -> Any:
    return get_user_model().objects.get(username=name)


def membership_of(name: str) -> int:
    return int(Membership.objects.get(user__username=name).pk)


def client_of(name: str) -> Client:
    client = Client()
    if name:
        client.force_login(person(name))
    return client


def open_view(client: Client, reason: str = REASON) -> Any:
    return client.post("/identified/", {"reason": reason})


def identified(name: str = "analyst") -> Client:
    """Return a browser in which the person has opened the view."""
    client = client_of(name)
    assert open_view(client).status_code == 302
    return client


def tells(answer: HttpResponse, figure: int) -> bool:
    """Say whether the answer holds the cost or its ratio, with or without commas."""
    told, ratio = content_of(answer), RATIOS[figure]
    return any(each in told for each in (f"{figure}", f"{figure:,}", f"{ratio}", f"{ratio:,}"))


def who_tells(client: Client, figure: int = CANARY) -> set[str]:
    """Return the channels on which the browser is told the figure."""
    return {address for address in CHANNELS if tells(client.get(address), figure)}


# Where a value by name is told to whoever may see it.
TELLING = (
    PAGE,
    f"/en{PAGE}",
    TABLE,
    f"{TABLE}?format=csv",
    f"{TABLE}?format=xlsx",
    EXPLAIN,
    "/universities/B/",
    API,
    f"{API}&format=csv",
)
# A report says what can be compared with a group, and this nation's groups are too small.
CHANNELS = (
    *TELLING,
    "/universities/B/report/",
    "/universities/B/report/?format=xlsx",
    "/universities/B/report/?format=pdf",
)
