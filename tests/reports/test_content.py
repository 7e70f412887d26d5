"""What a report says: the core's figures, why some are missing, questions and no verdicts."""

import re
from collections.abc import Iterator, Mapping
from math import isnan
from typing import Any

import pytest

from comparisons.choice import choose_questions, choose_strengths
from comparisons.standings import find_standings
from indicators.formatting import format_number
from reports.choice import MOST_BLOCKS, MOST_BLOCKS_OF_VIEWPOINT
from reports.content import ReportError, build_report
from reports.parts import Asked, Quantity, ReleaseIdentity, ReportContent
from reports.services import Order, audience_of, load_content
from tests.reports.conftest import CLOCK_TOWER, DEER_VALLEY, HARBOUR, SPRING_WATER, Report
from universities.releases.reader import PublishedRelease, read_release

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")
ENGLISH = re.compile(r"[A-Za-z]{4,}")


# Texts that nobody reads: codes and addresses. Shapes speak both languages.
UNREAD = {"code", "asked", "release", "verify_address", "check_code", "is_draft"}


def texts_of(part: Any) -> Iterator[str]:
    """Yield every text of a report's parts that somebody reads."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, Quantity):
        yield part.shown
    elif isinstance(part, Mapping):
        yield from texts_of(tuple(part.values()))
    elif isinstance(part, tuple) and not type(part).__name__.endswith("Shape"):
        named = part._asdict() if hasattr(part, "_asdict") else dict(enumerate(part))
        for name, each in named.items():
            yield from texts_of(() if name in UNREAD else each)


def all_texts(content: ReportContent) -> list[str]:
    return list(
        texts_of({name: each for name, each in vars(content).items() if name not in UNREAD})
    )


def test_every_figure_of_the_positions_is_the_cores(report: Report, demo_release: PublishedRelease):
    content = report(CLOCK_TOWER)

    own = read_release(audience_of(CLOCK_TOWER))
    standings = own.figures.university_standings(CLOCK_TOWER, fiscal_year=2024)
    expected = standings.set_index("indicator")
    assert len(content.rows) == len(expected)
    for row in content.rows:
        standing = expected.loc[row.code]
        columns = {"value": row.own, "group_value": row.group, "change": row.change}
        for name, quantity in columns.items():
            assert quantity.value == standing[name] or (
                isnan(quantity.value) and isnan(standing[name])
            )


def test_what_is_missing_says_why_and_is_never_zero(report: Report):
    content = report(CLOCK_TOWER)

    absent = {row.number: row for section in content.sections for row in section.absent}

    assert absent["R1"].own.reason == "missing_denominator"
    assert absent["R1"].own.shown == "未回答"
    assert all(isnan(row.own.value) and row.own.shown != "0" for row in absent.values())


def test_a_university_that_returned_nothing_gets_a_report_that_says_so(report: Report):
    content = report(DEER_VALLEY)

    assert "比べられる指標はありません" in content.lead
    assert content.blocks == content.key_rows == content.strengths == content.questions == ()
    assert len(content.rows) == len(content.definitions) > 0


def test_an_unknown_university_is_named_with_what_to_do(demo_release: PublishedRelease):
    order = Order(demo_release, Asked("D999", 2024, "ja"))

    with pytest.raises(ReportError, match=r"must be one of the 96 .* got 'D999'\. Look"):
        load_content(order)


def test_a_year_outside_the_release_is_named_with_the_years_it_has(
    demo_release: PublishedRelease,
):
    order = Order(demo_release, Asked(HARBOUR, 2031, "ja"))

    with pytest.raises(ReportError, match=r"\(2020, .* 2024\), got 2031\. Choose"):
        load_content(order)


def test_a_report_of_an_earlier_year_shows_no_later_year(report: Report):
    content = report(year=2022)

    assert {block.trend.fiscal_years[-1] for block in content.blocks} == {2022}
    assert not any("2023" in block.trend_sentence for block in content.blocks)


def test_the_lead_counts_the_judged_indicators_by_quarter(
    report: Report, demo_release: PublishedRelease
):
    content = report()

    own = read_release(audience_of(HARBOUR))
    rows = own.figures.university_standings(HARBOUR, fiscal_year=2024)
    directions = {code: each.direction for code, each in demo_release.figures.indicators.items()}
    judged = rows[(rows["indicator"].map(directions) != "neutral") & (rows["band"] != "")]
    numbers = [int(number) for number in re.findall(r"\d+", content.lead)]
    bands = judged["band"].value_counts()
    assert numbers[:3] == [len(judged), bands["top_quarter"], bands["bottom_quarter"]]


def test_questions_ask_and_strengths_do_not(report: Report):
    japanese, english = report(), report(language="en")

    assert all(each.endswith("でしょうか。") for each in japanese.questions)
    assert all(each.endswith("?") for each in english.questions)
    assert japanese.questions
    assert not any("でしょうか" in each for each in japanese.strengths)


@pytest.mark.parametrize("university", [HARBOUR, CLOCK_TOWER, "D017", "D050"])
def test_the_report_names_the_strengths_and_questions_of_the_universitys_page(
    report: Report, demo_release: PublishedRelease, university: str
):
    content = report(university)

    own = read_release(audience_of(university))
    standings = find_standings(own, university, 2024).values()
    for chosen, sentences in (
        (choose_strengths(standings), content.strengths),
        (choose_questions(standings), content.questions),
    ):
        labels = [each.indicator.short_label.ja for each in chosen]
        assert len(sentences) == len(labels)
        assert all(map(str.startswith, sentences, labels))


def test_a_visitor_gets_the_report_without_the_confidential_values(
    report: Report, demo_release: PublishedRelease
):
    public = load_content(Order(demo_release, Asked(HARBOUR, 2024, "ja")))

    indicators = demo_release.figures.indicators.values()
    confidential = {each.code for each in indicators if each.confidential}
    own = {row.code: row for row in report().rows if row.code in confidential}
    shown = {row.code: row for row in public.rows if row.code in confidential}
    assert set(own) == set(shown) != set()
    assert {row.own.shown for row in shown.values()} == {"x"}
    assert {row.change.shown for row in shown.values()} == {"x"}
    assert {code: (row.group, row.n) for code, row in shown.items() if not row.group.reason} == {
        code: (row.group, row.n) for code, row in own.items() if not row.group.reason
    }
    assert not any(each.row.code in confidential for each in public.blocks)


def test_a_run_of_years_on_the_bad_side_is_told(report: Report):
    questions = " ".join(report().questions)

    assert "5年続けて群を下回っています" in questions


def test_at_most_eight_indicators_are_shown_in_full_and_three_of_a_viewpoint(report: Report):
    content = report()

    assert len(content.blocks) == MOST_BLOCKS
    assert max(len(section.blocks) for section in content.sections) <= MOST_BLOCKS_OF_VIEWPOINT


def test_every_indicator_in_full_has_a_value_and_its_groups_members_add_up(report: Report):
    for block in report().blocks:
        everybody, *groups = block.groups

        assert not isnan(block.row.own.value)
        assert sum(group.is_own for group in groups) == 1
        # A university of unknown size counts with everybody and in no group.
        # A group whose figures are withheld does not say how many it has.
        known = [group.n.value for group in groups if not group.n.reason]
        assert everybody.n.reason or everybody.n.value >= sum(known) > 0


def test_the_english_report_has_no_japanese_word(report: Report):
    found = [text for text in all_texts(report(language="en")) if JAPANESE.search(text)]

    assert found == []


def test_the_japanese_report_has_no_english_word(report: Report):
    assert [text for text in all_texts(report()) if ENGLISH.search(text)] == []


def test_a_provisional_release_says_so(demo_release: PublishedRelease):
    release = demo_release
    identity = ReleaseIdentity(7, release.digest, release.published_on, False, True, release.source)

    content = build_report(
        release.figures,
        catalogue=release.catalogue,
        asked=Asked(HARBOUR, 2024, "ja"),
        release=identity,
    )

    assert content.release_words.startswith("公表版 第7版")
    assert content.release_words.endswith("暫定）")


def test_a_value_in_a_group_too_small_for_quarters_says_so(report: Report):
    rows = {row.number: row for row in report(SPRING_WATER).rows}

    assert rows["S20"].n.value == 2
    assert rows["S20"].own.shown == format_number(rows["S20"].own.value)
    assert rows["S20"].position_words == "群の大学数が足りません。"
