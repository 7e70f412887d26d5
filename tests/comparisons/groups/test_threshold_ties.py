"""What is said of cuts at which both groups have the same value: no order is claimed."""

import numpy as np
import pytest

from comparisons.groups.threshold import Cuts
from comparisons.groups.threshold_data import tell_order
from comparisons.groups.threshold_words import EQUAL, SAME, UNKNOWN, badge_of
from indicators.calculation.thresholds import Sweep, find_turned
from indicators.catalogue.loader import load_catalogue

N = np.full(3, 5.0)


def cuts_of(large: list[float], *, official: float, chosen: float) -> Cuts:
    """Return cuts at 1, 2 and 3, of which the small side is always 4."""
    catalogue = load_catalogue()
    indicator = catalogue.indicators["research_amount_per_contract"]
    grouping = catalogue.groupings["patents_held_700"]
    sweep = Sweep(np.array([1.0, 2.0, 3.0]), np.full(3, 4.0), np.array(large), N, N)
    return Cuts(indicator, grouping, official, chosen, sweep, find_turned(sweep, official))


def test_a_tie_at_the_chosen_cut_is_not_called_the_same_order():
    assert badge_of(cuts_of([5.0, 4.0, 5.0], official=1.0, chosen=2.0)) == EQUAL
    assert badge_of(cuts_of([5.0, 4.0, 5.0], official=1.0, chosen=3.0)) == SAME


def test_a_tie_at_the_official_cut_leaves_no_order_to_compare_with():
    tied = cuts_of([4.0, 5.0, 3.0], official=1.0, chosen=2.0)

    assert badge_of(tied) == UNKNOWN
    assert [tell_order(each, 0.0, "ja") for each in tied.sweep.order] == ["等しい", "", ""]


@pytest.mark.parametrize(
    ("order", "word"), [(1.0, "same"), (-1.0, "reversed"), (0.0, "equal"), (np.nan, "")]
)
def test_other_cuts_are_told_against_the_official_one(order: float, word: str):
    assert tell_order(order, 1.0, "en") == word
