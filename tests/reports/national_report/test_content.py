"""The national report as an object: figures by hand, nobody named, nothing withheld told.

Of two_years in 2024, total ÷ total: everybody (3000 + 9000 + 70) ÷
(1000 + 900 + 10) = 12,070 ÷ 1,910
= 6.319…; the large 12,000 ÷ 1,900 = 6.315…; the small 70 ÷ 10 = 7. north alone has both years:
1600 ÷ 800 = 2, then 3000 ÷ 1000 = 3, half as much again.
"""

from typing import Any

import pytest

from reports.content import ReportError
from reports.national_report.asking import order_national
from reports.national_report.content import build_national
from reports.national_report.parts import NationalContent, Table
from reports.parts import Quantity
from tests.comparisons import canaries, two_years
from tests.reports.national_report.conftest import National
from universities.releases.reader import PublishedRelease


@pytest.fixture
def small(db: None) -> NationalContent:
    two_years.publish()
    return build_national(order_national(None, 2024, "ja"))


def find_table(content: NationalContent, code: str) -> Table:
    return next(table for table in content.tables if table.code == code)


def shown(cell: Any) -> str:
    return cell.shown if isinstance(cell, Quantity) else cell


def rows_of(content: NationalContent, code: str, number: str) -> dict[str, list[str]]:
    """Return the rows of one indicator by the group."""
    table = find_table(content, code)
    return {
        shown(row[3]): [shown(cell) for cell in row[4:]] for row in table.rows if row[0] == number
    }


def test_everybody_the_groups_and_the_kinds_stand_with_n_and_every_average(small: NationalContent):
    rows = rows_of(small, "figures_patents", "P2")

    assert rows["全体"][:2] == ["3", "6.3"]
    assert rows["largeの名称"][:2] == ["2", "6.3"]
    assert rows["smallの名称"][:2] == ["1", "7.0"]
    assert rows["nationalの名称"][:2] == ["2", "6.3"]
    # Values 3, 10 and 7: mean 20 ÷ 3, median 7, quartiles 5 and 8.5.
    assert rows["全体"][2:] == ["6.7", "7.0", "5.0", "8.5"]


def test_a_group_without_a_member_has_no_row(small: NationalContent):
    assert "publicの名称" not in rows_of(small, "figures_patents", "P2")


def test_a_change_is_told_of_all_and_of_those_with_both_years(small: NationalContent):
    (row,) = [row for row in find_table(small, "changes").rows if row[1] == "P2"]

    assert [shown(cell) for cell in row[4:8]] == ["2.0", "6.3", "＋4.3", "＋1.0"]
    assert [shown(cell) for cell in row[8:11]] == ["1", "3", "1"]


def test_the_lead_counts_who_answered_and_what_got_better(small: NationalContent):
    assert small.lead.startswith("2024年度は3大学が回答しました。")
    # Of the two public indicators only P2 has a value in both years.
    assert "良し悪しのある公開指標1のうち" in small.lead
    assert "良くなったのは1、悪くなったのは0" in small.lead


def test_who_came_is_named_and_counted(small: NationalContent):
    coverage = find_table(small, "coverage")

    assert [shown(cell) for cell in coverage.rows[0]] == ["2024", "3", "1", "0", "2"]
    assert ["2024", "加わった", "harbour", "harbour大学"] in [
        [shown(cell) for cell in row] for row in find_table(small, "who").rows
    ]


def test_answers_are_counted_by_state_and_confidential_ones_nowhere(small: NationalContent):
    rows = {row[1]: [shown(cell) for cell in row[2:]] for row in find_table(small, "answers").rows}

    assert rows["patents_heldの名称"] == ["3", "0", "0", "0"]
    # north alone returned it.
    assert rows["=売却"] == ["1", "0", "0", "2"]
    assert rows["staff_costの名称"] == ["x"] * 4


def test_a_year_that_the_release_does_not_hold_is_refused_in_words(db: None):
    two_years.publish()

    with pytest.raises(ReportError, match=r"must be one of release 1 \(2023, 2024\), got 1999"):
        build_national(order_national(None, 1999, "ja"))


def test_an_unknown_language_is_refused_in_words(db: None):
    two_years.publish()

    with pytest.raises(ReportError, match="must be ja or en, got 'fr'"):
        order_national(None, 2024, "fr")


def test_the_first_year_says_that_there_is_no_year_before(db: None):
    two_years.publish()

    content = build_national(order_national(None, 2023, "en"))

    (chapter,) = [each for each in content.chapters if each.code == "changes"]
    assert chapter.sections == ()
    assert "no year before FY2023" in chapter.sentences[0]


def test_figures_of_confidential_indicators_are_those_of_the_protected_layer(db: None):
    canaries.publish()

    content = build_national(order_national(None, 2024, "ja"))

    raw = canaries.calculate().averages(canaries.PER_COST, fiscal_year=2024)
    exact = {value for name in ("pooled", "mean_of_ratios", "median") for value in raw[name]}
    cells = [cell for row in find_table(content, "figures_patents").rows for cell in row]
    told = {cell.value for cell in cells if isinstance(cell, Quantity) and row_is_secret(cell)}
    assert told
    assert not told & exact


def row_is_secret(cell: Quantity) -> bool:
    return canaries.PER_COST in cell.evidence and not cell.reason


def test_no_university_is_named_but_for_coming_and_leaving(
    national: National, demo_release: PublishedRelease
):
    content = national()

    words = [
        content.lead, *content.summary,
        *(sentence for chapter in content.chapters for sentence in chapter.sentences),
        *(text for picture in content.pictures for text in (picture.sentence, picture.caption)),
        *(str(cell) for table in content.tables if table.code != "who" for row in table.rows
          for cell in row),
    ]  # fmt: skip
    names = set(demo_release.universities["name_ja"])
    assert [name for name in names if any(name in text for text in words)] == []


def test_every_figure_of_the_summary_stands_in_a_chapter_too(national: National):
    content = national("en")

    published = [point for point in content.summary if "in the group" in point]
    shown_figures = {shown(cell) for table in content.tables for row in table.rows for cell in row}
    values = [point.split("”: ")[1].split(" ")[0] for point in published]
    assert len(values) > 3
    assert set(values) <= shown_figures


def test_both_languages_hold_the_same_figures(national: National):
    def values(content: NationalContent) -> list[str]:
        return [
            repr(cell.value)
            for table in content.tables
            for row in table.rows
            for cell in row
            if isinstance(cell, Quantity)
        ]

    assert values(national("ja")) == values(national("en"))


def test_pictures_are_those_of_the_ministrys_deck(national: National):
    codes = [picture.code for picture in national().pictures]

    for code in (
        "scatter-research_amount_per_personnel_cost",
        "scatter-patent_income_per_personnel_cost",
        "scatter-research_contracts_per_personnel_cost",
        "scatter-research_amount_per_contract",
        "scatter-licence_income_per_patent_held",
        "breakdown-patent_income_per_patent_held",
        "breakdown-sole_or_joint_licence",
        "distribution-research_amount_per_contract",
        "agreement",
    ):
        assert code in codes
