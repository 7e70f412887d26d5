"""A small release of four universities, its own folder for files, an analyst who issues.

Nothing is asserted here.
"""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from comparisons.groups import measures
from comparisons.groups.measures import Measure
from indicators.text import LocalizedText
from reports.issuing.batches import Wanted, begin_batch
from reports.models import Audience, Batch
from tests.kept_story import tell
from tests.people import make_person
from tests.universities.releases import story
from universities.access import PUBLIC
from universities.releases.reader import PublishedRelease, read_release
from universities.submissions.events import Author
from universities.submissions.workflow import ANALYST

CODES = ("harbour", "mountain", "strait", "valley")
# Harbour's own confidential figures: 98765 千円 for 1000 千円 of staff.
SECRET = {
    "joint_research_amount": 98_765.0,
    "commissioned_research_amount": 0.0,
    story.PERSONNEL: 1_000.0,
}
CANARY = "98.765"
ANALYST_NAME = "analyst@ministry.example"


@pytest.fixture(autouse=True)
def reports_dir(settings: Settings, tmp_path: Path) -> Path:
    """Give each test its own folder for files."""
    settings.REPORTS_DIR = tmp_path / "reports"
    settings.RELEASE_SIGNING_KEY = story.KEY
    return tmp_path / "reports"


def publish_four() -> None:
    for contracts, code in enumerate(CODES, start=10):
        figures = {story.CONTRACTS: float(contracts), story.AMOUNT: 100.0}
        secret = SECRET if code == "harbour" else {}
        story.record(code, is_invented=True, **figures, **secret)
    story.publish(story.prepare(is_invented=True))


@pytest.fixture
def release(db: None) -> PublishedRelease:
    """Give a release of four universities, as everybody reads it."""
    tell(publish_four)
    return read_release(PUBLIC)


@pytest.fixture
def sized(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the small release measure size by the one item that its universities answer."""
    measure = Measure("contracts", LocalizedText("契約件数", "Contracts"), (story.CONTRACTS,))
    monkeypatch.setattr(measures, "MEASURES", (measure,))


def analyst() -> Author:
    return Author(ANALYST_NAME, ANALYST, timezone.now())


def begin(
    release: PublishedRelease,
    *,
    languages: tuple[str, ...] = ("ja",),
    formats: tuple[str, ...] = ("xlsx",),
    audience: Audience = Audience.OWN,
) -> Batch:
    wanted = Wanted(story.YEAR, languages, formats, audience)
    return begin_batch(release, wanted, author=analyst())


def read_workbook(file: bytes) -> str:
    """Return every text and number of a workbook."""
    with ZipFile(io.BytesIO(file)) as book:
        return "".join(book.read(name).decode() for name in book.namelist())


def client_of_analyst() -> Client:
    client = Client()
    client.force_login(make_person(ANALYST_NAME, ("analyst", None)))
    return client
