"""A university's own indicators of the open year: from its draft, beside what is published."""

from collections.abc import Mapping
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.universities.uploads.story import (
    COLLEAGUE,
    client_of,
    desk_of,
    make_north,
    make_person,
    stored,
    type_in,
)
from universities.desks import Desk, open_desk
from universities.models import Round, Submission, University
from universities.provisional.ratios import OwnRatio, build_own_ratios
from universities.releases.reader import PublishedRelease
from universities.submissions.drafts import read_draft
from universities.submissions.services.drafting import save_cells
from universities.submissions.services.importing import record_import
from universities.submissions.values import ReportedValue, UniversityRecord, UniversityYear
from universities.submissions.workflow import OPERATOR

PAGE = "/entry/2025/D001/draft/"
CODE = "joint_research_amount_per_contract_private"
CONTRACTS, AMOUNT = "joint_research_contracts_private", "joint_research_amount_private"
HARBOUR = UniversityRecord("D001", "港湾大学", "national", is_invented=True)


@pytest.fixture
def harbour(db: None) -> Desk:
    """The harbour university of the demo's release, with last year's return and an open round."""
    last = {CONTRACTS: 100.0, AMOUNT: 150_000.0}
    years = [UniversityYear("D001", 2024, reported(last))]
    author = COLLEAGUE.__class__("command", OPERATOR, COLLEAGUE.at)
    record_import([HARBOUR], years, items=list(last), author=author)
    open_year()
    make_person("harbour", "contributor", University.objects.get(code="D001"))
    return desk("D001", "harbour")


def open_year() -> None:
    round_, _ = Round.objects.get_or_create(fiscal_year=2025, state=Round.State.OPEN)
    for place in University.objects.filter(submissions__round__fiscal_year=2024):
        Submission.objects.get_or_create(university=place, round=round_)


def desk(university: str, name: str) -> Desk:
    from django.contrib.auth import get_user_model

    user = get_user_model().objects.get(username=name)
    return open_desk(user, round_code="2025", university=university)


def reported(amounts: Mapping[str, float]) -> dict[str, ReportedValue]:
    return {item: ReportedValue("reported", amount) for item, amount in amounts.items()}


def save(place: Desk, values: Mapping[str, Any]) -> None:
    save_cells(place.submission, values, read_version=place.version, author=COLLEAGUE)


def ratio_of(place: Desk, code: str = CODE, language: str = "ja") -> OwnRatio:
    ratios = build_own_ratios(place, read_draft(place), language=language)
    return next(each for each in ratios if each.code == code)


def test_the_draft_gives_the_ratio_and_the_sealed_return_last_years(harbour: Desk) -> None:
    save(harbour, reported({CONTRACTS: 80.0, AMOUNT: 200_000.0}))

    ratio = ratio_of(harbour)

    # 200,000 ÷ 80 and 150,000 ÷ 100.
    assert (ratio.value, ratio.last_year, ratio.unit) == ("2,500", "1,500", "千円／件")
    assert (ratio.group_value, ratio.release_number) == ("公表なし", 0)


def test_the_group_is_the_one_of_the_newest_release(
    harbour: Desk, demo_release: PublishedRelease
) -> None:
    averages = demo_release.figures.averages(CODE, fiscal_year=2024).set_index("group")
    national = averages.loc["national"]

    ratio = ratio_of(harbour)

    assert (ratio.group_label, ratio.group_year, ratio.release_number) == ("国立", 2024, 1)
    assert ratio.group_value == f"{national['pooled']:,.0f}"
    assert ratio.group_n == national["n"]
    assert ratio.group_average == "合計÷合計"


