"""Chapter 5, continued: standing against a group of which some figures are withheld.

Own values are the owner's to see; what the group does not show is not guessed.
"""

import numpy as np
import pandas as pd
import pytest

from indicators.calculation.placing import GroupValues, find_bands, tell_group
from indicators.calculation.showing import count_shown, find_answered, find_shown
from indicators.frames import BANDS
from tests.indicators.protection.nation import LARGE, RATIO, observe, protect

NAN = float("nan")


def bands(**group: float) -> list[str]:
    one = {name: np.array([value]) for name, value in group.items()}
    found = find_bands(np.array([5.0]), GroupValues(**one), np.array(["higher_is_better"]))
    return [BANDS[at] for at in found]


@pytest.mark.parametrize(("q1", "q3"), [(NAN, NAN), (NAN, 4.0), (6.0, NAN)])
def test_without_both_quartiles_there_is_no_quarter(q1: float, q3: float):
    assert bands(value=1.0, q1=q1, q3=q3, n=12) == [""]


def test_with_both_quartiles_there_is_one_even_where_the_group_value_is_withheld():
    assert bands(value=NAN, q1=1.0, q3=4.0, n=12) == ["top_quarter"]


@pytest.mark.parametrize(
    ("value", "reason", "told"),
    [
        (2.0, "suppressed", ""),  # another average than the row's own is shown
        (NAN, "", "suppressed"),  # the row's own is shown, the asked one is not
        (NAN, "suppressed", "suppressed"),
        (NAN, "group_too_small", "group_too_small"),
        (2.0, "zero_denominator", "zero_denominator"),
    ],
)
def test_the_reason_is_that_of_the_figure_and_not_of_its_row(value: float, reason: str, told: str):
    group = GroupValues(np.array([value]), *(np.array([each]) for each in (NAN, NAN, 12.0)))

    assert tell_group(group, np.array([reason], dtype=object)).tolist() == [told]


def test_a_group_of_one_has_no_value_without_its_largest_and_withholds_nothing():
    alone = GroupValues(*(np.array([each]) for each in (NAN, 2.0, 2.0, 1.0)))

    assert tell_group(alone, np.array([""], dtype=object)).tolist() == ["group_too_small"]


def test_a_withheld_group_counts_nobody_and_is_answered_all_the_same():
    everything, protected = observe(), protect().figures

    assert count_shown(protected, "income_per_patent").tolist() == [24]
    assert find_answered(protected, RATIO).tolist() == [True]
    assert find_shown(protected, RATIO).tolist() == [True]
    frame = protected.averages(RATIO, fiscal_year=2024)
    row = frame[frame["group"] == "all"].iloc[0]
    assert count_shown(protected, RATIO).tolist() == [row["n"]]
    assert everything.averages(RATIO, fiscal_year=2024)["n"].tolist() == [24, 12, 12]


def test_a_nation_too_small_to_show_anything_is_counted_nowhere():
    few = LARGE[:3]
    kept = {code: 500.0 + 10 * at for at, code in enumerate(few)}
    protected = protect(observe(kept)).figures
    hidden = pd.DataFrame(protected.averages(RATIO, fiscal_year=2024))

    assert hidden["n"].tolist() == [0, 0, 0]
    assert count_shown(protected, RATIO).tolist() == [0]
    assert find_answered(protected, RATIO).tolist() == [True]
