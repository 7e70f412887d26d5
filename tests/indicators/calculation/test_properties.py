"""What must hold for every survey, whatever its numbers: no expected value is needed to say it.

The agreement with the oracle is asked in test_generated_agreement.py.
"""

from itertools import pairwise

import numpy as np
import pandas as pd
from hypothesis import assume, given
from hypothesis import strategies as st

from indicators.calculation.averages import average_groups
from indicators.calculation.building import build_panel
from indicators.calculation.figures import Figures, calculate_figures
from indicators.calculation.groups import assign_groups
from indicators.calculation.ratios import calculate_ratios
from indicators.frames import AVERAGES, FITS, RATIOS, STANDINGS
from tests.definitions import define_catalogue, define_indicator
from tests.indicators.calculation.generated import (
    CATALOGUE,
    GROUPINGS,
    INDICATORS,
    Survey,
    surveys,
)

RATIO = define_indicator("ratio", "income share_sale", "patents licences")


def figures_of(survey: Survey) -> Figures:
    return calculate_figures(build_panel(survey.observations, survey.universities), CATALOGUE)


def all_averages(figures: Figures, indicator: str) -> pd.DataFrame:
    frames = [figures.averages(indicator, grouping=grouping.code) for grouping in GROUPINGS]
    return pd.concat(frames, ignore_index=True)