def test_a_real_universitys_figures_are_not_put_beside_invented_groups(
    harbour: Desk, demo_release: PublishedRelease
) -> None:
    University.objects.filter(code="D001").update(is_invented=False)
    real = desk("D001", "harbour")

    ratios = build_own_ratios(real, read_draft(real), language="ja")

    assert {each.release_number for each in ratios} == {0}


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        (None, "未回答"),
        (ReportedValue("not_applicable", None), "未回答"),
        (ReportedValue("unreadable", None, typed="約100"), "未回答"),
        (ReportedValue("suppressed", None), "x"),
        (ReportedValue("reported", 0.0), "分母0"),
    ],
)
def test_without_a_denominator_there_is_a_reason_and_no_figure(
    harbour: Desk, cell: ReportedValue | None, reason: str
) -> None:
    save(harbour, reported({AMOUNT: 200_000.0}) | ({CONTRACTS: cell} if cell else {}))

    ratio = ratio_of(harbour)

    assert (ratio.value, ratio.missing_reason) == ("", reason)


def test_a_section_shows_the_indicators_that_use_its_items(harbour: Desk) -> None:
    ratios = build_own_ratios(harbour, read_draft(harbour), section="patents", language="ja")

    codes = [each.code for each in ratios]
    assert "disclosures_filed_share" in codes
    assert CODE not in codes


def test_what_others_type_changes_nothing_and_is_not_even_read(
    harbour: Desk, demo_release: PublishedRelease
) -> None:
    save(harbour, reported({CONTRACTS: 80.0, AMOUNT: 200_000.0}))
    before = build_own_ratios(harbour, read_draft(harbour), language="ja")
    north = University.objects.create(
        code="D002", name_ja="山嶺大学", kind="national", is_invented=True
    )
    other = Submission.objects.create(university=north, round=Round.objects.get(fiscal_year=2025))
    save_cells(other.pk, reported({CONTRACTS: 7.0, AMOUNT: 7.0}), read_version=1, author=COLLEAGUE)
    own = [str(each.pk) for each in own_revisions()]

    with CaptureQueriesContext(
        connection,
    ) as asked:
        after = build_own_ratios(harbour, read_draft(harbour), language="ja")

    assert after == before
    values = [each["sql"] for each in asked if 'FROM "universities_value"' in each["sql"]]
    assert len(values) == 2
    for sql in values:
        named = sql.split('"revision_id" IN (')[1].split(")")[0].split(", ")
        assert set(named) <= set(own)


def own_revisions() -> Any:
    from universities.models import Revision

    return Revision.objects.filter(submission__university__code="D001")


def test_the_page_says_that_it_is_provisional_and_with_what_it_compares(
    harbour: Desk, demo_release: PublishedRelease
) -> None:
    save(harbour, reported({CONTRACTS: 80.0, AMOUNT: 200_000.0}))

    page = client_of("harbour").get(PAGE).content.decode()
    english = client_of("harbour").get(f"/en{PAGE}").content.decode()

    assert "2025年度（暫定）" in page
    assert "群の値は、公表版 第1版の2024年度" in page
    assert "2,500" in page
    assert "Provisional figures now" in english
    assert "release No. 1 for FY2024" in english


def test_the_page_is_nobody_elses(harbour: Desk) -> None:
    make_north_only()

    assert client_of("stranger").get(PAGE).status_code == 404
    assert Client().get(PAGE).status_code == 302


def make_north_only() -> None:
    place = University.objects.create(code="north", name_ja="北大学", kind="national")
    make_person("stranger", "contributor", place)


def test_an_analyst_sees_nothing_of_a_draft(harbour: Desk) -> None:
    save(harbour, reported({CONTRACTS: 80.0, AMOUNT: 200_000.0}))
    make_person("analyst", "analyst", None)

    page = client_of("analyst").get(PAGE).content.decode()

    assert "2,500" not in page


def test_the_draft_of_the_story_is_read_as_stored(db: None) -> None:
    make_north()
    type_in({CONTRACTS: 40, AMOUNT: 80_000})

    assert set(stored()) == {CONTRACTS, AMOUNT}
    assert ratio_of(desk_of()).value == "2,000"
