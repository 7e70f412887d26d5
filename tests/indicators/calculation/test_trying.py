"""Answers that are tried: which ratios they move, and where the tried one would stand."""

from math import isnan

import pandas as pd

from indicators.calculation.building import build_panel
from indicators.calculation.changes import YearSides
from indicators.calculation.comparison import Comparison, build_comparison
from indicators.calculation.figures import Figures, calculate_figures
from indicators.calculation.trying import place_tried, try_values
from tests.definitions import define_catalogue, define_indicator, define_size_grouping
from tests.frames import frame, universities

INCOME = define_indicator("income_per_patent", "income", "patents", minimum_denominator=5.0)
COST = define_indicator("income_per_cost", "income", "cost")
FILED = define_indicator("filed_per_disclosure", "filed", "disclosures")
BY_PATENTS = define_size_grouping("patents_held_700", "patents", (700,))
ROWS = """
    university | fiscal_year | item        | value | state
    a          | 2024        | patents     | 10    | reported
    a          | 2024        | income      | 20    | reported
    a          | 2024        | cost        |       | suppressed
    b          | 2024        | patents     | 10    | reported
    b          | 2024        | income      | 40    | reported
    c          | 2024        | patents     | 10    | reported
    c          | 2024        | income      | 60    | reported
    d          | 2024        | patents     | 10    | reported
    d          | 2024        | income      | 80    | reported
    e          | 2024        | patents     |       | unknown
    e          | 2024        | income      | 5     | reported
"""


def figures() -> Figures:
    places = universities(**dict.fromkeys("abcdef", "national"))
    catalogue = define_catalogue([INCOME, COST, FILED], [BY_PATENTS])
    return calculate_figures(build_panel(frame(ROWS), places), catalogue)


def attempt(university: str, **moved: float) -> dict[str, YearSides]:
    return try_values(figures(), university, fiscal_year=2024, moved=moved)


def test_only_what_has_a_moved_item_is_tried():
    tried = attempt("b", income=70)

    assert set(tried) == {"income_per_patent", "income_per_cost"}
    assert tried["income_per_patent"] == (70.0, 10.0, 7.0, "")
    assert tried["income_per_cost"].reason == "missing_denominator"


def test_an_answer_that_was_missing_may_be_tried():
    assert attempt("e", patents=10)["income_per_patent"] == (5.0, 10.0, 0.5, "")


def test_the_conditions_of_the_ratio_hold_for_what_is_tried():
    assert attempt("b", patents=0)["income_per_patent"].reason == "zero_denominator"
    assert attempt("b", patents=4)["income_per_patent"].reason == "small_denominator"


def test_what_is_withheld_stays_withheld_whatever_is_typed():
    assert set(attempt("a", cost=7)) == set()
    assert set(attempt("a", income=7)) == {"income_per_patent"}


def test_whoever_returned_nothing_has_nothing_to_try():
    assert attempt("f", income=7) == {}


def test_a_tried_ratio_is_placed_in_the_group_as_released():
    bundle = build_comparison(
        figures(),
        indicator=INCOME,
        grouping=BY_PATENTS,
        fiscal_year=2024,
        average="pooled",
        university="a",
    )
    tried = attempt("a", income=100)["income_per_patent"]

    standing = place_tried(
        tried,
        bundle.own,
        bundle.group_averages("small"),
        indicator=INCOME,
        average="pooled",
    )

    # The group stays at 200 ÷ 40 = 5; released 2, tried 10, above the third quartile (6.5).
    assert standing["group_value"] == 5.0
    assert standing["difference"] == 5.0
    assert standing["change"] == 8.0
    assert standing["band"] == "top_quarter"
    assert isnan(place_missing(bundle)["difference"])


def place_missing(bundle: Comparison) -> pd.Series:
    tried = attempt("a", patents=0)["income_per_patent"]
    group = bundle.group_averages("small")
    return place_tried(tried, bundle.own, group, indicator=INCOME, average="pooled")
