"""Home and report of one university name the same changes in the same order."""

import pytest

from comparisons.pages.home.moves import MOST_TOLD, find_moves
from comparisons.standings import find_standings
from reports.changes import MOST_CHANGES
from reports.services import audience_of
from tests.reports.conftest import CLOCK_TOWER, HARBOUR, SPRING_WATER, Report
from universities.releases.reader import PublishedRelease, read_release

# Its denominators are small: what a quarter of the middle half alone would tell is chance.
SMALL = "D090"


@pytest.mark.django_db
@pytest.mark.parametrize("university", [HARBOUR, CLOCK_TOWER, SPRING_WATER, "D002", "D010"])
def test_home_and_report_name_the_same_changes_in_the_same_order(
    university: str, report: Report, demo_release: PublishedRelease
):
    release = read_release(audience_of(university))
    year = release.fiscal_years[-1]

    told = find_moves(release.figures, university, find_standings(release, university, year), year)
    reported = [each.code for each in report(university, year=year).changes]

    assert len(reported) == min(len(told), MOST_CHANGES)
    assert [each.indicator.code for each in told][:MOST_CHANGES] == reported
    assert len(told) <= MOST_TOLD
