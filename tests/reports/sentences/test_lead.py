"""The first sentences, those of viewpoints and of returned figures, against tables of cases."""

from typing import Any

import pytest

from indicators.text import LocalizedText
from reports.sentences.lead import write_absent, write_lead, write_section, write_viewpoint
from reports.sentences.quality import MOST_NAMED, write_redefined, write_small, write_state
from tests.reports.sentences.readings import NAN, make_indicator, make_reading, read_cases

Case = dict[str, Any]


@pytest.mark.parametrize("case", read_cases("lead"), ids=lambda case: str(case["why"]))
def test_the_first_sentence_and_that_of_the_viewpoint_read(case: Case):
    direction = {"direction": case.get("direction", "higher_is_better")}
    readings = tuple(
        make_reading(band=band, band_before=before, **direction) for band, before in case["bands"]
    )

    lead = write_lead(readings, is_draft=case.get("is_draft", False))
    viewpoint = write_viewpoint(LocalizedText("研究", "Research"), readings)

    assert lead == LocalizedText(case["ja"], case["en"])
    assert viewpoint == LocalizedText(case["viewpoint_ja"], case["viewpoint_en"])


def test_the_sentence_of_a_section_counts_values_and_quarters():
    present = make_reading(band="top_quarter")
    absent = make_reading(value=NAN, reason="missing_numerator", band="")

    assert write_section((present, absent)) == LocalizedText(
        "2指標のうち、値があるのは1指標です。上位四分の一は1、下位四分の一は0です。",
        "1 of 2 indicators have a value. 1 are in the top quarter, 0 in the bottom quarter.",
    )
    assert write_section((absent,)) == LocalizedText(
        "1指標のうち、値があるのは0指標です。", "0 of 1 indicators have a value."
    )


@pytest.mark.parametrize(
    ("reason", "ja", "en"),
    [
        ("missing_numerator", "未回答", "no answer"),
        ("zero_denominator", "分母0", "denominator 0"),
        ("small_denominator", "分母小", "small denominator"),
        ("suppressed", "x", "x"),
        ("not_asked_that_year", "調査なし", "not asked"),
    ],
)
def test_what_has_no_value_is_named_with_its_own_reason(reason: str, ja: str, en: str):
    absent = make_reading(value=NAN, reason=reason)

    assert write_absent((absent, make_reading())) == LocalizedText(
        f"値のない指標：R9 契約あたり額（{ja}）", f"Without a figure: R9 Amount per contract ({en})"
    )


@pytest.mark.parametrize(
    ("state", "ja", "en"),
    [
        (
            "not_submitted",
            "未回答の項目は2項目です：甲、乙。",
            "Items without an answer: 2 (A, B).",
        ),
        (
            "not_applicable",
            "該当なし（-）と回答した項目は2項目です：甲、乙。",
            "Items answered as not applicable (-): 2 (A, B).",
        ),
        (
            "unknown",
            "不明（…）と回答した項目は2項目です：甲、乙。",
            "Items answered as unknown (…): 2 (A, B).",
        ),
    ],
)
def test_each_kind_of_nothing_has_its_own_sentence(state: str, ja: str, en: str):
    names = [LocalizedText("甲", "A"), LocalizedText("乙", "B")]

    assert write_state(state, names) == LocalizedText(ja, en)


def test_a_long_list_of_items_ends_with_how_many_more():
    names = [LocalizedText(f"項目{place}", f"item {place}") for place in range(MOST_NAMED + 3)]

    told = write_state("not_submitted", names)

    assert told.ja.startswith("未回答の項目は15項目です：項目0、")
    assert told.ja.endswith("項目11、ほか3項目。")
    assert told.en.endswith("item 11, and 3 more).")


def test_small_denominators_and_new_definitions_are_named():
    indicators = [make_indicator()]

    assert write_small(indicators) == LocalizedText(
        "分母が小さいため比率を計算していない指標：R9 契約あたり額。",
        "Indicators without a ratio because the denominator is too small: R9 Amount per contract.",
    )
    assert write_redefined(indicators, 2024) == LocalizedText(
        "2024年度から定義が変わり、前年度との比較に注意が必要な指標：R9 契約あたり額。",
        "Indicators defined otherwise from FY2024, to be compared with the year before with care: "
        "R9 Amount per contract.",
    )
