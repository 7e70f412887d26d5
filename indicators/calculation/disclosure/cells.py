"""A published group figure, as what it says about the confidential values behind it.

How each kind is built lives in building.py, pooling.py, quartiles.py, lines.py and facts.py.
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from indicators.calculation.disclosure.collection import Name
from indicators.calculation.disclosure.orders import Order
from indicators.calculation.panel import Numbers

Key = tuple[str, ...]
# Of figures of equally many members, the group value itself is given up last.
KEPT_LONGEST = ("fact", "line", "quartile", "median", "mean", "pooled", "sum")


class Row(NamedTuple):
    """Σ coefficient × value lies between low and high; coefficients are in the cell's order.

    `exact`: the sum would be known to the last digit if nothing were rounded.
    """

    coefficients: Numbers
    low: float
    high: float
    exact: bool = True


@dataclass(frozen=True)
class Cell:
    """One figure of one group: its key (the indicator first), members, and what it tells.

    `names` and `values`: the confidential values it rests on. `sides`: for the primary rules,
    what each member contributes to numerator, denominator or average. `figures`: as shown.
    `has_hidden_weight`: an average whose weights (its denominator) are confidential.
    `kind`: sum, mean, pooled, median, quartile, line or fact. `leverage`: of a line, the largest.
    """

    key: Key
    kind: str
    members: tuple[str, ...]
    names: tuple[Name, ...]
    values: Numbers
    rows: tuple[Row, ...]
    sides: tuple[Numbers, ...]
    figures: tuple[float, ...] = ()
    order: Order | None = None
    leverage: float = 0.0
    is_modelled: bool = True
    has_hidden_weight: bool = False

    @property
    def size(self) -> tuple[int, int, float, Key]:
        """Return what "smallest first" sorts by: members, then kind, then amount, then key."""
        amount = float(np.abs(self.sides[0]).sum()) if self.sides else 0.0
        return len(self.members), KEPT_LONGEST.index(self.kind), amount, self.key
