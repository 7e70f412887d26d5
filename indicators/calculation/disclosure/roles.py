"""Which moves each role of an order statistic allows: below it, at it, above it.

Who changes roles with whom lives in swaps.py.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from indicators.calculation.disclosure.cells import Cell
from indicators.calculation.disclosure.orders import ABOVE, BELOW, LOWER, UPPER, Order
from indicators.calculation.disclosure.system import System
from indicators.calculation.panel import Numbers

NOBODY = -1


@dataclass(frozen=True)
class Places:
    """The roles of one order statistic, over all columns of the system.

    `roles`: NOBODY where the column has no part in it. `low`, `high`: role × column, the moves a
    role allows; NaN where the column could never have that role.
    """

    roles: np.ndarray
    rising: bool
    low: Numbers
    high: Numbers

    @cached_property
    def true_limits(self) -> tuple[Numbers, Numbers]:
        """Return the moves each column may make in its own role; not to move is always one."""
        each = np.arange(self.roles.size)
        role = np.maximum(self.roles, 0)
        low = np.where(self.roles == NOBODY, np.nan, self.low[role, each])
        high = np.where(self.roles == NOBODY, np.nan, self.high[role, each])
        return (
            np.fmin(np.where(np.isnan(low), -np.inf, low), 0.0),
            np.fmax(np.where(np.isnan(high), np.inf, high), 0.0),
        )


def find_places(system: System, cell: Cell, order: Order) -> Places:
    """Return the roles of the cell's order statistic."""
    columns = np.array([system.places.get(name, -1) for name in cell.names], dtype=np.intp)
    is_open = columns >= 0
    columns = columns[is_open]
    width, roles = len(system.names), np.full(len(system.names), NOBODY)
    roles[columns] = order.roles[is_open]
    lower, upper = np.full(width, np.nan), np.full(width, np.nan)
    for level, values in ((lower, order.lower), (upper, order.upper)):
        moves = (values[is_open] - cell.values[is_open]) / system.scale[columns]
        level[columns] = moves
    low, high = np.full((4, width), -np.inf), np.full((4, width), np.inf)
    low[LOWER], high[LOWER], low[UPPER], high[UPPER] = lower, lower, upper, upper
    if order.rising:
        high[BELOW], low[ABOVE] = lower, upper
    else:
        low[BELOW], high[ABOVE] = lower, upper
    return Places(roles, order.rising, low, high)
