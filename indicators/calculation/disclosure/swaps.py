"""How a value may move past medians and quartiles: others change places with it.

A published median tells how many lie on either side, not who. Only worlds with exactly the
published levels are looked at: fewer than there are, so nothing is called safe that is not.
"""

from collections.abc import Sequence

import numpy as np

from indicators.calculation.disclosure.orders import ABOVE, BELOW
from indicators.calculation.disclosure.roles import Places
from indicators.calculation.panel import Flags, Numbers

# So many changes of places in a row are tried before a figure is said to stand in the way.
LONGEST_CHAIN = 8


class Swaps:
    """Limits of every column in every order statistic, while columns change places."""

    def __init__(self, places: Sequence[Places], lower: Numbers, upper: Numbers) -> None:
        self.places = places
        self.roles = [each.roles.copy() for each in places]
        limits = [each.true_limits for each in places]
        self.low = np.array([low for low, _ in limits]).reshape(len(places), len(lower))
        self.high = np.array([high for _, high in limits]).reshape(len(places), len(upper))
        self.lower, self.upper = lower.copy(), upper.copy()
        self.settled: set[tuple[int, int]] = set()

    def open_way(self, column: int, goal: float, *, own: Flags, choice: int) -> bool:
        """Let the column move by the goal; say whether partners for all changes were found.

        `choice`: how many of the nearest partners are passed over.
        """
        self._need(column, *((goal, np.inf) if goal > 0 else (-np.inf, goal)))
        waiting, steps = [column], 0
        while waiting:
            mover = waiting.pop()
            blocked = self._find_blocked(mover)
            if not blocked:
                continue
            steps += 1
            # One who comes the whole way back changes nothing for anybody else.
            partner = self._change(blocked, mover, own, choice)
            if partner is None and len(blocked) > 1:
                partner = self._change(blocked[:1], mover, own, choice)
            if partner is None or steps > LONGEST_CHAIN:
                return False
            waiting += [mover, partner]
        return True

    def limits(self) -> tuple[Numbers, Numbers]:
        """Return the lower and the upper move of every column."""
        return (
            np.maximum(self.low.max(axis=0, initial=-np.inf), self.lower),
            np.minimum(self.high.min(axis=0, initial=np.inf), self.upper),
        )

    def _need(self, column: int, low: float, high: float) -> None:
        self.lower[column] = max(self.lower[column], low)
        self.upper[column] = min(self.upper[column], high)

    def _find_blocked(self, column: int) -> list[int]:
        low = np.maximum(self.low[:, column], self.lower[column])
        high = np.minimum(self.high[:, column], self.upper[column])
        return [int(at) for at in np.flatnonzero(low > high)]

    def _change(self, blocked: list[int], mover: int, own: Flags, choice: int) -> int | None:
        """Give the mover the roles beyond, and a partner from there the mover's; None if none."""
        new = [self._role_beyond(at, mover) for at in blocked]
        old = [int(self.roles[at][mover]) for at in blocked]
        if any((at, mover) in self.settled or new[to] == old[to] for to, at in enumerate(blocked)):
            return None
        partner = self._choose(blocked, new, old, own, choice)
        if partner is None:
            return None
        for to, at in enumerate(blocked):
            self._take(at, mover, new[to])
            self._take(at, partner, old[to])
        return partner

    def _role_beyond(self, at: int, mover: int) -> int:
        upwards = self.lower[mover] > self.high[at, mover]
        return ABOVE if upwards == self.places[at].rising else BELOW

    def _take(self, at: int, column: int, role: int) -> None:
        low, high = self.places[at].low[role, column], self.places[at].high[role, column]
        self.roles[at][column] = role
        self.low[at, column], self.high[at, column] = low, high
        self._need(column, low, high)
        self.settled.add((at, column))

    def _choose(
        self, blocked: list[int], new: list[int], old: list[int], own: Flags, choice: int
    ) -> int | None:
        """Return who comes from all the roles: nearest first, who is free to come before others."""
        low = np.max([self.places[at].low[old[to]] for to, at in enumerate(blocked)], axis=0)
        high = np.min([self.places[at].high[old[to]] for to, at in enumerate(blocked)], axis=0)
        possible = ~own & (low <= high)  # also false where either is NaN
        for to, at in enumerate(blocked):
            possible &= self.roles[at] == new[to]
        columns = np.array(
            [
                each
                for each in np.flatnonzero(possible).tolist()
                if not any((at, each) in self.settled for at in blocked)
            ],
            dtype=np.intp,
        )
        if choice >= columns.size:
            return None
        others = np.delete(np.arange(len(self.places)), blocked)
        least = self.low[others][:, columns].max(axis=0, initial=-np.inf)
        most = self.high[others][:, columns].min(axis=0, initial=np.inf)
        least = np.maximum(np.maximum(least, low[columns]), self.lower[columns])
        most = np.minimum(np.minimum(most, high[columns]), self.upper[columns])
        distance = np.maximum(low[columns], -high[columns])
        return int(columns[np.lexsort((distance, least > most))[choice]])
