"""From a collection and its cells to systems of rows, one for each independent part.

What a system is, and how its values are told, lives in system.py.
"""

from collections.abc import Sequence

import numpy as np

from indicators.calculation.disclosure.cells import Cell
from indicators.calculation.disclosure.collection import Collection, Name
from indicators.calculation.disclosure.system import System
from indicators.calculation.panel import Numbers

# Who is a member of a ratio has more than nothing: no world takes quite everything from anybody.
LEAST_LEFT = 1.0 - 1e-3


def build_systems(
    collection: Collection, cells: Sequence[Cell], earlier: Sequence[Cell]
) -> list[System]:
    """Return the independent systems: figures that share no value, even through others, part.

    A value that was withdrawn after an earlier release is still its owner's secret.
    """
    fixed = (*collection.facts, *earlier)
    known = {**_told_by(earlier), **collection.returned}
    truth = {name: value for name, value in known.items() if name not in collection.known}
    parts: list[tuple[set[Name], list[tuple[Cell, bool]]]] = []
    for cell, is_fixed in (*((cell, False) for cell in cells), *((cell, True) for cell in fixed)):
        names = truth.keys() & set(cell.names)
        touching = [part for part in parts if part[0] & names]
        parts = [part for part in parts if not part[0] & names]
        merged = [each for part in touching for each in part[1]]
        parts.append((names.union(*(part[0] for part in touching)), [*merged, (cell, is_fixed)]))
    return [
        _Builder(
            collection, {name: truth[name] for name in sorted(names)}, [cell for cell, _ in told]
        ).build(frozenset(at for at, (_, is_fixed) in enumerate(told) if is_fixed))
        for names, told in parts
        if names
    ]


def _told_by(earlier: Sequence[Cell]) -> dict[Name, float]:
    return {
        name: float(value)
        for cell in earlier
        for name, value in zip(cell.names, cell.values, strict=True)
    }


class _Builder:
    """One system in the making: its open values, and the cells that tell of them."""

    def __init__(self, collection: Collection, truth: dict[Name, float], cells: list[Cell]) -> None:
        self.collection, self.truth, self.cells = collection, truth, cells
        self.place = {name: at for at, name in enumerate(truth)}
        self.values = np.array(list(truth.values()))
        self.lowest = self.values.copy()
        small = _small_values(collection, list(truth))
        self.scale = np.where(self.values > 0, self.values, small)

    def build(self, fixed: frozenset[int]) -> System:
        told = [self._rows(owner, cell) for owner, cell in enumerate(self.cells)]
        rows = [row for each in told for row in each]
        lines = [line for _, line, *_ in rows]
        return System(
            names=tuple(self.truth),
            values=self.values,
            scale=self.scale,
            floor=-LEAST_LEFT * np.maximum(self.lowest, 0.0) / self.scale,
            cells=tuple(self.cells),
            fixed=fixed,
            matrix=np.array(lines).reshape(len(lines), len(self.truth)),
            low=np.array([low for _, _, low, _, _ in rows]),
            high=np.array([high for _, _, _, high, _ in rows]),
            exact=np.array([exact for *_, exact in rows], dtype=bool),
            owners=np.array([owner for owner, *_ in rows], dtype=np.intp),
        )

    def _rows(self, owner: int, cell: Cell) -> list[tuple[int, Numbers, float, float, bool]]:
        """Return owner, coefficients per move, lowest and highest move, exactness of each row."""
        today = np.array([self._today(name) for name in cell.names])
        told = np.where(np.isnan(cell.values), today, cell.values)
        columns = np.array([self.place.get(name, -1) for name in cell.names], dtype=np.intp)
        is_open = columns >= 0
        np.minimum.at(self.lowest, columns[is_open], told[is_open])
        rows = []
        for row in cell.rows:
            line = np.zeros(len(self.truth))
            np.add.at(line, columns[is_open], row.coefficients[is_open])
            total = float((row.coefficients * told).sum())
            low, high = min(row.low - total, 0.0), max(row.high - total, 0.0)
            rows.append((owner, line * self.scale, low, high, row.exact))
        return rows

    def _today(self, name: Name) -> float:
        return self.truth.get(name, self.collection.returned.get(name, 0.0))


def _small_values(collection: Collection, names: list[Name]) -> Numbers:
    """Return for each name the smallest positive value of its item (1 if there is none)."""
    smallest = {}
    for item, column in zip(collection.items, collection.values.T, strict=True):
        positive = column[column > 0]
        smallest[item] = float(positive.min()) if positive.size else 1.0
    return np.array([smallest.get(item, 1.0) for _, item in names])
