"""Random collections and the figures asked of them, with what each figure would publish.

Only drawing lives here: the attack is attacker.py's, the protection the engine's.
"""

from dataclasses import dataclass
from fractions import Fraction
from random import Random

import numpy as np

from indicators.calculation.disclosure import (
    Cell,
    Collection,
    line_cell,
    mean_of_ratios_cell,
    pooled_cell,
    public_side,
    quantile_cell,
    secret_side,
    sum_cell,
)
from tests.indicators.disclosure.attacker import Form

ITEMS = ("cost", "income")


@dataclass(frozen=True)
class Asked:
    """A cell, and for the attacker its forms: Σ numerator and, of a ratio, Σ denominator."""

    cell: Cell
    numerators: tuple[Form, ...]
    public_numerator: Fraction = Fraction(0)
    denominator: Form | None = None


@dataclass(frozen=True)
class Drawn:
    """A collection, what is asked of it, and what an earlier release showed."""

    collection: Collection
    asked: tuple[Asked, ...]
    earlier: tuple[Asked, ...]


class Draw:
    """One random collection; the same seed draws the same."""

    def __init__(self, seed: int, *, most: int = 16) -> None:
        self.random = Random(seed)
        count = self.random.randint(6, most)
        self.names = tuple(f"u{at:02}" for at in range(count))
        spread = self.random.choice([0.3, 0.8, 1.5])
        self.values = {
            (name, item): 0 if self.random.random() < 0.05 else self.amount(spread)
            for name in self.names
            for item in ITEMS
        }
        self.public = {name: self.amount(spread) for name in self.names}

    def amount(self, spread: float) -> int:
        return max(1, round(self.random.lognormvariate(6, spread)))

    def draw(self) -> Drawn:
        names = self.names
        shared = names[:2] if self.random.random() < 0.4 else ()
        tlo = frozenset(self.random.sample(names, self.random.randint(2, 3)))
        waived = [name for name in self.values if self.random.random() < 0.05]
        collection = Collection(
            names,
            ITEMS,
            np.array([[self.values[name, item] for item in ITEMS] for name in names], dtype=float),
            tuple("union" if name in shared else name for name in names),
            accounts={"tlo": tlo} if self.random.random() < 0.5 else {},
            waivers=frozenset(waived),
        )
        before = names[:-1] if self.random.random() < 0.5 else ()
        return Drawn(
            collection,
            tuple(each for group, who in self.groups().items() for each in self.ask(group, who)),
            tuple(self.ask("before", before)[:3]) if before else (),
        )

    def groups(self) -> dict[str, tuple[str, ...]]:
        found = {"all": self.names}
        for way in ("kind", "size"):
            upper = [name for name in self.names if self.random.random() < 0.5]
            found[f"{way} one"] = tuple(upper)
            found[f"{way} two"] = tuple(name for name in self.names if name not in upper)
        return {group: who for group, who in found.items() if len(who) > 1}

    def ask(self, group: str, who: tuple[str, ...]) -> list[Asked]:
        amounts = [self.public[name] for name in who]
        public = public_side(who, np.array(amounts, dtype=float))
        cost, income = (
            secret_side(who, item, np.array([self.values[name, item] for name in who], dtype=float))
            for item in ITEMS
        )
        ones = dict.fromkeys(who, Fraction(1))
        per_public = {name: Fraction(1, len(who) * self.public[name]) for name in who}
        slope, intercept = line_forms(who, amounts)
        total = {(name, "cost"): Fraction(1) for name in who}
        asked = [
            Asked(sum_cell(("sum", group), cost), (form(ones, "cost"),)),
            Asked(
                pooled_cell(("income per public", group), income, public),
                ({(name, "income"): Fraction(1, sum(amounts)) for name in who},),
            ),
            Asked(
                mean_of_ratios_cell(("mean income", group), income, public),
                (form(per_public, "income"),),
            ),
            Asked(line_cell(("line", group), income, public), (slope, intercept)),
            Asked(quantile_cell(("median", group), cost, public, share=0.5), ()),
        ]
        if sum(self.values[name, "cost"] for name in who):
            asked += [
                Asked(
                    pooled_cell(("public per cost", group), public, cost),
                    ({},),
                    Fraction(sum(amounts)),
                    total,
                ),
                Asked(
                    pooled_cell(("income per cost", group), income, cost),
                    (form(ones, "income"),),
                    Fraction(0),
                    total,
                ),
            ]
        return [each for each in asked if self.random.random() < 0.75]


def form(weights: dict[str, Fraction], item: str) -> Form:
    """Return Σ weight × value of the item."""
    return {(name, item): weight for name, weight in weights.items()}


def line_forms(who: tuple[str, ...], xs: list[int]) -> tuple[Form, Form]:
    """Return slope and intercept of least squares as forms of the incomes."""
    mean = Fraction(sum(xs), len(xs))
    squares = sum((x - mean) ** 2 for x in xs) or Fraction(1)
    slope = {name: (x - mean) / squares for name, x in zip(who, xs, strict=True)}
    intercept = {name: Fraction(1, len(xs)) - mean * weight for name, weight in slope.items()}
    return form(slope, "income"), form(intercept, "income")
