"""The interval test: who could place whose value too closely, in one system.

Told by example: a value is safe from somebody when there is a world they cannot tell from the
true one in which it lies so much higher, and one in which it lies so much lower.
"""

import numpy as np

from indicators.calculation.disclosure.roles import Places, find_places
from indicators.calculation.disclosure.swaps import Swaps
from indicators.calculation.disclosure.system import System
from indicators.calculation.disclosure.worlds import Worlds
from indicators.calculation.panel import Flags, Numbers

# A little more than asked, so that rounding errors of another solver cannot undo it.
MARGIN = 1e-5
# How many partners are tried where a value must pass a median or a quartile.
PARTNERS = 4


class Intervals:
    """Searches for worlds in one system, and says which cells stand in the way of one."""

    def __init__(self, system: System, *, protection: float) -> None:
        self.system = system
        self.goal = protection * (1.0 + MARGIN)
        self.worlds = Worlds(system.matrix, system.low, system.high)
        self.shown = frozenset(range(len(system.cells)))
        self.places: dict[int, Places] = {
            at: find_places(system, cell, cell.order)
            for at, cell in enumerate(system.cells)
            if cell.order is not None
        }

    def withdraw(self, cells: frozenset[int]) -> None:
        """Take the cells out of what is published."""
        self.shown -= cells

    def goals(self, column: int) -> tuple[float, ...]:
        """Return the moves that must be possible; a zero need not be able to be less."""
        return (self.goal, -self.goal) if self.system.values[column] > 0 else (self.goal,)

    def find_world(
        self, column: int, goal: float, own: Flags, *, shown: frozenset[int] | None = None
    ) -> Numbers | None:
        """Return a world in which the value moves by the goal and the own values do not.

        `shown`: the cells that it must leave as they are; all that are shown if not given.
        """
        told = self.shown if shown is None else shown
        self.worlds.publish(np.isin(self.system.owners, list(told)))
        places = self._places_of(told)
        is_ordered = any(each.roles[column] >= 0 for each in places)
        for choice in range(PARTNERS if is_ordered else 1):
            swaps = Swaps(places, *self._free(own))
            if not swaps.open_way(column, goal, own=own, choice=choice):
                continue
            world = self.worlds.find(*swaps.limits())
            if world is not None:
                return world
        return None

    def is_world(self, world: Numbers) -> bool:
        """Say whether these moves change nothing that is published, everyone in their own role."""
        self.worlds.publish(np.isin(self.system.owners, list(self.shown)))
        nobody = np.zeros(len(world), dtype=bool)
        low, high = Swaps(self._places_of(self.shown), *self._free(nobody)).limits()
        return self.worlds.allows(world) and bool(((world >= low) & (world <= high)).all())

    def find_obstacles(self, column: int, goal: float, own: Flags) -> frozenset[int]:
        """Return the cells to withhold so that the value may move; none if facts alone stop it.

        Cells come back as long as there is a world: first those that do not tell of the value,
        then the largest, so that it is the smallest that go.
        """
        cells, name = self.system.cells, self.system.names[column]
        ours = self.shown - self.system.fixed
        if self.find_world(column, goal, own, shown=self.shown - ours) is None:
            return frozenset()
        telling = frozenset(at for at in ours if name in cells[at].names)
        kept = self.shown - ours
        if self.find_world(column, goal, own, shown=self.shown - telling) is not None:
            kept = self.shown - telling
        order = sorted(self.shown - kept, key=lambda at: (at not in telling, cells[at].size))
        for at in reversed(order):
            if self.find_world(column, goal, own, shown=kept | {at}) is not None:
                kept |= {at}
        return self.shown - kept

    def _places_of(self, cells: frozenset[int]) -> list[Places]:
        return [each for at, each in self.places.items() if at in cells]

    def _free(self, own: Flags) -> tuple[Numbers, Numbers]:
        return np.where(own, 0.0, self.system.floor), np.where(own, 0.0, np.inf)
