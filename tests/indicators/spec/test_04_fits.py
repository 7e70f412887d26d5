"""Chapter 4: the two lines of a group: the regression line and the ratio line.

Both are in the items' units: a line belongs to the picture of numerator against denominator.
"""

from math import isnan

import pytest

from indicators.calculation.fitting import fit_lines
from tests.definitions import define_indicator
from tests.frames import only_row, values_by
from tests.indicators.spec.stories import story


def test_points_on_a_line_give_back_the_line():
    drawn = story("""
        university | income | patents
        north      | 700    | 300
        harbour    | 500    | 200
        mountain   | 300    | 100
    """)

    fit = only_row(drawn.fits(), group="all")

    assert (fit.slope, fit.intercept, fit.r2) == (2, 100, 1)
    assert (fit.n, fit.x_min, fit.x_max, fit.reason) == (3, 100, 300, "")


def test_a_cloud_of_points_gives_the_line_of_least_squares():
    # Means 300 and 400; dx = -200, -100, 0, 300; dy = -100, 100, -300, 300.
    # Sxx = 140,000; Sxy = 20,000 - 10,000 - 0 + 90,000 = 100,000; Syy = 200,000.
    drawn = story("""
        university | income | patents
        north      | 300    | 100
        harbour    | 500    | 200
        mountain   | 100    | 300
        river      | 700    | 600
    """)

    fit = only_row(drawn.fits(), group="all")

    assert fit.slope == pytest.approx(5 / 7)
    assert fit.intercept == pytest.approx(400 - 300 * 5 / 7)
    assert fit.r2 == pytest.approx(100_000**2 / (140_000 * 200_000))
    assert fit.ratio_slope == pytest.approx(1600 / 1200)


def test_the_ratio_line_is_total_by_total_and_carries_no_scale():
    per_licence = define_indicator("x", "income", "licences", scale=1000.0)
    drawn = story(
        """
        university | income | licences
        north      | 900    | 300
        harbour    | 100    | 100
        mountain   | 200    | 100
    """,
        per_licence,
    )

    fit = only_row(drawn.fits(), group="all")

    assert fit.ratio_slope == 2.4  # (900 + 100 + 200) / (300 + 100 + 100)


def test_a_falling_line_has_a_negative_slope():
    drawn = story("""
        university | income | patents
        north      | 100    | 300
        harbour    | 200    | 200
        mountain   | 300    | 100
    """)

    fit = only_row(drawn.fits(), group="all")

    assert (fit.slope, fit.intercept, fit.r2) == (-1, 400, 1)


@pytest.mark.parametrize("names", [["north"], ["north", "harbour"]])
def test_one_or_two_members_have_a_ratio_line_and_no_regression_line(names):
    values = {"north": "900 | 300", "harbour": "300 | 100"}
    rows = [f"{name} | {values[name]}" for name in names]
    drawn = story("\n".join(["university | income | patents", *rows]))

    fit = only_row(drawn.fits(), group="all")

    assert all(isnan(number) for number in (fit.slope, fit.intercept, fit.r2))
    assert (fit.n, fit.ratio_slope, fit.reason) == (len(names), 3, "group_too_small")


def test_three_universities_of_which_one_has_no_ratio_are_two_members():
    drawn = story("""
        university | income | patents
        north      | 900    | 300
        harbour    | 300    | 100
        mountain   |        | 200
    """)

    fit = only_row(drawn.fits(), group="all")

    assert (fit.n, fit.reason) == (2, "group_too_small")


def test_a_group_in_which_nobody_has_a_ratio_has_no_line_at_all():
    drawn = story("""
        university | group | income | patents
        north      | large | 900    | 300
        harbour    | small |        | 100
    """)

    fit = only_row(drawn.fits(), group="small")

    assert (fit.n, fit.reason) == (0, "group_too_small")
    numbers = (fit.slope, fit.intercept, fit.r2, fit.ratio_slope, fit.x_min, fit.x_max)
    assert all(isnan(number) for number in numbers)


@pytest.mark.parametrize("patents", ["100", "0.1", "0.7"])
def test_members_of_one_size_stand_above_one_another_and_have_no_line(patents):
    drawn = story(f"""
        university | income | patents
        north      | 900    | {patents}
        harbour    | 300    | {patents}
        mountain   | 100    | {patents}
    """)

    fit = only_row(drawn.fits(), group="all")

    assert all(isnan(number) for number in (fit.slope, fit.intercept, fit.r2))
    assert fit.reason == "no_variation"
    assert fit.ratio_slope == pytest.approx(1300 / (3 * float(patents)))


@pytest.mark.parametrize("income", ["0", "100", "0.1", "0.7"])
def test_members_with_one_and_the_same_numerator_have_no_line(income):
    drawn = story(f"""
        university | income   | patents
        north      | {income} | 300
        harbour    | {income} | 200
        mountain   | {income} | 100
    """)

    fit = only_row(drawn.fits(), group="all")

    assert all(isnan(number) for number in (fit.slope, fit.intercept, fit.r2))
    assert fit.reason == "no_variation"


def test_each_group_has_its_own_lines():
    drawn = story("""
        university | group | income | patents
        north      | large | 5000   | 1000
        harbour    | large | 7000   | 2000
        mountain   | large | 9000   | 3000
        river      | small | 10     | 10
        forest     | small | 20     | 20
        island     | small | 30     | 30
    """)

    slopes = values_by(drawn.fits(), "group", "slope")

    assert (slopes["large"], slopes["small"]) == (2, 1)


def test_nobody_has_no_lines():
    drawn = story("university | income | patents")

    fits = fit_lines(drawn.ratios, drawn.memberships)

    assert fits.empty
    assert list(fits.columns)[:4] == ["indicator", "grouping", "group", "fiscal_year"]


# The lines printed in the published material; E+ means that they were rounded there.
PRINTED = [(3.286, -99_065), (-51.709, 2e7), (16_275, -9e6), (4_352.6, -138_455), (0.0001, 1_633.9)]


@pytest.mark.parametrize(("slope", "intercept"), PRINTED)
def test_universities_around_a_printed_line_give_back_the_printed_line(slope, intercept):
    # Deviations +3, -3, -3, +3 at four equal steps: they add up to nothing and tilt nothing.
    points = [(100_000 + 50_000 * step, 3 * sign) for step, sign in enumerate((1, -1, -1, 1))]
    names = ["north", "harbour", "mountain", "river"]
    rows = [
        f"{name} | {slope * x + intercept + away!r} | {x}"
        for name, (x, away) in zip(names, points, strict=True)
    ]
    drawn = story("\n".join(["university | income | patents", *rows]))

    fit = only_row(drawn.fits(), group="all")

    assert fit.slope == pytest.approx(slope, rel=1e-9)
    assert fit.intercept == pytest.approx(intercept, rel=1e-9)
