"""The primary rules: whether a figure may be shown when it is looked at by itself.

What several figures give away together is the audit's business.
"""

from collections.abc import Callable

import numpy as np

from indicators.calculation.disclosure.cells import Cell
from indicators.calculation.disclosure.collection import Collection
from indicators.calculation.disclosure.rules import PRIMARY_REASONS, Rules
from indicators.calculation.panel import Numbers


def find_primary_reason(cell: Cell, collection: Collection, *, rules: Rules) -> str:
    """Return why the figure may not be shown by itself; "" if it may."""
    sides = [_by_hand(cell, side, collection) for side in cell.sides]
    counted = _count_corporations(cell, collection)
    answers: dict[str, Callable[[], bool]] = {
        "not_modelled": lambda: not cell.is_modelled or _has_negative(cell),
        "few_corporations": lambda: counted < rules.fewest_corporations,
        "few_nonzero": lambda: any(np.count_nonzero(side) < rules.fewest_nonzero for side in sides),
        "dominance": lambda: (
            cell.kind != "line" and any(is_dominated(side, rules.dominance) for side in sides)
        ),
        "few_for_quartiles": lambda: (
            cell.kind == "quartile" and counted < rules.fewest_for_quartiles
        ),
        "few_for_line": lambda: cell.kind == "line" and counted < rules.fewest_for_line,
        "leverage": lambda: cell.kind == "line" and cell.leverage > rules.most_leverage,
    }
    return next((reason for reason in PRIMARY_REASONS if answers[reason]()), "")


def is_dominated(contributions: Numbers, share: float) -> bool:
    """Say whether the second largest learns the largest too well: X - x1 - x2 < share × x1."""
    amounts = np.sort(np.abs(contributions))[::-1]
    if len(amounts) < 2:
        return True
    return bool(amounts[2:].sum() < share * amounts[0])


def _by_hand(cell: Cell, side: Numbers, collection: Collection) -> Numbers:
    """Return the contributions, added up for universities in the same hands."""
    totals = dict.fromkeys((collection.hands[member] for member in cell.members), 0.0)
    for member, amount in zip(cell.members, side, strict=True):
        totals[collection.hands[member]] += float(amount)
    return np.array(list(totals.values()))


def _count_corporations(cell: Cell, collection: Collection) -> int:
    """Return how many hands contribute; somebody's salary does not count as one."""
    salaried = {name[0] for name in cell.names if name in collection.salaries}
    return len({collection.hands[member] for member in set(cell.members) - salaried})


def _has_negative(cell: Cell) -> bool:
    # The interval test rests on values of zero or more: anything else has no model.
    return bool((cell.values < 0).any())
