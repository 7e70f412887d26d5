"""How group figures split into parts: sums that add up, and released figures side by side."""

import numpy as np
import pandas as pd
import pytest

from indicators.calculation.building import build_panel
from indicators.calculation.figures import Figures, calculate_figures
from indicators.calculation.measures import ConfidentialIndicator
from indicators.calculation.splitting import split_groups
from indicators.catalogue.model import Breakdown
from tests.definitions import define_catalogue, define_indicator, define_kind_grouping, text
from tests.frames import observe, universities

LICENCES = define_indicator("licences", "licence", "patents", grouping="kind")
SALES = define_indicator("sales", "sale", "patents", grouping="kind")
SECRET = define_indicator("secret", "sale", "patents", grouping="kind", confidential=True)
# The island returned no sale, so it is in no sum.
DRAWING = """
    university | patents | licence | sale
    north      | 10      | 100     | 20
    harbour    | 30      | 100     | 180
    mountain   | 20      | 60      | 40
    island     | 40      | 4000    |
"""


def define(kind: str, *parts: str) -> Breakdown:
    return Breakdown("one", text("one"), text("why"), kind, parts, "ours", text("whole"))


def calculate() -> Figures:
    places = universities(
        north="national", harbour="national", mountain="private", island="private"
    )
    catalogue = define_catalogue([LICENCES, SALES, SECRET], [define_kind_grouping()])
    return calculate_figures(build_panel(observe(DRAWING), places), catalogue)


def split(breakdown: Breakdown, average: str = "pooled") -> pd.DataFrame:
    found = split_groups(calculate(), breakdown, grouping="kind", fiscal_year=2024, average=average)
    return found.set_index(["part", "group"])


def test_parts_of_totals_add_up_over_those_that_have_every_part():
    """National: (100 + 100) ÷ 40 and (20 + 180) ÷ 40; all: 260 ÷ 60 and 240 ÷ 60."""
    found = split(define("sum", "licences", "sales"))

    assert found.loc[("licences", "national"), "value"] == 5.0
    assert found.loc[("sales", "national"), "value"] == 5.0
    assert found.loc[("licences", "all"), "value"] == pytest.approx(260 / 60)
    assert found.loc[("sales", "all"), "value"] == pytest.approx(240 / 60)
    assert found.loc[("licences", "private"), ["value", "n"]].tolist() == [3.0, 1]


def test_parts_of_means_of_ratios_add_up_as_well():
    """National: (10 + 100/30) ÷ 2 and (2 + 6) ÷ 2."""
    found = split(define("sum", "licences", "sales"), "mean_of_ratios")

    assert found.loc[("licences", "national"), "value"] == pytest.approx((10 + 100 / 30) / 2)
    assert found.loc[("sales", "national"), "value"] == 4.0


def test_a_group_without_members_says_so():
    row = split(define("sum", "licences", "sales")).loc[("sales", "public")]

    assert np.isnan(row["value"])
    assert (row["n"], row["reason"]) == (0, "group_too_small")


def test_parts_of_medians_are_refused():
    with pytest.raises(ValueError, match="median"):
        split(define("sum", "licences", "sales"), "median")


def test_confidential_parts_are_never_added_up():
    with pytest.raises(ConfidentialIndicator):
        split(define("sum", "licences", "secret"))


def test_parts_beside_one_another_are_the_group_figures_as_they_are():
    """Licences of the private: (60 + 4000) ÷ 60 with the island, whose sale is missing."""
    found = split(define("beside", "licences", "sales"))

    assert found.loc[("licences", "private"), ["value", "n"]].tolist() == [4060 / 60, 2]
    assert found.loc[("sales", "private"), ["value", "n"]].tolist() == [2.0, 1]
