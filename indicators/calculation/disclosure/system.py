"""All the linear information of a release as one system of rows, and its independent parts.

Values are told as moves: 1 is a move by as much as the value is (or, for a zero, by a small
typical value), so that the truth is the origin. It is put together in assembling.py.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from indicators.calculation.disclosure.cells import Cell
from indicators.calculation.disclosure.collection import Name
from indicators.calculation.panel import Flags, Numbers


@dataclass(frozen=True)
class System:
    """Rows over values nobody but their owner knows yet, in moves from the truth.

    `matrix`: row × name. `low`, `high`: how far each row's sum may move. `exact`: counts in the
    algebra. `owners`: which of `cells` the row is of. `names`: university and item of each
    column. `scale`: a move of 1 in the value's unit; `floor`: the lowest move (the value is 0).
    `is_zero`: the value is 0. `fixed`: the cells that are never withheld (facts, earlier).
    """

    names: tuple[Name, ...]
    values: Numbers
    scale: Numbers
    floor: Numbers
    cells: tuple[Cell, ...]
    fixed: frozenset[int]
    matrix: Numbers
    low: Numbers
    high: Numbers
    exact: Flags
    owners: np.ndarray

    @cached_property
    def places(self) -> dict[Name, int]:
        """Return the column of each name."""
        return {name: place for place, name in enumerate(self.names)}

    @cached_property
    def universities(self) -> np.ndarray:
        """Return the university of each column."""
        return np.array([name[0] for name in self.names], dtype=object)

    def known_to(self, universities: Iterable[str]) -> Flags:
        """Return which columns belong to those universities."""
        return np.isin(self.universities, list(universities))
