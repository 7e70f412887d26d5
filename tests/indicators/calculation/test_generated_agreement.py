"""The core against the slow second implementation, on surveys that hypothesis generates.

Only agreement is asked here; what the figures mean is told in tests/indicators/spec.
"""

from hypothesis import given
from hypothesis import strategies as st

from indicators.calculation.averages import average_groups
from indicators.calculation.building import build_panel
from indicators.calculation.figures import Figures, calculate_figures
from indicators.calculation.fitting import fit_lines
from indicators.calculation.groups import assign_groups
from indicators.calculation.ratios import calculate_ratios
from indicators.calculation.standing import place_standings
from tests.indicators.calculation.agreement import (
    Expected,
    check_averages,
    check_fits,
    check_memberships,
    check_ratios,
    check_standings,
    only_year,
)
from tests.indicators.calculation.generated import (
    CATALOGUE,
    GROUPINGS,
    INDICATORS,
    YEARS,
    Survey,
    surveys,
)

AVERAGES = st.sampled_from([None, "pooled", "mean_of_ratios", "median", "pooled_without_top"])


def referee(survey: Survey) -> Expected:
    return Expected(survey.rows, survey.kinds, INDICATORS, GROUPINGS)


def figures_of(survey: Survey) -> Figures:
    return calculate_figures(build_panel(survey.observations, survey.universities), CATALOGUE)


@given(surveys())
def test_the_tidy_functions_agree_with_the_oracle(survey):
    expected = referee(survey)

    ratios = calculate_ratios(survey.observations, indicators=INDICATORS)
    memberships = assign_groups(survey.observations, survey.universities, groupings=GROUPINGS)
    averages = average_groups(ratios, memberships, indicators=INDICATORS)
    fits = fit_lines(ratios, memberships)

    check_ratios(ratios, expected.ratios)
    check_memberships(memberships, expected.memberships)
    check_averages(averages, _that_occur(expected.averages, expected))
    check_fits(fits, _that_occur(expected.fits, expected))


@given(surveys(), AVERAGES, st.sampled_from([None, "kind", "patents_held_700"]))
def test_the_tidy_standings_agree_with_the_oracle(survey, average, grouping):
    expected = referee(survey)

    ratios = calculate_ratios(survey.observations, indicators=INDICATORS)
    memberships = assign_groups(survey.observations, survey.universities, groupings=GROUPINGS)
    averages = average_groups(ratios, memberships, indicators=INDICATORS)
    standings = place_standings(
        *(ratios, memberships, averages),
        indicators=INDICATORS,
        grouping=grouping,
        average=average,
    )

    check_standings(standings, expected.standings(grouping, average))


@given(surveys())
def test_the_figures_of_a_panel_agree_with_the_oracle(survey):
    expected = referee(survey)

    figures = figures_of(survey)

    years = {year for _, _, year in expected.ratios}
    for year in years:
        for grouping in GROUPINGS:
            memberships = figures.memberships(grouping.code, fiscal_year=year)
            check_memberships(
                memberships, only_year(expected.memberships, grouping.code, fiscal_year=year)
            )
        for indicator in INDICATORS:
            ratios = figures.ratios(indicator.code, fiscal_year=year)
            check_ratios(ratios, only_year(expected.ratios, indicator.code, fiscal_year=year))
    for indicator in INDICATORS:
        for grouping in GROUPINGS:
            averages = figures.averages(indicator.code, grouping=grouping.code)
            fits = figures.fits(indicator.code, grouping=grouping.code)
            check_averages(averages, _of(expected.averages, indicator.code, grouping.code))
            check_fits(fits, _of(expected.fits, indicator.code, grouping.code))


@given(surveys(), AVERAGES, st.sampled_from(INDICATORS), st.sampled_from(YEARS))
def test_the_standings_of_a_panel_agree_with_the_oracle(survey, average, indicator, year):
    expected = referee(survey)
    years = {year for _, _, year in expected.ratios}
    if year not in years:
        return

    figures = figures_of(survey)

    for grouping in (None, *[grouping.code for grouping in GROUPINGS]):
        wanted = expected.standings(grouping, average)
        check_standings(
            figures.standings(indicator.code, grouping=grouping, average=average, fiscal_year=year),
            only_year(wanted, indicator.code, fiscal_year=year),
        )


@given(surveys(), AVERAGES, st.sampled_from(YEARS))
def test_the_page_of_one_university_agrees_with_the_oracle(survey, average, year):
    expected = referee(survey)
    wanted = only_year(expected.standings(None, average), fiscal_year=year)
    if not wanted:
        return

    figures = figures_of(survey)

    for university in {name for _, name, _ in wanted}:
        standings = figures.university_standings(university, fiscal_year=year, average=average)
        own = {key: row for key, row in wanted.items() if key[1] == university}
        check_standings(standings, own)


def _of(rows, *codes):
    return {key: row for key, row in rows.items() if key[: len(codes)] == codes}


def _that_occur(rows, expected):
    """Return the rows of groups that some university is in: tidy tables know of no other."""
    found = {(grouping, group) for (grouping, _, _), group in expected.memberships.items()}
    return {key: row for key, row in rows.items() if key[2] == "all" or key[1:3] in found}
