"""Small collections for the tests: universities with invented names, one corporation each.

Nothing is calculated here; expected values stand in the tests.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from indicators.calculation.disclosure import Collection, Side, public_side, secret_side

COST = "personnel_cost"
NAMES = (
    *("bridge", "coast", "dale", "east", "forest", "garden", "harbour", "island", "juniper"),
    *("knoll", "lake", "mountain", "north", "orchard", "plain", "quarry", "river", "south"),
)


def names(count: int) -> tuple[str, ...]:
    """Return so many universities."""
    return tuple(NAMES[at] if at < len(NAMES) else f"town-{at}" for at in range(count))


def collect(
    costs: Mapping[str, float],
    *,
    corporations: Mapping[str, str] | None = None,
    accounts: Mapping[str, Sequence[str]] | None = None,
    waived: Sequence[str] = (),
    salaries: Sequence[str] = (),
) -> Collection:
    """Return the collection of one confidential item."""
    holders = corporations or {}
    return Collection(
        universities=tuple(costs),
        items=(COST,),
        values=np.array([[cost] for cost in costs.values()], dtype=np.float64),
        holders=tuple(holders.get(each, each) for each in costs),
        accounts={name: frozenset(who) for name, who in (accounts or {}).items()},
        waivers=frozenset((each, COST) for each in waived),
        salaries=frozenset((each, COST) for each in salaries),
    )


def costs_of(costs: Mapping[str, float], members: Sequence[str] | None = None) -> Side:
    """Return the confidential costs of the members (everybody if not named)."""
    who = tuple(costs) if members is None else tuple(members)
    return secret_side(who, COST, np.array([costs[each] for each in who], dtype=np.float64))


def public_of(amounts: Mapping[str, float], members: Sequence[str] | None = None) -> Side:
    """Return public amounts of the members (everybody if not named)."""
    who = tuple(amounts) if members is None else tuple(members)
    return public_side(who, np.array([amounts[each] for each in who], dtype=np.float64))
