"""Two years side by side: whose values count as before and after, and whose are told at all."""

from dataclasses import replace
from math import isnan

import pytest

from indicators.calculation.building import build_panel
from indicators.calculation.changes import GroupYears, find_group_changes, read_sides
from indicators.calculation.figures import Figures, calculate_figures
from indicators.catalogue.model import Indicator
from tests.definitions import define_catalogue, define_indicator, define_size_grouping
from tests.frames import frame, universities

INCOME = define_indicator("income_per_patent", "income", "patents")
SECRET = replace(INCOME, confidential=True)
BY_PATENTS = define_size_grouping("patents_held_700", "patents", (700,))
# Small: a stays (2 → 3), b leaves with its answer, c grows out of the group; large: c, d.
STORY = """
    university | fiscal_year | item     | value
    a          | 2023        | patents  | 10
    a          | 2023        | income   | 20
    b          | 2023        | patents  | 10
    b          | 2023        | income   | 0
    c          | 2023        | patents  | 100
    c          | 2023        | income   | 160
    d          | 2023        | patents  | 900
    d          | 2023        | income   | 900
    a          | 2024        | patents  | 10
    a          | 2024        | income   | 30
    b          | 2024        | patents  | 10
    b          | 2024        | income   |
    c          | 2024        | patents  | 800
    c          | 2024        | income   | 1600
    d          | 2024        | patents  | 800
    d          | 2024        | income   | 800
"""


def calculate(indicator: Indicator) -> Figures:
    places = universities(**dict.fromkeys("abcd", "national"))
    catalogue = define_catalogue([indicator], [BY_PATENTS])
    return calculate_figures(build_panel(frame(STORY), places), catalogue)


def explain(indicator: Indicator = INCOME, year: int = 2024) -> dict[str, GroupYears]:
    found = find_group_changes(
        calculate(indicator), indicator, grouping="patents_held_700", fiscal_year=year
    )
    return {each.group: each for each in found}


def test_who_leaves_the_group_counts_as_who_leaves_the_answers():
    small = explain()["small"]

    # 180 ÷ 120 = 1.5 before, 30 ÷ 10 = 3 after. a alone: 2 → 3. Without b and c: 2 instead of 1.5.
    assert (small.before, small.after) == (1.5, 3.0)
    assert tuple(small.change) == pytest.approx((1.0, 0.0, 0.0, 0.5))


def test_who_comes_is_told_beside_those_who_stayed():
    large = explain()["large"]

    # d stays at 1; c comes with 2: (1600 + 800) ÷ 1600 = 1.5.
    assert (large.before, large.after) == (1.0, 1.5)
    assert tuple(large.change) == pytest.approx((0.0, 0.0, 0.5, 0.0))


def test_the_parts_of_everybody_add_up_to_the_published_change():
    everybody = explain()["all"]

    # 1080 ÷ 1020 before; 2430 ÷ 1610 after, without b.
    assert everybody.change.total == pytest.approx(2430 / 1610 - 1080 / 1020)


def test_a_confidential_indicator_has_no_parts():
    assert explain(SECRET) == {}


def test_the_first_year_of_a_release_has_no_year_before():
    assert explain(year=2023) == {}


def test_sides_of_a_year_with_and_without_a_return():
    figures = calculate(INCOME)

    assert read_sides(figures, INCOME.code, "a", 2024) == (30.0, 10.0, 3.0, "")
    assert read_sides(figures, INCOME.code, "b", 2024).reason == "missing_numerator"
    nothing = read_sides(figures, INCOME.code, "a", 2022)
    assert all(map(isnan, nothing[:3]))
    assert nothing.reason == "no_previous_year"
