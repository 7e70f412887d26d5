"""The outlines of marks as pieces of an SVG path, each around the point where the pen stands.

Which mark a group has is theme.py's.
"""

from collections.abc import Callable
from math import cos, pi, sin


def _circle(r: float) -> str:
    return f"m{-r:.3g} 0a{r:.3g} {r:.3g} 0 1 0 {2 * r:.3g} 0a{r:.3g} {r:.3g} 0 1 0 {-2 * r:.3g} 0z"


def _polygon(corners: list[tuple[float, float]]) -> Callable[[float], str]:
    """Return the outline through corners, given in multiples of half the mark's size."""

    def outline(r: float) -> str:
        steps, before = [], (0.0, 0.0)
        for x, y in corners:
            steps.append(f"{(x - before[0]) * r:.3g} {(y - before[1]) * r:.3g}")
            before = (x, y)
        return f"m{steps[0]}l{' '.join(steps[1:])}z"

    return outline


def _around(count: int, radii: tuple[float, ...]) -> list[tuple[float, float]]:
    """Return so many corners around the middle, from the top on, at the radii in turn."""
    turns = [2 * pi * place / count for place in range(count)]
    lengths = [radii[place % len(radii)] for place in range(count)]
    return [(r * sin(turn), -r * cos(turn)) for r, turn in zip(lengths, turns, strict=True)]


def _turned(corners: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the corners turned by an eighth of a circle."""
    c = cos(pi / 4)
    return [((x - y) * c, (x + y) * c) for x, y in corners]


# What draws a dot where a line has round ends: a step of no length, closed like other outlines.
DOT = "h0z"
_SQUARE = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]
_T = 1 / 3
_PLUS = [
    *((-_T, -1.0), (_T, -1.0), (_T, -_T), (1.0, -_T), (1.0, _T), (_T, _T)),
    *((_T, 1.0), (-_T, 1.0), (-_T, _T), (-1.0, _T), (-1.0, -_T), (-_T, -_T)),
]
# By the signs that stand for them in theme.py.
_OUTLINES: dict[str, Callable[[float], str]] = {
    "o": _circle,
    "s": _polygon(_SQUARE),
    "D": _polygon(_turned(_SQUARE)),
    "^": _polygon([(0.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]),
    "P": _polygon(_PLUS),
    "X": _polygon(_turned(_PLUS)),
    "*": _polygon(_around(10, (1.0, 0.381966))),
    "h": _polygon(_around(6, (1.0,))),
}


def is_dot(marker: str, edge: float) -> bool:
    """Say whether a mark without an edge is a dot, which a round end of no line draws shorter."""
    return marker == "o" and not edge


def outline_mark(marker: str, size: float) -> str:
    """Return the mark's outline, `size` from edge to edge. Raises: KeyError for an unknown one."""
    return _OUTLINES[marker](size / 2)
