"""The draft of a report: the own open year beside published groups, for its own people only."""

from typing import Any
from urllib.parse import unquote

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from reports.issuing.codes import check_code_of
from reports.issuing.draft import build_draft
from reports.models import IssuedReport
from reports.parts import Asked
from reports.services import Order
from tests.comparisons.readers import read_as
from tests.reports.issuing.conftest import client_of_analyst, read_workbook
from tests.universities.releases import story
from universities.desks import Desk, list_desks
from universities.models import Round, Submission, University
from universities.provisional.extended import NothingToCompare, extend_by_draft
from universities.releases.reader import PublishedRelease
from universities.submissions.drafts import read_draft
from universities.submissions.events import Author
from universities.submissions.services.drafting import save_cells
from universities.submissions.values import ReportedValue

pytestmark = pytest.mark.stores

ADDRESS = "/entry/2025/harbour/draft-report/"
# 7,777 ÷ 11 contracts = 707 千円 each.
DRAFT = {story.CONTRACTS: 11.0, story.AMOUNT: 7_777.0}


@pytest.fixture
def own(release: PublishedRelease) -> Client:
    """Give a contributor of harbour, who has typed figures of the open year."""
    round_ = Round.objects.create(fiscal_year=2025, state=Round.State.OPEN)
    row = Submission.objects.create(university=University.objects.get(code="harbour"), round=round_)
    cells = {item: ReportedValue("reported", amount) for item, amount in DRAFT.items()}
    author = Author("contributor", "contributor", timezone.now())
    save_cells(row.pk, cells, read_version=row.version, author=author)
    return read_as("harbour", role="contributor")


def desk_of(client: Client, year: int = 2025) -> Desk:
    person = get_user_model().objects.get(pk=client.session["_auth_user_id"])
    return next(each for each in list_desks(person) if each.fiscal_year == year)


def value_of(content: Any) -> tuple[float, float]:
    row = next(each for each in content.rows if each.code == story.INDICATOR)
    return row.own.value, row.group.value


def test_own_figures_are_the_drafts_and_group_figures_the_published_ones(own: Client):
    own_value, group_value = value_of(build_draft(desk_of(own), language="ja"))

    assert own_value == 7_777.0 / 11.0
    # 4 × 100 千円 ÷ (10 + 11 + 12 + 13) contracts of the release.
    assert group_value == pytest.approx(400.0 / 46.0)


def test_the_released_years_stay_as_they_were_published(own: Client, release: PublishedRelease):
    desk = desk_of(own)
    extended = extend_by_draft(release, desk, read_draft(desk)).figures

    assert extended.fiscal_years == (2024, 2025)
    before, after = (
        each.ratios(story.INDICATOR, fiscal_year=2024) for each in (release.figures, extended)
    )
    assert before.equals(after)
    assert release.figures.fiscal_years == (2024,)


def test_the_page_and_every_file_say_that_it_is_a_draft_and_nothing_is_recorded(own: Client):
    page = own.get(ADDRESS)
    files = {form: own.get(ADDRESS, {"format": form}) for form in ("pdf", "xlsx")}

    assert page.status_code == 200
    assert "暫定" in page.content.decode()
    for form, answer in files.items():
        assert answer.status_code == 200
        assert "暫定" in unquote(answer["Content-Disposition"])
        assert "X-Check-Code" not in answer, form
    assert "暫定" in read_workbook(files["xlsx"].content)
    assert not IssuedReport.objects.exists()


def test_a_draft_has_no_check_code(own: Client, release: PublishedRelease):
    content = build_draft(desk_of(own), language="ja")
    order = Order(release, Asked("harbour", 2025, "ja"), is_draft=True)

    assert check_code_of(order) == ""
    assert (content.check_code, content.verify_address) == ("", "")


def test_for_anybody_else_there_is_no_such_page(own: Client):
    assert client_of_analyst().get(ADDRESS).status_code == 404
    assert read_as("mountain").get(ADDRESS).status_code == 404
    assert Client().get(ADDRESS).status_code == 302


def test_a_year_that_is_published_has_no_draft(own: Client, release: PublishedRelease):
    desk = desk_of(own, 2024)

    with pytest.raises(NothingToCompare, match="a year after 2024"):
        extend_by_draft(release, desk, read_draft(desk))
    assert own.get("/entry/2024/harbour/draft-report/").status_code == 404


def test_the_page_of_own_ratios_leads_to_it(own: Client):
    assert ADDRESS in own.get("/entry/2025/harbour/draft/").content.decode()
