"""Strengths, questions and changes, sentence by sentence against tables of cases."""

from typing import Any

import pytest

from indicators.text import LocalizedText
from reports.changes import choose_changes
from reports.sentences.changes import write_move
from reports.sentences.standing import write_question, write_strength
from tests.reports.sentences.readings import make_reading, read_cases

Case = dict[str, Any]


def name_case(case: Case) -> str:
    return str(case["why"])


def split(case: Case, *more: str) -> tuple[Case, LocalizedText]:
    """Return what a reading is made of, and what must be said of it."""
    told = LocalizedText(case.get("ja", ""), case.get("en", ""))
    apart = {"why", "ja", "en", *more}
    return {name: each for name, each in case.items() if name not in apart}, told


@pytest.mark.parametrize("case", read_cases("standing"), ids=name_case)
def test_a_strength_reads(case: Case):
    said, told = split(case)

    assert write_strength(make_reading(**said)) == told


@pytest.mark.parametrize("case", read_cases("questions"), ids=name_case)
def test_a_question_reads(case: Case):
    said, told = split(case, "years")

    assert write_question(make_reading(**said), years_running=case["years"]) == told


@pytest.mark.parametrize("case", read_cases("changes"), ids=name_case)
def test_a_change_is_told_only_if_it_is_large_and_no_chance(case: Case):
    said, told = split(case, "is_told")
    reading = make_reading(**said)

    assert choose_changes([reading]) == ([reading] if case["is_told"] else [])
    if told.ja:
        assert write_move(reading) == told


def test_the_largest_three_changes_are_told_by_widths_of_the_middle_half():
    # 100 of widths 100, 50, 400 and 200: shares 1, 2, 0.25 and 0.5.
    widths = (100.0, 50.0, 400.0, 200.0)
    readings = [
        make_reading(before=[2000000, 10000], after=[3000000, 10000], q1=100.0, q3=100.0 + width)
        for width in widths
    ]

    chosen = choose_changes(readings)

    assert [each.q3 - each.q1 for each in chosen] == [50.0, 100.0, 200.0]
