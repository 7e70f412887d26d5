"""A reader's grouping: the same figures that a release would have that had it."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.calculation.building import build_panel
from indicators.calculation.figures import Figures, calculate_figures
from indicators.calculation.groups import group_positions
from indicators.calculation.largest import find_largest
from indicators.calculation.regrouping import ConfidentialError, add_grouping, regroup
from indicators.catalogue.model import Group, Grouping
from tests.definitions import (
    define_catalogue,
    define_indicator,
    define_size_grouping,
    text,
)
from tests.frames import observe, only_row, universities
from tests.indicators.calculation.agreement import Expected, check_averages, check_fits
from tests.indicators.calculation.generated import (
    CATALOGUE,
    INDICATORS,
    KINDS,
    NAMES,
    Survey,
    surveys,
)
from tests.indicators.charts.small import compare

CHOSEN = define_indicator("income_per_patent", "income", "patents")
ONE_OF_ALL = st.sampled_from([each.code for each in INDICATORS])
CUTS = st.sampled_from([0.0, 9.5, 10.0, 200.0, 700.0, 5000.0])
# Two kinds are at home in one group, a third in another, the rest nowhere.
STATE = Grouping(
    "state",
    text("state"),
    "ours",
    (
        Group("public_money", text("public_money"), ("national", "public")),
        Group("own_money", text("own_money"), ("private",)),
    ),
    attribute="kind",
)


def figures_of(survey: Survey) -> Figures:
    return calculate_figures(build_panel(survey.observations, survey.universities), CATALOGUE)


def check_against_oracle(survey: Survey, code: str, grouping: Grouping) -> None:
    figures = figures_of(survey)
    indicator = figures.indicators[code]
    positions = group_positions(figures.panel, grouping)

    found = regroup(figures, code, grouping=grouping, positions=positions)

    expected = Expected(survey.rows, survey.kinds, [indicator], [grouping])
    check_averages(
        _those_of(expected.averages, found.averages(code, grouping=grouping.code)),
        expected.averages,
    )
    check_fits(_those_of(expected.fits, found.fits(code, grouping=grouping.code)), expected.fits)


def _those_of(expected: dict, found: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that the oracle speaks of: it has none for an empty "unclassified"."""
    keys = found[["indicator", "grouping", "group", "fiscal_year"]].itertuples(index=False)
    return found[np.array([tuple(key) in expected for key in keys], dtype=bool)]


@given(surveys(), ONE_OF_ALL, CUTS)
def test_a_moved_cut_agrees_with_the_oracle(survey: Survey, code: str, cut: float):
    check_against_oracle(survey, code, define_size_grouping("moved", "patents licences", (cut,)))


@given(surveys(), ONE_OF_ALL)
def test_groups_by_values_of_an_attribute_agree_with_the_oracle(survey: Survey, code: str):
    check_against_oracle(survey, code, STATE)


@given(surveys(), ONE_OF_ALL)
def test_the_official_cut_gives_the_figures_of_the_release(survey: Survey, code: str):
    figures = figures_of(survey)
    official = CATALOGUE.groupings["patents_held_700"]
    positions = figures.positions["patents_held_700"]

    found = regroup(figures, code, grouping=official, positions=positions)

    for frame in ("averages", "fits"):
        again = getattr(found, frame)(code, grouping="patents_held_700")
        frozen = getattr(figures, frame)(code, grouping="patents_held_700")
        assert again.equals(frozen)


@given(surveys(), st.data())
def test_the_names_of_universities_do_not_change_a_group(survey: Survey, data: st.DataObject):
    known = sorted(survey.kinds)
    renamed = dict(zip(known, data.draw(st.permutations(known)), strict=True))
    other = Survey(
        [{**row, "university": renamed[row["university"]]} for row in survey.rows],
        {renamed[name]: kind for name, kind in survey.kinds.items()},
    )
    members = {name for name in known if data.draw(st.booleans())}
    pairs = [(figures_of(survey), members), (figures_of(other), {renamed[one] for one in members})]

    first, second = (
        regroup(
            figures, "income_per_patent", grouping=_PAIR, positions=_place(figures, chosen)
        ).averages("income_per_patent", grouping="pair")
        for figures, chosen in pairs
    )

    # Of a tie the first in order is the largest, so what rests on it may change with the names.
    for name in ("mean_of_ratios", "median", "q1", "q3", "n", "pooled"):
        assert np.allclose(first[name], second[name], rtol=1e-12, equal_nan=True), name


