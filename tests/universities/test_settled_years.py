"""A university's own indicators of a year that is not open any more are called what they are."""

import pytest

from tests.universities.collecting import (
    address,
    make_person,
    make_round,
    make_university,
    signed_in,
)
from universities.models import Submission
from universities.releases.reader import PublishedRelease

pytestmark = pytest.mark.django_db
POSITION = '<a href="/universities/D001/">公表版 第1版での自大学の位置を見る</a>'


def open_page(status: str, *, year: int = 2024, is_open: bool = False, start: str = "") -> str:
    """Return the page of the demo release's first university in a year of that status."""
    officer = make_person("officer@d001.example", "contributor", make_university("D001"))
    make_round(year, is_open=is_open)
    Submission.objects.update(status=status)
    page = address("draft/", "D001", str(year))
    return signed_in(officer).get(f"{start}{page}").content.decode()


@pytest.mark.parametrize(
    ("status", "chip"),
    [("accepted", "確定（受理済み、公表前）"), ("published", "確定（公表済み）")],
)
def test_an_accepted_or_published_year_is_final_and_never_provisional(status: str, chip: str):
    page = open_page(status)

    assert chip in page
    assert "<h1>2024年度の指標</h1>" in page
    assert "2024年度（確定）" in page
    assert "暫定" not in page


def test_a_published_year_leads_to_the_universitys_position(demo_release: PublishedRelease):
    page = open_page("published")

    assert POSITION in page
    assert "公表されるまで誰にも見えません" not in page


def test_a_published_year_that_the_newest_release_lacks_leads_nowhere(
    demo_release: PublishedRelease,
):
    assert "/universities/D001/" not in open_page("published", year=2025)


def test_an_accepted_year_leads_to_no_public_page(demo_release: PublishedRelease):
    assert "/universities/D001/" not in open_page("accepted")


@pytest.mark.parametrize("status", ["in_progress", "submitted", "returned"])
def test_a_closed_round_that_was_not_accepted_is_not_final(status: str):
    page = open_page(status)

    assert "受付終了・未受理" in page
    assert "受理されていないため、確定していません" in page
    assert "2024年度（未受理）" in page


@pytest.mark.parametrize("status", ["in_progress", "submitted", "returned"])
def test_an_open_round_is_provisional(status: str):
    assert "2024年度（暫定）" in open_page(status, is_open=True)


def test_a_published_year_is_final_in_english_too(demo_release: PublishedRelease):
    page = open_page("published", start="/en")

    assert "Indicators of FY2024" in page
    assert "Final (published)" in page
    assert "(provisional)" not in page
    assert "Provisional figures" not in page
