"""Three averages of one whole and its two parts, whose weights give hidden denominators away.

all = w × large + (1 - w) × small: whoever reads the three knows w, the share of the denominator
that lies with the large. What single values the figures give away is the audit's business.
"""

from collections.abc import Sequence
from itertools import combinations

from indicators.calculation.disclosure.cells import Cell


def find_given_weights(cells: Sequence[Cell], earlier: Sequence[Cell]) -> list[Cell]:
    """Return the cells to withhold, so that no three tell a hidden weight.

    The whole is given up before its parts: comparing the parts is what groups are for. Cells of
    one indicator have the first word of their key in common.
    """
    hidden = [cell for cell in (*cells, *earlier) if cell.has_hidden_weight]
    immovable = {id(cell) for cell in earlier}
    withheld: list[Cell] = []
    for three in sorted(_find_threes(hidden), key=lambda three: [cell.size for cell in three]):
        movable = [cell for cell in three if id(cell) not in immovable]
        if movable and not any(cell is gone for cell in three for gone in withheld):
            withheld.append(max(movable, key=lambda cell: len(cell.members)))
    return withheld


def _find_threes(cells: Sequence[Cell]) -> list[tuple[Cell, ...]]:
    by_members: dict[tuple[str, frozenset[str]], list[Cell]] = {}
    for cell in cells:
        by_members.setdefault((cell.key[0], frozenset(cell.members)), []).append(cell)
    threes: list[tuple[Cell, ...]] = []
    for (one, left), (other, right) in combinations(by_members, 2):
        whole = by_members.get((one, left | right), ()) if one == other else ()
        if whole and not left & right:
            first, second = by_members[one, left], by_members[other, right]
            threes += [(a, b, c) for a in first for b in second for c in whole]
    return threes
