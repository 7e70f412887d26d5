"""Where the names of lines stand: beside the line, where the fewest points are covered.

Places are fractions of the axes, so screen and paper agree; nothing is drawn here.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.charts.axes import Axis
from indicators.charts.lines import Line

# A label of three short lines of 11 px on a figure of about 620 × 360 px.
WIDTH, HEIGHT = 0.28, 0.15
# Room that a label needs on a narrow screen, where the same letters cover more of the figure.
NARROW_WIDTH = 0.58
# A label over the crowd hides no single university that could be told from the others.
MOST_COVERED = 40
# Lines that run right of here may be named at the right edge.
EDGE_FROM = 0.6


Horizontal = Literal["left", "right"]
Vertical = Literal["top", "bottom"]
# Which corner of the text stands at the point, the clearest first.
_CORNERS: tuple[tuple[Horizontal, Vertical], ...] = (
    ("left", "top"),
    ("right", "bottom"),
    ("left", "bottom"),
    ("right", "top"),
)


class Label(NamedTuple):
    """The point of the line that is named, and which corner of the text stands there.

    `horizontal` "left" means that the text begins at the point and runs to the right;
    `vertical` "top" means that it hangs below the point.
    """

    x: float
    y: float
    horizontal: Horizontal
    vertical: Vertical


class _Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float


def place_labels(
    lines: Sequence[Line | None],
    *,
    points: Sequence[tuple[float, float]],
    own: tuple[float, float] | None,
    x: Axis,
    y: Axis,
) -> list[Label | None]:
    """Return one label per line (None where there is no line), apart from one another."""
    cloud = np.column_stack(
        [x.fractions([a for a, _ in points]), y.fractions([b for _, b in points])]
    )
    taken = [] if own is None else [_own_box(x.fraction(own[0]), y.fraction(own[1]))]
    curves = np.array([_fractions(line, x, y) for line in lines if line is not None]).reshape(-1, 2)
    placed: list[Label | None] = []
    for line in lines:
        label = None if line is None else _best(line, cloud, curves, taken, x, y)
        if label is not None:
            taken.append(_box(x.fraction(label.x), y.fraction(label.y), label))
        placed.append(label)
    return placed


def _fractions(line: Line, x: Axis, y: Axis) -> NDArray[np.float64]:
    """Return 40 points of the line as fractions of the axes."""
    steps = np.linspace(0, 1, 40)
    along = np.linspace(0, 1, len(line.x))
    sides = (x.fractions(line.x), y.fractions(line.y))
    return np.column_stack([np.interp(steps, along, side) for side in sides])


def _best(
    line: Line,
    cloud: NDArray[np.float64],
    curves: NDArray[np.float64],
    taken: list[_Box],
    x: Axis,
    y: Axis,
) -> Label:
    """Return the candidate that costs least; the first of equals, so the choice is stable."""

    def cost(label: Label) -> float:
        box = _box(x.fraction(label.x), y.fraction(label.y), label)
        covered = min(_inside(cloud, box), MOST_COVERED) + 4 * _inside(curves, box)
        clashes = sum(_overlap(box, other) for other in taken)
        return covered + 500 * clashes + 300 * _outside(box, label)

    return min((*_candidates(line), *_at_the_edge(line, x)), key=cost)


def _candidates(line: Line) -> list[Label]:
    last = len(line.x) - 1
    places = [round(last * share) for share in (1.0, 0.85, 0.7, 0.55, 0.4, 0.25, 0.0)]
    return [
        Label(line.x[place], line.y[place], *corner)
        for place in dict.fromkeys(places)
        for corner in _CORNERS
    ]


def _at_the_edge(line: Line, x: Axis) -> list[Label]:
    """Return places above and below the line's right part, ending at the edge of the figure.

    Near the edge a name that begins at its line would be cut off, most of all on a phone.
    """
    ends = [y for at, y in zip(line.x, line.y, strict=True) if x.fraction(at) > EDGE_FROM]
    chosen = dict.fromkeys((ends[0], ends[len(ends) // 2], ends[-1])) if ends else ()
    corners: tuple[Vertical, ...] = ("top", "bottom")
    return [Label(x.high, y, "right", corner) for y in chosen for corner in corners]


def _box(at_x: float, at_y: float, label: Label, width: float = WIDTH) -> _Box:
    left = at_x if label.horizontal == "left" else at_x - width
    bottom = at_y - HEIGHT if label.vertical == "top" else at_y
    return _Box(left, bottom, left + width, bottom + HEIGHT)


def _own_box(at_x: float, at_y: float) -> _Box:
    """Return the room of the own mark and of its name above, which runs to the middle."""
    left, right = (0.32, 0.03) if at_x > 0.72 else (0.16, 0.16)
    if at_x < 0.28:
        left, right = right, 0.32
    return _Box(at_x - left, at_y - 0.01, at_x + right, at_y + 0.13)


def _inside(points: NDArray[np.float64], box: _Box) -> int:
    if not len(points):
        return 0
    within_x = (points[:, 0] >= box.left) & (points[:, 0] <= box.right)
    within_y = (points[:, 1] >= box.bottom) & (points[:, 1] <= box.top)
    return int((within_x & within_y).sum())


def _overlap(box: _Box, other: _Box) -> bool:
    apart_x = box.right < other.left or other.right < box.left
    apart_y = box.top < other.bottom or other.top < box.bottom
    return not (apart_x or apart_y)


def _outside(box: _Box, label: Label) -> float:
    """Return how far the label would leave the figure, on a narrow screen too."""
    extra = NARROW_WIDTH - WIDTH
    left = box.left - (extra if label.horizontal == "right" else 0)
    right = box.right + (extra if label.horizontal == "left" else 0)
    too_wide = max(0.0, -left) + max(0.0, right - 1)
    too_tall = max(0.0, -box.bottom) + max(0.0, box.top - 1)
    return 10 * (max(0.0, -box.left) + max(0.0, box.right - 1)) + too_wide + 10 * too_tall
