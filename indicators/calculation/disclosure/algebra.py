"""Who could calculate whose value to the last digit, if nothing were rounded.

One decomposition of the rows serves the outsider and every insider. What roundings and zero
bounds still give away is intervals.py's business.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from indicators.calculation.disclosure.collection import Observer
from indicators.calculation.disclosure.system import System
from indicators.calculation.panel import Flags, Numbers

# A value is taken for determined when so little of it is left open: more than rounding error
# of the decomposition (about 1e-13), far less than what a free value leaves (about 1/n).
DETERMINED = 1e-8


@dataclass(frozen=True)
class Found:
    """An observer determines the value in `column` from the rows of these cells."""

    observer: Observer
    column: int
    cells: tuple[int, ...]


def find_exact(
    system: System, observers: tuple[Observer, ...], shown: frozenset[int]
) -> Iterator[Found]:
    """Yield values that the rows of the shown and fixed cells determine for somebody.

    With rows = U S V, a value j is determined for who knows the values K when the part of e_j
    outside the row space, I - V'V, vanishes once the columns of K are taken out of it.
    """
    rows = system.exact & np.isin(system.owners, list(shown | system.fixed))
    matrix = _normalised(system.matrix[rows])
    basis = _row_basis(matrix)
    for observer in observers:
        own = system.known_to(observer.universities)
        if observer.universities and not own.any():
            continue
        left_open = find_open_parts(basis, own)
        for column in np.flatnonzero((left_open < DETERMINED) & ~own):
            cells = _responsible(matrix[:, ~own], int((~own)[:column].sum()))
            owners = system.owners[rows][cells]
            yield Found(observer, int(column), tuple(sorted({int(at) for at in owners})))


def _normalised(matrix: Numbers) -> Numbers:
    norms = np.linalg.norm(matrix, axis=1, keepdims=True)
    scaled: Numbers = matrix / np.where(norms == 0, 1.0, norms)
    return scaled


def _row_basis(matrix: Numbers) -> Numbers:
    """Return an orthonormal basis of the row space, direction × column."""
    if matrix.size == 0:
        return np.zeros((0, matrix.shape[1]))
    _, strength, directions = np.linalg.svd(matrix, full_matrices=False)
    basis: Numbers = directions[strength > strength.max(initial=0.0) * 1e-11]
    return basis


def find_open_parts(basis: Numbers, own: Flags) -> Numbers:
    """Return for each column how much of it stays open to who knows the `own` columns."""
    left_open: Numbers = 1.0 - (basis**2).sum(axis=0)
    if own.any():
        among = np.eye(int(own.sum())) - basis[:, own].T @ basis[:, own]
        across = basis[:, own].T @ basis
        inverse = np.linalg.pinv(among, rcond=DETERMINED, hermitian=True)
        left_open = left_open - np.einsum("kj,kl,lj->j", across, inverse, across, optimize=True)
    return left_open


def _responsible(matrix: Numbers, column: int) -> np.ndarray:
    """Return the rows whose combination is that column alone."""
    wanted = np.zeros(matrix.shape[1])
    wanted[column] = 1.0
    weights = np.linalg.lstsq(matrix.T, wanted, rcond=None)[0]
    found: np.ndarray = np.flatnonzero(np.abs(weights) > 1e-7 * np.abs(weights).max(initial=0.0))
    return found
