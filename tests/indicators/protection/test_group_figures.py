"""Group figures of a confidential indicator: three digits, and nothing where they were withheld."""

import numpy as np
import pandas as pd
import pytest

from indicators.calculation.building import build_panel
from indicators.calculation.disclosure import Rules
from indicators.calculation.figures import calculate_figures
from indicators.calculation.protection import Confidence
from indicators.calculation.protection.asking import ask_year
from indicators.catalogue.loader import load_catalogue
from tests.frames import only_row, universities
from tests.indicators.protection.nation import (
    COST,
    INCOME,
    LARGE,
    RATIO,
    SMALL,
    observe,
    protect,
    reasons,
)


@pytest.fixture(scope="module")
def protection():
    return protect()


def row(figures, group, **where):
    return only_row(figures.averages(RATIO, fiscal_year=2024, **where), group=group)


# Σ income ÷ Σ cost of the twelve, written to three digits: 18640 ÷ 6640 and 2468 ÷ 971.
@pytest.mark.parametrize(
    ("group", "members", "pooled"), [("large", LARGE, 2.81), ("small", SMALL, 2.54)]
)
def test_a_group_of_twelve_is_shown_to_three_digits(protection, group, members, pooled):
    found = row(protection.figures, group)

    assert sum(INCOME[each] for each in members) in (18640, 2468)
    assert sum(COST[each] for each in members) in (6640, 971)
    assert (found.pooled, found.n, found.reason) == (pooled, 12, "")


def test_the_whole_is_given_up_for_its_two_groups(protection):
    found = row(protection.figures, "all")

    assert np.isnan(found.pooled)
    assert found.reason == "suppressed"
    assert reasons(protection)["all", "pooled"] == "complementary"


def test_what_has_no_model_is_never_shown(protection):
    averages = protection.figures.averages(RATIO)
    fits = protection.figures.fits(RATIO)

    for name in ("mean_of_ratios", "top_share", "pooled_without_top"):
        assert averages[name].isna().all()
    assert fits["r2"].isna().all()
    assert fits["slope"].isna().all()
    assert reasons(protection)["large", "line"] == "not_modelled"


def test_the_ratio_line_is_the_shown_ratio(protection):
    found = only_row(protection.figures.fits(RATIO), group="large")

    assert (found.ratio_slope, found.n) == (2.81, 12)


def test_lines_of_a_confidential_denominator_end_where_the_squares_do():
    # Costs of 430 to 660 lie in the squares from 316 to 1,000, those of 64 to 99 from 32 to 100;
    # all incomes lie between 1,000 and 3,162, so that nobody's square follows from the income.
    income = {code: 1200.0 + 40 * at for at, code in enumerate(COST)}

    protected = protect(observe(income=income))

    found = only_row(protected.figures.fits(RATIO), group="small")
    assert protected.figures.squares[RATIO, 2024].shape == (2, 2)
    assert found.x_min == pytest.approx(10**1.5)
    assert found.x_max == pytest.approx(1000.0)


def test_without_squares_the_lines_have_no_ends(protection):
    found = only_row(protection.figures.fits(RATIO), group="large")

    assert protection.figures.squares[RATIO, 2024].shape == (0, 2)
    assert np.isnan([found.x_min, found.x_max]).all()


def test_a_group_that_is_too_small_keeps_no_number_at_all():
    protected = protect(confidence=Confidence(dict.fromkeys(LARGE[:9], "one corporation")))

    found = row(protected.figures, "large")
    assert reasons(protected)["large", "pooled"] == "few_corporations"
    assert (found.n, found.reason) == (0, "suppressed")
    assert np.isnan([found.pooled, found.median, found.q1, found.q3]).all()


def test_people_who_serve_several_universities_count_as_one_holder():
    accounts = {"tlo": frozenset(LARGE[:9])}

    assert reasons(protect(confidence=Confidence(accounts=accounts)))["large", "pooled"] == (
        "few_corporations"
    )


def test_groupings_that_are_not_asked_for_show_nothing(protection):
    kinds = protection.figures.averages(RATIO, grouping="kind")

    assert kinds[["median", "q1", "q3"]].isna().loc[kinds["group"] != "all"].all(axis=None)


def test_public_indicators_stay_as_they_were_to_the_last_bit(protection):
    before = observe()

    for name in ("averages", "fits", "ratios"):
        found = getattr(protection.figures, name)("income_per_patent")
        assert found.equals(getattr(before, name)("income_per_patent"))


def test_an_audit_that_comes_to_no_end_shows_nothing():
    protected = protect(rules=Rules(longest_seconds=-1.0))

    (year,) = protected.years
    assert year.fault != ""
    assert set(reasons(protected).values()) == {"audit_failed"}
    assert protected.figures.averages(RATIO)["pooled"].isna().all()


def test_no_stored_decision_holds_a_value(protection):
    (year,) = protection.years
    stored = {value for cell in year.as_json()["cells"] for value in cell.values()}

    assert not stored & {float(value) for value in (*COST.values(), *INCOME.values())}
    assert 2.81 not in stored


def test_no_quartile_is_asked_of_what_adds_up_to_a_public_total():
    catalogue = load_catalogue()
    asked = {
        code: {cell.key[3] for cell in cells_of(code, catalogue)}
        for code in ("sole_licence_income_per_licence", "patent_income_per_personnel_cost")
    }

    # Sole, joint and share-sale income are together the public licence income.
    assert asked["sole_licence_income_per_licence"] == {"pooled", "mean_of_ratios", "line"}
    assert {"q1", "median", "q3"} <= asked["patent_income_per_personnel_cost"]


def cells_of(code, catalogue):
    indicator = catalogue.indicators[code]
    rows = [
        {"university": university, "fiscal_year": 2024, "item": item, "value": 100.0 + at + place}
        for place, item in enumerate(
            (*indicator.items, "patents_held_domestic", "patents_held_foreign")
        )
        for at, university in enumerate(("east", "west"))
    ]
    known = universities(east="national", west="national")
    figures = calculate_figures(build_panel(pd.DataFrame(rows), known), catalogue)
    return [cell for cell in ask_year(figures, 0, catalogue, digits=3) if cell.key[0] == code]
