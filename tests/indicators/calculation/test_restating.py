"""Another release's definition over this release's answers; never of what is hidden."""

from dataclasses import replace
from math import isnan

import pytest

from indicators.calculation.building import build_panel
from indicators.calculation.figures import calculate_figures
from indicators.calculation.regrouping import ConfidentialError
from indicators.calculation.restating import can_restate, restate
from tests.definitions import define_catalogue, define_indicator, define_size_grouping
from tests.frames import observe, universities

OF_THEN = define_indicator("income_per_patent", "income", "patents")
OF_NOW = define_indicator("income_per_patent", "income -sales", "patents")
BY_PATENTS = define_size_grouping("patents_held_700", "patents", (700,))
# Small: (100 - 40 + 400 - 100) ÷ 30 = 12; brook did not answer sales.
ANSWERS = """
    university | patents | income | sales
    north      | 10      | 100    | 40
    harbour    | 20      | 400    | 100
    brook      | 800     | 8000   |
"""


def released():
    """Return figures and catalogue of a release that knows the older definition only."""
    catalogue = define_catalogue([OF_THEN], [BY_PATENTS])
    observations = observe(ANSWERS)
    places = universities(**dict.fromkeys(observations["university"].unique(), "national"))
    return calculate_figures(build_panel(observations, places), catalogue), catalogue


def test_the_formula_of_today_is_applied_to_the_answers_of_then():
    figures, catalogue = released()

    found = restate(figures, OF_NOW, catalogue=catalogue, grouping="patents_held_700")

    own = found.ratios("income_per_patent").set_index("university")["value"]
    assert (own["north"], own["harbour"]) == (6, 15)
    assert isnan(own["brook"])
    groups = found.averages("income_per_patent").set_index("group")
    assert groups.loc["small", "pooled"] == 12
    assert (groups.loc["all", "n"], groups.loc["large", "n"]) == (2, 0)


def test_the_same_definition_gives_the_releases_own_figures():
    figures, catalogue = released()

    found = restate(figures, OF_THEN, catalogue=catalogue, grouping="patents_held_700")

    assert found.averages("income_per_patent").equals(figures.averages("income_per_patent"))


def test_what_is_confidential_today_or_was_then_is_refused():
    figures, catalogue = released()
    income = replace(catalogue.items["income"], confidential=True)
    hidden = replace(catalogue, items={**catalogue.items, "income": income})

    for indicator, of in ((replace(OF_NOW, confidential=True), catalogue), (OF_NOW, hidden)):
        assert not can_restate(indicator, of)
        with pytest.raises(ConfidentialError, match="must be public in both releases"):
            restate(figures, indicator, catalogue=of, grouping="patents_held_700")
