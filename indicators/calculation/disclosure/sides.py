"""One side of a ratio, member by member: how much of it is public, and which values are not.

What the two sides make together lives in building.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from indicators.calculation.disclosure.collection import Name
from indicators.calculation.panel import Numbers


@dataclass(frozen=True)
class Side:
    """The amount of each member, of which `secret` is confidential: sign × value of an item."""

    members: tuple[str, ...]
    public: Numbers
    secret: Mapping[str, Numbers] = field(default_factory=dict)
    signs: Mapping[str, float] = field(default_factory=dict)

    @property
    def amounts(self) -> Numbers:
        """Return the whole amount of each member."""
        total = np.array(self.public, dtype=np.float64)
        for item, values in self.secret.items():
            total = total + self.sign(item) * values
        return total

    def sign(self, item: str) -> float:
        """Return +1, or -1 for an item that is taken away."""
        return self.signs.get(item, 1.0)

    @property
    def names(self) -> tuple[Name, ...]:
        """Return the confidential values of the side, item by item."""
        return tuple((member, item) for item in self.secret for member in self.members)

    @property
    def values(self) -> Numbers:
        """Return the confidential values in the order of `names`."""
        parts = list(self.secret.values())
        return np.concatenate(parts) if parts else np.zeros(0)

    def coefficients(self, weights: Numbers) -> Numbers:
        """Return Σ weight × amount as coefficients in the order of `names`."""
        parts = [self.sign(item) * weights for item in self.secret]
        return np.concatenate(parts) if parts else np.zeros(0)


def public_side(members: tuple[str, ...], amounts: Numbers) -> Side:
    """Return a side that everybody knows."""
    return Side(members, np.asarray(amounts, dtype=np.float64))


def secret_side(members: tuple[str, ...], item: str, values: Numbers) -> Side:
    """Return a side that is one confidential item."""
    return Side(members, np.zeros(len(members)), {item: np.asarray(values, dtype=np.float64)})
