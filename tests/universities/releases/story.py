"""Three universities whose figures are released, two analysts, and a key to sign with.

Figures are small enough to be calculated by hand; nothing is asserted here.
"""

from datetime import UTC, datetime, timedelta

from universities.models import Candidate, Release
from universities.releases.deciding import publish_candidate
from universities.releases.making import make_candidate
from universities.releases.preparing import begin_preparation
from universities.submissions.events import Author
from universities.submissions.services.importing import record_import
from universities.submissions.values import ReportedValue, UniversityRecord, UniversityYear
from universities.submissions.workflow import ANALYST, OPERATOR

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
FIRST, SECOND = "first@ministry.example", "second@ministry.example"
KEY = "a key that is only for tests, of more than fifty characters, 0123456789"
CONTRACTS, AMOUNT = "joint_research_contracts_private", "joint_research_amount_private"
# 千円 per contract, of figures that everybody may see.
INDICATOR = "joint_research_amount_per_contract_private"
PERSONNEL = "joint_commissioned_research_personnel_cost"
YEAR = 2024


def record(code: str, *, year: int = YEAR, is_invented: bool = False, **amounts: float) -> None:
    """Record an accepted year of one university; the same one again is its correction."""
    record_import(
        [UniversityRecord(code, f"{code}大学", "national", is_invented=is_invented)],
        [
            UniversityYear(
                code, year, {item: ReportedValue("reported", amounts[item]) for item in amounts}
            )
        ],
        items=set(amounts),
        author=Author("import", OPERATOR, NOW),
    )


def record_two() -> None:
    """A: 10 contracts, 100; B: 20 contracts, 400."""
    record("A", **{CONTRACTS: 10.0, AMOUNT: 100.0})
    record("B", **{CONTRACTS: 20.0, AMOUNT: 400.0})


def analyst(name: str = FIRST, at: datetime = NOW) -> Author:
    return Author(name, ANALYST, at)


def begin(
    name: str = FIRST,
    *,
    is_invented: bool = False,
    is_provisional: bool = False,
    at: datetime = NOW,
) -> Candidate:
    return begin_preparation(
        is_invented=is_invented, is_provisional=is_provisional, author=analyst(name, at)
    )


def prepare(
    name: str = FIRST, *, is_invented: bool = False, is_provisional: bool = False
) -> Candidate:
    """Prepare in this very process, as the other process does."""
    now = datetime.now(tz=UTC)
    candidate = begin(name, is_invented=is_invented, is_provisional=is_provisional, at=now)
    make_candidate(candidate.pk)
    candidate.refresh_from_db()
    return candidate


def publish(candidate: Candidate, name: str = SECOND) -> Release:
    return publish_candidate(candidate.pk, author=analyst(name, NOW + timedelta(hours=1)))


def release_anew() -> Release:
    return publish(prepare())
