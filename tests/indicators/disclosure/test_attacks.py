"""On random collections nobody recovers a value of others, and nobody places one within 15 %.

The attacker sees what is shown; a few seeds run here, HYPOTHESIS_PROFILE=thorough runs 1,000.
"""

import os
from dataclasses import replace

import numpy as np
import pytest

from indicators.calculation.disclosure import Collection, protect
from tests.indicators.disclosure.attack import find_learned
from tests.indicators.disclosure.random_collections import Draw, Drawn

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
SEEDS = range(1000 if THOROUGH else 24)


@pytest.mark.parametrize("seed", SEEDS)
def test_nobody_learns_the_value_of_another(seed):
    drawn = Draw(seed).draw()
    before = protect(without_last(drawn), [each.cell for each in drawn.earlier])
    earlier = [each for each in drawn.earlier if each.cell.key in before.shown]

    protected = protect(
        drawn.collection,
        [each.cell for each in drawn.asked],
        earlier=[each.cell for each in earlier],
    )

    assert protected.report.fault == ""
    known = [*earlier, *(each for each in drawn.asked if each.cell.key in protected.shown)]
    assert find_learned(drawn, known) == set()


def without_last(drawn: Drawn) -> Collection:
    """Return the collection as it was when the last university had not answered yet."""
    values = drawn.collection.values.copy()
    values[-1] = np.nan
    return replace(drawn.collection, values=values)
