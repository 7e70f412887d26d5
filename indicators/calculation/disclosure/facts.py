"""What everybody knows whatever is published, as cells that are never withheld.

Which facts there are (public totals of confidential parts, public wholes) is the caller's business.
"""

import numpy as np

from indicators.calculation.disclosure.cells import Cell, Key, Row
from indicators.calculation.disclosure.collection import Name
from indicators.calculation.panel import Numbers


def state_fact(
    key: Key, names: tuple[Name, ...], coefficients: Numbers, *, low: float, high: float
) -> Cell:
    """Return as a fact that everybody knows Σ coefficient × value to lie between low and high.

    A public total of confidential parts has low and high alike; a public whole is only a high.
    """
    weights = np.asarray(coefficients, dtype=np.float64)
    row = Row(weights, low, high, exact=low == high)
    members = tuple(dict.fromkeys(university for university, _ in names))
    return Cell(key, "fact", members, names, np.full(len(names), np.nan), (row,), ())
