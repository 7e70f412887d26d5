"""Every number of the API is the release's own, whole and unrounded; what is missing says why.

The arithmetic is tested with the core; only the way through the API is tested here.
"""

from math import isnan
from typing import Any

import pandas as pd
import pytest

from tests.api.conftest import Get
from tests.frames import only_row
from universities.releases.reader import PublishedRelease

INDICATORS = ("income_per_patent", "net_income_per_patent", "income_per_cost")
IN_2024 = {"fiscal_year": 2024}


def assert_same(rows: list[dict[str, Any]], table: pd.DataFrame, key: str, *names: str) -> None:
    """Check that rows and table hold the same keys, and equal numbers, null for NaN."""
    assert [row[key] for row in rows] == table[key].tolist()
    for row in rows:
        expected = only_row(table, **{key: row[key]})
        for name in names:
            wanted = getattr(expected, name)
            missing = isinstance(wanted, float) and isnan(wanted)
            assert row[name] == (None if missing else wanted), (row[key], name)


def test_observations_are_the_values_that_were_returned(
    get: Get, invented_release: PublishedRelease
) -> None:
    for item in invented_release.catalogue.items:
        rows = get("observations", item=item, **IN_2024).json()["rows"]

        table = invented_release.figures.panel.observations(fiscal_year=2024, items=[item])
        assert_same(rows, table, "university", "value", "state")


@pytest.mark.parametrize("indicator", INDICATORS)
def test_ratios_are_those_of_the_release(
    get: Get, invented_release: PublishedRelease, indicator: str
) -> None:
    rows = get("ratios", indicator=indicator, **IN_2024).json()["rows"]

    table = invented_release.figures.ratios(indicator, fiscal_year=2024)
    assert_same(rows, table, "university", "numerator", "denominator", "value", "reason")


@pytest.mark.parametrize("indicator", INDICATORS)
@pytest.mark.parametrize("grouping", ["size", "kind"])
def test_group_figures_are_those_of_the_release(
    get: Get, invented_release: PublishedRelease, indicator: str, grouping: str
) -> None:
    question = {"indicator": indicator, "grouping": grouping, **IN_2024}

    rows = get("groups", **question).json()["rows"]

    averages = invented_release.figures.averages(indicator, grouping=grouping, fiscal_year=2024)
    names = ("pooled", "mean_of_ratios", "median", "q1", "q3", "top_share", "reason")
    assert_same(rows, averages, "group", *names, "pooled_without_top")
    withheld = averages["reason"].eq("suppressed") & averages["n"].eq(0)
    members = averages.assign(n=averages["n"].where(~withheld).astype(float))
    assert_same(rows, members, "group", "n")
    fits = invented_release.figures.fits(indicator, grouping=grouping, fiscal_year=2024)
    lines = ("slope", "intercept", "r2", "ratio_slope", "x_min", "x_max", "fit_reason")
    assert_same(rows, fits.rename(columns={"reason": "fit_reason"}), "group", *lines)


def test_a_number_keeps_every_digit(get: Get, invented_release: PublishedRelease) -> None:
    answer = get("ratios", indicator="income_per_patent", university="harbour", **IN_2024).json()

    assert answer["rows"] == [
        {
            "university": "harbour",
            "name": "harbour大学",
            "numerator": 100.3333333333333,
            "denominator": 800,
            "value": 100.3333333333333 / 800,
            "reason": "",
        }
    ]
    assert answer["unit"] == "thousand_yen/count"


def test_nothing_held_is_null_with_a_reason_and_zero_stays_zero(
    get: Get, invented_release: PublishedRelease
) -> None:
    rows = get("ratios", indicator="income_per_patent", **IN_2024).json()["rows"]

    found = {row["university"]: (row["value"], row["reason"]) for row in rows}
    assert found["river"] == (None, "zero_denominator")
    assert found["valley"] == (None, "missing_denominator")
    assert found["mountain"] == (0, "")


def test_a_missing_observation_is_null_and_tells_which_kind_of_nothing(
    get: Get, invented_release: PublishedRelease
) -> None:
    rows = get("observations", item="share_sale", **IN_2024).json()["rows"]

    found = {row["university"]: (row["value"], row["state"]) for row in rows}
    assert found["harbour"] == (None, "not_applicable")
    assert found["river"] == (None, "not_submitted")
    assert get("observations", item="patents_held", **IN_2024).json()["rows"][-1]["state"] == (
        "unknown"
    )


def test_who_returned_nothing_that_year_has_no_row(
    get: Get, invented_release: PublishedRelease
) -> None:
    rows = get("observations", item="patents_held", **IN_2024).json()["rows"]

    assert "island" not in [row["university"] for row in rows]
    assert (
        get("ratios", indicator="income_per_patent", university="island", **IN_2024).json()["rows"]
        == []
    )


def test_a_group_without_a_line_says_why_apart_from_its_averages(
    get: Get, invented_release: PublishedRelease
) -> None:
    rows = get("groups", indicator="income_per_patent", **IN_2024).json()["rows"]

    groups = {row["group"]: row for row in rows}
    large = groups["large"]
    assert large["n"] == 2
    assert large["pooled"] == (12345.1 + 100.3333333333333) / 1700
    assert (large["reason"], large["slope"], large["fit_reason"]) == ("", None, "group_too_small")
    assert groups["all"]["slope"] is not None


def test_a_group_without_a_ratio_has_no_figure_but_a_reason(
    get: Get, invented_release: PublishedRelease
) -> None:
    rows = get("groups", indicator="income_per_patent", grouping="kind", **IN_2024).json()["rows"]

    public = {row["group"]: row for row in rows}["public"]
    said = {"group", "label", "label_en", "n", "reason", "fit_reason", "withheld"}
    assert (public["n"], public["reason"], public["withheld"]) == (0, "group_too_small", [])
    assert {public[name] for name in set(public) - said} == {None}


def test_a_withheld_group_names_what_is_withheld_and_not_how_many_it_has(
    get: Get, invented_release: PublishedRelease
) -> None:
    rows = get("groups", indicator="income_per_cost", grouping="kind", **IN_2024).json()["rows"]

    # Of the two that have both sides only north and harbour are left: far too few.
    everybody, *_ = rows
    assert (everybody["group"], everybody["reason"], everybody["n"]) == ("all", "suppressed", None)
    averages = ["pooled", "mean_of_ratios", "median", "q1", "q3", "top_share", "pooled_without_top"]
    lines = ["slope", "intercept", "r2", "ratio_slope", "x_min", "x_max"]
    assert everybody["withheld"] == averages + lines


def test_a_subtracted_item_has_a_leading_minus(
    get: Get, invented_release: PublishedRelease
) -> None:
    rows = get("indicators").json()["rows"]

    terms = {row["code"]: (row["numerator"], row["denominator"]) for row in rows}
    assert terms["net_income_per_patent"] == (["licence_income", "-share_sale"], ["patents_held"])


def test_no_answer_holds_nan(get: Get, invented_release: PublishedRelease) -> None:
    for indicator in INDICATORS:
        for year in (2023, 2024):
            for endpoint in ("ratios", "groups"):
                body = get(endpoint, indicator=indicator, fiscal_year=year).content.decode()
                assert "NaN" not in body
                assert "Infinity" not in body
