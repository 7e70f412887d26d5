"""The release audit of one system: figures are withheld, smallest first, until nobody learns.

Withholding a figure only adds worlds, so what was once found safe stays safe, and one pass
over all values and observers ends with everything safe.
"""

from collections.abc import Callable, Sequence

import numpy as np

from indicators.calculation.disclosure.algebra import find_exact
from indicators.calculation.disclosure.collection import Observer
from indicators.calculation.disclosure.intervals import Intervals
from indicators.calculation.disclosure.system import System
from indicators.calculation.panel import Flags, Numbers

SUPPORT = 1e-11


class Audit:
    """Withholds cells of one system until every observer is refused every value of others.

    `beyond_repair`: observer and column of what facts and earlier figures give away already.
    """

    def __init__(
        self,
        system: System,
        observers: Sequence[Observer],
        *,
        protection: float,
        check_time: Callable[[], None],
    ) -> None:
        self.system, self.observers = system, tuple(observers)
        self.intervals = Intervals(system, protection=protection)
        self.check_time = check_time
        self.beyond_repair: set[tuple[str, int]] = set()
        self.own = [system.known_to(each.universities) for each in self.observers]
        self.worlds_found = 0

    @property
    def shown(self) -> frozenset[int]:
        """Return the cells of the system that are still shown."""
        return self.intervals.shown - self.system.fixed

    def run(self) -> None:
        """Withhold until the algebra finds nothing, then until the interval test does not."""
        self._refuse_exact()
        for column in np.argsort(-self.system.values, kind="stable").tolist():
            found: list[Numbers] = []
            for goal in self.intervals.goals(column):
                found = self._check_value(column, goal, [-world for world in found])

    def _refuse_exact(self) -> None:
        while True:
            self.check_time()
            exact = next(
                (
                    each
                    for each in find_exact(self.system, self.observers, self.shown)
                    if (each.observer.name, each.column) not in self.beyond_repair
                ),
                None,
            )
            if exact is None:
                return
            blamed = frozenset(exact.cells) & self.shown
            if not blamed:
                self.beyond_repair.add((exact.observer.name, exact.column))
                continue
            smallest = min(blamed, key=lambda at: self.system.cells[at].size)
            self.intervals.withdraw(frozenset({smallest}))

    def _check_value(self, column: int, goal: float, guesses: list[Numbers]) -> list[Numbers]:
        """Make sure that every observer must allow for the value's move; return the worlds."""
        worlds = [guess for guess in guesses if self.intervals.is_world(guess)]
        seen = [np.abs(world) > SUPPORT for world in worlds]
        for observer, own in zip(self.observers, self.own, strict=True):
            if own[column] or (observer.name, column) in self.beyond_repair:
                continue
            if any(not (support & own).any() for support in seen):
                continue
            world = self._open_world(observer, own, column, goal)
            if world is not None:
                worlds.append(world)
                seen.append(np.abs(world) > SUPPORT)
        return worlds

    def _open_world(
        self, observer: Observer, own: Flags, column: int, goal: float
    ) -> Numbers | None:
        """Withhold until there is a world; None if no withholding can open one."""
        self.check_time()
        self.worlds_found += 1
        world = self.intervals.find_world(column, goal, own)
        if world is not None:
            return world
        obstacles = self.intervals.find_obstacles(column, goal, own)
        if not obstacles:
            self.beyond_repair.add((observer.name, column))
            return None
        self.intervals.withdraw(obstacles)
        return self._open_world(observer, own, column, goal)