@given(surveys(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(survey, random):
    assume(survey.rows)
    shuffled = random.sample(survey.rows, len(survey.rows))

    in_order, in_disorder = figures_of(survey), figures_of(survey._replace(rows=shuffled))

    for indicator in INDICATORS:
        for name in ("ratios", "averages", "fits"):
            pd.testing.assert_frame_equal(
                getattr(in_order, name)(indicator.code), getattr(in_disorder, name)(indicator.code)
            )


@given(surveys(), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter_for_tidy_tables(survey, random):
    assume(survey.rows)
    shuffled = survey._replace(rows=random.sample(survey.rows, len(survey.rows)))

    first, second = [
        average_groups(
            calculate_ratios(one.observations, indicators=INDICATORS),
            assign_groups(one.observations, one.universities, groupings=GROUPINGS),
            indicators=INDICATORS,
        ).sort_values(list(AVERAGES.key), ignore_index=True)
        for one in (survey, shuffled)
    ]

    pd.testing.assert_frame_equal(first, second)


@given(surveys())
def test_doubling_both_sides_changes_no_ratio_and_no_average(survey):
    assume(survey.rows)
    doubled = [
        {**row, "value": None if row["value"] is None else 2 * row["value"]} for row in survey.rows
    ]
    one = define_catalogue([RATIO], GROUPINGS[2:])

    once, twice = [
        calculate_figures(build_panel(each.observations, each.universities), one)
        for each in (survey, survey._replace(rows=doubled))
    ]

    kept = ["university", "fiscal_year", "value", "reason"]
    pd.testing.assert_frame_equal(once.ratios("ratio")[kept], twice.ratios("ratio")[kept])
    averages = [figures.averages("ratio", grouping="kind") for figures in (once, twice)]
    pd.testing.assert_frame_equal(*averages)


@given(surveys())
def test_a_scale_multiplies_every_figure_of_the_indicator_and_no_share(survey):
    assume(survey.rows)
    scaled = define_indicator("scaled", "income share_sale", "patents licences", scale=1000.0)

    ratios = calculate_ratios(survey.observations, indicators=[RATIO, scaled])
    memberships = assign_groups(survey.observations, survey.universities, groupings=GROUPINGS[2:])
    averages = average_groups(ratios, memberships, indicators=[RATIO, scaled])

    plain, large = [
        averages[averages["indicator"] == code].reset_index(drop=True)
        for code in ("ratio", "scaled")
    ]
    for name in ("pooled", "mean_of_ratios", "median", "q1", "q3", "pooled_without_top"):
        np.testing.assert_allclose(large[name], plain[name] * 1000, rtol=1e-12)
    np.testing.assert_array_equal(large["top_share"], plain["top_share"])
    np.testing.assert_array_equal(large["n"], plain["n"])


@given(surveys(fully_answered=True))
def test_an_average_lies_between_the_smallest_and_the_largest_member(survey):
    figures = figures_of(survey)

    ratios = figures.ratios("income_per_patent")
    everybody = figures.averages("income_per_patent")

    for average in everybody[everybody["group"] == "all"].itertuples():
        values = ratios.loc[ratios["fiscal_year"] == average.fiscal_year, "value"].dropna()
        if values.empty:
            continue
        slack = 1e-12 * values.max()
        for name in ("pooled", "mean_of_ratios", "median", "q1", "q3"):
            assert values.min() - slack <= getattr(average, name) <= values.max() + slack, name


@given(surveys())
def test_the_median_lies_between_the_quartiles(survey):
    assume(survey.rows)

    averages = all_averages(figures_of(survey), "income_per_patent").dropna(subset=["median"])

    assert (averages["q1"] <= averages["median"]).all()
    assert (averages["median"] <= averages["q3"]).all()


@given(surveys())
def test_all_counts_as_many_as_its_groups_together(survey):
    assume(survey.rows)
    figures = figures_of(survey)

    for indicator in INDICATORS:
        averages = all_averages(figures, indicator.code)
        for _, rows in averages.groupby(["grouping", "fiscal_year"]):
            everybody = rows.loc[rows["group"] == "all", "n"].sum()
            assert everybody == rows.loc[rows["group"] != "all", "n"].sum()


@given(surveys())
def test_pooled_of_all_is_the_pooled_of_groups_weighted_by_their_denominators(survey):
    assume(survey.rows)
    figures = figures_of(survey)
    ratios = figures.ratios("income_per_patent")

    for grouping in GROUPINGS:
        members = ratios[ratios["reason"] == ""].merge(figures.memberships(grouping.code))
        weights = members.groupby(["fiscal_year", "group"])["denominator"].sum()
        averages = figures.averages("income_per_patent", grouping=grouping.code)
        pooled = averages.set_index(["fiscal_year", "group"])["pooled"]
        for year, weight in weights.groupby(level="fiscal_year"):
            together = (weight / weight.sum() * pooled.reindex(weight.index)).sum()
            np.testing.assert_allclose(pooled[year, "all"], together, rtol=1e-9, atol=1e-12)


@given(surveys())
def test_no_figure_is_ever_infinite(survey):
    assume(survey.rows)
    figures = figures_of(survey)

    for indicator in INDICATORS:
        frames = [(figures.ratios(indicator.code), RATIOS)]
        for grouping in GROUPINGS:
            chosen = {"grouping": grouping.code}
            frames.append((figures.averages(indicator.code, **chosen), AVERAGES))
            frames.append((figures.fits(indicator.code, **chosen), FITS))
        frames += [
            (figures.standings(indicator.code, fiscal_year=year), STANDINGS)
            for year in figures.fiscal_years
        ]
        for table, shape in frames:
            numbers = table[list(shape.columns)].select_dtypes("number")
            assert not np.isinf(numbers.to_numpy(dtype=float)).any()


@given(surveys())
def test_a_value_is_missing_exactly_when_there_is_a_reason(survey):
    assume(survey.rows)
    figures = figures_of(survey)

    for indicator in INDICATORS:
        ratios = figures.ratios(indicator.code)
        assert (ratios["value"].isna() == (ratios["reason"] != "")).all()
        averages = all_averages(figures, indicator.code)
        assert (averages["pooled"].isna() == (averages["reason"] != "")).all()
        fits = figures.fits(indicator.code)
        assert (fits["slope"].isna() == (fits["reason"] != "")).all()
        for year in figures.fiscal_years:
            standings = figures.standings(indicator.code, fiscal_year=year)
            assert (standings["change"].isna() == (standings["change_reason"] != "")).all()
            unexplained = (standings["reason"] == "") & (standings["group_reason"] == "")
            assert (standings["difference"].isna() != unexplained).all()


@given(st.lists(st.integers(0, 2000), min_size=2, max_size=8))
def test_a_larger_size_is_never_in_a_smaller_group(sizes):
    names = [f"university_{at}" for at in range(len(sizes))]
    rows = [
        {
            "university": name,
            "fiscal_year": 2024,
            "item": "licences",
            "value": size,
            "state": "reported",
        }
        for name, size in zip(names, sorted(sizes), strict=True)
    ]
    survey = Survey(rows, dict.fromkeys(names, "public"))

    memberships = assign_groups(survey.observations, survey.universities, groupings=[GROUPINGS[1]])

    ladder = [group.code for group in GROUPINGS[1].groups]
    group = dict(zip(memberships["university"], memberships["group"], strict=True))
    steps = [ladder.index(group[name]) for name in names]
    assert all(below <= above for below, above in pairwise(steps))
