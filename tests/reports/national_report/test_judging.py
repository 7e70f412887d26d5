"""Which way the country moved, from samples whose changes can be read."""

from dataclasses import replace

import pytest

from comparisons.overview.movements import Movement
from indicators.calculation.matched import Sample
from indicators.catalogue.model import DefinitionChange
from indicators.text import LocalizedText
from reports.national_report.judging import count_moves, find_extremes, share_of
from tests.definitions import define_indicator

NAN = float("nan")


def move(before: float, after: float, n: int = 20, **changes: object) -> Movement:
    indicator = replace(define_indicator("one", "income", "patents"), decimals=1, **changes)  # type: ignore[arg-type]
    sample = Sample(before, after, n, n)
    return Movement(indicator, sample, sample)


@pytest.mark.parametrize(
    ("moved", "counted"),
    [
        (move(2, 3), (1, 0, 0)),
        (move(3, 2), (0, 1, 0)),
        (move(3, 2, direction="lower_is_better"), (1, 0, 0)),
        (move(3, 2, direction="neutral"), (0, 0, 0)),
        # 0.04 is nothing at one decimal, 0.05 is 0.1.
        (move(0, 0.04), (0, 0, 1)),
        (move(0, 0.05), (1, 0, 0)),
        (move(NAN, 3), (0, 0, 0)),
    ],
)
def test_a_move_is_judged_by_direction_and_shown_decimals(
    moved: Movement, counted: tuple[int, int, int]
):
    assert tuple(count_moves([moved], 2024)) == counted


def test_a_move_across_another_definition_is_not_judged():
    change = DefinitionChange(2024, LocalizedText("数え方", "counting"))
    moved = move(2, 3, changes=(change,))

    assert count_moves([moved], 2024).judged == 0
    assert count_moves([moved], 2025).judged == 1
    assert find_extremes([moved], 2024) == []


def test_the_largest_moves_are_relative_and_one_each_way():
    doubled, tenth_more, halved = move(1, 2), move(1000, 1100), move(10, 5)

    assert find_extremes([tenth_more, halved, doubled], 2024) == [doubled, halved]
    assert [share_of(each) for each in (doubled, tenth_more, halved)] == [1, 0.1, -0.5]


def test_a_move_of_few_universities_or_from_nothing_is_no_extreme():
    assert find_extremes([move(1, 9, n=9), move(0, 5)], 2024) == []
    assert find_extremes([move(1, 9, n=10)], 2024) == [move(1, 9, n=10)]
