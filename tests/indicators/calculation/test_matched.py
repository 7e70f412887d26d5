"""Two years of whoever has a value, and of those who have one in both; who came and who left."""

from math import isnan

import pytest

from indicators.calculation.building import build_panel
from indicators.calculation.figures import Figures, calculate_figures
from indicators.calculation.matched import compare_years
from indicators.calculation.participation import follow_participation
from indicators.calculation.regrouping import ConfidentialError
from tests.definitions import define_catalogue, define_indicator, define_kind_grouping
from tests.frames import observe, universities

CODE = "income_per_patent"
# 2023: (100 + 900) ÷ (10 + 30) = 25; 2024: (300 + 500) ÷ (10 + 10) = 40.
# north alone has both: 100 ÷ 10 = 10, then 300 ÷ 10 = 30.
ANSWERS = """
    university | fiscal_year | patents | income
    north      | 2023        | 10      | 100
    harbour    | 2023        | 30      | 900
    river      | 2023        | 0       | 70
    north      | 2024        | 10      | 300
    river      | 2024        | 5       |
    brook      | 2024        | 10      | 500
"""


def figures_of(answers: str = ANSWERS, *, confidential: bool = False) -> Figures:
    indicator = define_indicator(CODE, "income", "patents", confidential=confidential)
    catalogue = define_catalogue([indicator], [define_kind_grouping()])
    places = universities(north="national", harbour="national", river="private", brook="private")
    return calculate_figures(build_panel(observe(answers), places), catalogue)


def row_of(figures: Figures, group: str) -> int:
    return figures.row_names.index(("", "all") if group == "all" else ("kind", group))


def test_the_matched_sample_leaves_out_who_has_a_value_in_one_year_only():
    figures = figures_of()

    found = compare_years(figures, CODE, row=row_of(figures, "all"), fiscal_year=2024)

    assert found.everybody == (25, 40, 2, 2)
    assert found.matched == (10, 30, 1, 1)
    assert (found.everybody.change, found.matched.change) == (15, 20)


def test_a_kind_without_anybody_in_both_years_has_no_matched_change():
    figures = figures_of()

    found = compare_years(figures, CODE, row=row_of(figures, "private"), fiscal_year=2024)

    assert (found.everybody.after, found.everybody.n) == (50, 1)
    assert isnan(found.everybody.before)
    assert found.matched.n == 0
    assert isnan(found.matched.change)


def test_a_sample_of_a_confidential_indicator_is_refused():
    figures = figures_of(confidential=True)

    with pytest.raises(ConfidentialError, match="must be public"):
        compare_years(figures, CODE, row=0, fiscal_year=2024)


def test_who_came_and_who_left_is_known_from_the_second_year_on():
    first, second = follow_participation(figures_of().panel)

    assert first == (2023, 3, None, None, None)
    assert second == (2024, 3, 2, ("brook",), ("harbour",))


def test_nobody_came_or_left_since_a_year_that_was_not_released():
    *_, after_a_gap = follow_participation(figures_of(ANSWERS.replace("2024", "2025")).panel)

    assert after_a_gap == (2025, 3, None, None, None)
