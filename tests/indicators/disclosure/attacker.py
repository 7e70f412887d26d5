"""Somebody who wants to know: exact algebra in fractions, linear programs, orders by trying.

It reads what was published (kind, members, public amounts, shown digits) and shares no line with
the engine. Nothing is asserted here.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import highspy

Value = tuple[str, str]  # university, item
Form = dict[Value, Fraction]
PRIME = 2**61 - 1


@dataclass(frozen=True)
class Statement:
    """Published: Σ weight × value is known, exactly if nothing were rounded."""

    weights: Form


def interval_of(shown: float) -> tuple[float, float]:
    """Return what is written so with three significant digits: half a step to either side."""
    if shown == 0:
        return 0.0, 0.0
    exponent = int(f"{abs(shown):.2e}".split("e")[1])
    half = 5.0 * 10.0 ** (exponent - 3)
    return shown - half, shown + half


def recovered(statements: Sequence[Statement], own: set[Value]) -> set[Value]:
    """Return the values of others that the exact equations determine: unit rows when reduced."""
    unknown = sorted({value for each in statements for value in each.weights} - own)
    rows = reduce_rows([residues(each.weights, unknown) for each in statements])
    units = ([at for at, weight in enumerate(row) if weight] for row in rows)
    return {unknown[places[0]] for places in units if len(places) == 1}


def residues(weights: Form, unknown: Sequence[Value]) -> list[int]:
    """Return the weights modulo a prime: exact as fractions are, and without their growth."""
    fractions = (weights.get(value, Fraction(0)) for value in unknown)
    return [each.numerator * pow(each.denominator, -1, PRIME) % PRIME for each in fractions]


def reduce_rows(rows: list[list[int]]) -> list[list[int]]:
    """Return the reduced row echelon form modulo the prime."""
    done = 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((at for at in range(done, len(rows)) if rows[at][column]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        lead = pow(rows[done][column], -1, PRIME)
        rows[done] = [weight * lead % PRIME for weight in rows[done]]
        for at, row in enumerate(rows):
            if at != done and row[column]:
                factor, unit = row[column], rows[done]
                rows[at] = [
                    (one - factor * other) % PRIME for one, other in zip(row, unit, strict=True)
                ]
        done += 1
    return rows[:done]


class Ranges:
    """The smallest and the largest each value can be, values being zero or more."""

    def __init__(
        self, bounds: Iterable[tuple[Mapping[Value, float], float, float]], own: Mapping[Value, int]
    ) -> None:
        self.solver = highspy.Highs()
        self.solver.silent()
        told = [(weights, low, high) for weights, low, high in bounds if weights]
        names = sorted({value for weights, _, _ in told for value in weights})
        self.variables = {
            name: self.solver.addVariable(lb=own.get(name, 0), ub=own.get(name, highspy.kHighsInf))
            for name in names
        }
        for weights, low, high in told:
            total = sum(float(weight) * self.variables[name] for name, weight in weights.items())
            slack = 1e-9 * max(abs(low), abs(high))
            if low > -highspy.kHighsInf:
                self.solver.addConstr(total >= low - slack)
            if high < highspy.kHighsInf:
                self.solver.addConstr(total <= high + slack)

    def of(self, name: Value) -> tuple[float, float]:
        """Return the least and the most that the value can be."""
        self.solver.minimize(self.variables[name])
        least = self.solver.getObjectiveValue()
        assert self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        self.solver.maximize(self.variables[name])
        status = self.solver.getModelStatus()
        if status == highspy.HighsModelStatus.kOptimal:
            return least, self.solver.getObjectiveValue()
        assert status in UNBOUNDED, status
        return least, highspy.kHighsInf


UNBOUNDED = (
    highspy.HighsModelStatus.kUnbounded,
    highspy.HighsModelStatus.kUnboundedOrInfeasible,
)
