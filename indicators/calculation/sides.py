"""Why a numerator or a denominator has no figure: the states of its items, taken together.

A side is a sum, so one missing item is enough; sums themselves live in terms.py.
"""

import numpy as np
import pandas as pd

from indicators.calculation.cells import Cells, cell_keys, select_cells
from indicators.calculation.panel import Panel
from indicators.catalogue.model import Indicator, Term
from indicators.frames import STATES


def find_side_states(panel: Panel, indicator: Indicator, *, fiscal_year: int) -> pd.DataFrame:
    """Return the frame SIDE_STATES of everybody who returned something that year.

    A side whose items are in several states takes the last of them in the order of STATES:
    suppressed before not submitted, unknown and not applicable.
    """
    cells = select_cells(panel, fiscal_year=fiscal_year)
    return pd.DataFrame(
        {
            "university": cell_keys(panel, cells)["university"],
            "numerator_state": _join_states(panel, indicator.numerator, cells),
            "denominator_state": _join_states(panel, indicator.denominator, cells),
        }
    )


def _join_states(panel: Panel, terms: tuple[Term, ...], cells: Cells) -> np.ndarray:
    states = [panel.item_states(term.item)[cells.year, cells.university] for term in terms]
    return np.array(STATES, dtype=object)[np.maximum.reduce(states)]
