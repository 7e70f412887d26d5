"""The points of others in a confidential scatter: squares of a log grid, never universities.

The own point, which is drawn exactly, and the drawing itself do not live here.
"""

from typing import Literal

import numpy as np

from indicators.calculation.disclosure.rules import Rules
from indicators.calculation.panel import Flags, Numbers


def place_in_squares(
    x: Numbers,
    y: Numbers,
    hands: list[str],
    *,
    rules: Rules,
    seed: int,
    public_axis: Literal["x", "y"] | None = None,
    salaries: Flags | None = None,
) -> Numbers:
    """Return the centres of the squares that may be drawn, square × (x, y), in the seed's order.

    A square needs enough different hands. When everybody knows one coordinate by name, two
    hands of the same strip must lie elsewhere, or to be in the strip would be to be in the
    square. Missing: whoever has no point, a coordinate of 0 or a salary is left out.
    """
    drawn = (x > 0) & (y > 0) & ~(np.zeros(x.shape, dtype=bool) if salaries is None else salaries)
    squares = [
        tuple(np.floor(np.log10(point) * rules.squares_per_decade).astype(int).tolist())
        for point in np.column_stack([x, y])[drawn]
    ]
    inside: dict[tuple[int, ...], set[str]] = {}
    for square, at in zip(squares, np.flatnonzero(drawn), strict=True):
        inside.setdefault(square, set()).add(hands[at])
    kept = sorted(
        square
        for square, who in inside.items()
        if len(who) >= rules.fewest_in_square
        and (public_axis is None or _is_mixed(square, inside, "xy".index(public_axis)))
    )
    steps = np.array(kept, dtype=np.float64).reshape(-1, 2) + 0.5
    centres = 10.0 ** (steps / rules.squares_per_decade)
    shuffled: Numbers = np.random.default_rng(seed).permutation(centres)
    return shuffled


def _is_mixed(square: tuple[int, ...], inside: dict[tuple[int, ...], set[str]], axis: int) -> bool:
    elsewhere = {
        hand
        for other, who in inside.items()
        if other[axis] == square[axis] and other != square
        for hand in who
    }
    return len(elsewhere - inside[square]) >= 2