_PAIR = Grouping(
    "pair", text("pair"), "ours", (Group("rest", text("rest")), Group("members", text("m")))
)


def _place(figures: Figures, members: set[str]):
    chosen = np.isin(np.array(figures.panel.codes, dtype=object), sorted(members)).astype(np.int8)
    return np.broadcast_to(chosen, figures.panel.participates.shape)


def test_a_confidential_indicator_is_refused():
    secret = replace(CHOSEN, confidential=True)
    by_patents = define_size_grouping("patents_held_700", "patents", (700,))
    panel = build_panel(
        observe("university | patents | income\nnorth | 10 | 20"), universities(north="national")
    )
    figures = calculate_figures(panel, define_catalogue([secret], [by_patents]))

    with pytest.raises(ConfidentialError, match="must be public, got income_per_patent"):
        regroup(
            figures,
            CHOSEN.code,
            grouping=by_patents,
            positions=figures.positions["patents_held_700"],
        )


@given(surveys(), CUTS)
def test_a_grouping_that_is_added_agrees_with_the_oracle_and_changes_nothing_else(
    survey: Survey, cut: float
):
    before, grouping = figures_of(survey), define_size_grouping("moved", "patents", (cut,))
    positions = group_positions(before.panel, grouping)

    found = add_grouping(before, grouping=grouping, positions=positions)

    indicators = list(found.indicators.values())
    expected = Expected(survey.rows, survey.kinds, indicators, [grouping])
    for code in found.indicators:
        averages = {key: row for key, row in expected.averages.items() if key[0] == code}
        fits = {key: row for key, row in expected.fits.items() if key[0] == code}
        check_averages(_those_of(averages, found.averages(code, grouping="moved")), averages)
        check_fits(_those_of(fits, found.fits(code, grouping="moved")), fits)
        pd.testing.assert_frame_equal(found.averages(code), before.averages(code))
        pd.testing.assert_frame_equal(found.fits(code), before.fits(code))


def test_an_added_grouping_has_no_figure_of_a_confidential_indicator():
    secret = replace(CHOSEN, confidential=True)
    panel = build_panel(
        observe("university | patents | income\nnorth | 10 | 20\nriver | 5 | 30"),
        universities(north="national", river="national"),
    )
    by_patents = define_size_grouping("patents_held_700", "patents", (700,))
    figures = calculate_figures(panel, define_catalogue([secret], [by_patents]))

    found = add_grouping(figures, grouping=_PAIR, positions=_place(figures, {"north", "river"}))

    for frame in (found.averages, found.fits):
        rows = frame(CHOSEN.code, grouping="pair")
        rows = rows[rows["group"] != "all"]
        numbers = rows.drop(columns=["indicator", "grouping", "group", "fiscal_year", "reason"])
        assert set(rows["reason"]) == {"suppressed"}
        assert set(numbers["n"]) == {0}
        assert numbers.drop(columns="n").isna().all(axis=None)


def test_an_unknown_value_of_an_attribute_is_in_no_group():
    panel = build_panel(
        observe("university | patents\nnorth | 10\nriver | 20\nharbour | 30"),
        universities(north="national", river="unknown", harbour="private"),
    )

    # harbour, north, river.
    assert group_positions(panel, STATE).tolist() == [[1, 0, -1]]


def test_the_largest_of_a_group_is_named_and_of_a_tie_the_first():
    tied = compare(
        """
        university | patents | income
        north      | 10      | 400
        harbour    | 20      | 400
        brook      | 800     | 8000
        cape       | 1000    |
        """
    )

    assert find_largest(tied) == {"all": "brook", "small": "harbour", "large": "brook"}
    assert only_row(tied.averages, group="small").pooled_without_top == 40


def test_the_largest_of_a_confidential_indicator_is_nobody():
    assert find_largest(compare(indicator=replace(CHOSEN, confidential=True))) == {}


def test_generated_surveys_have_every_kind():
    assert {"national", "public", "private"} < set(KINDS)
    assert len(NAMES) == 8
