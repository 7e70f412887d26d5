"""Where words stand in a scatter on paper: beside what they name, apart from one another.

Places come from the shape; here they are only moved so far that nothing is cut or covered.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from indicators.charts.paper.frame import Frame
from indicators.charts.paper.sheet import Floats

# Millimetres between a mark and its name.
_GAP = 2.0


class Box(NamedTuple):
    """A rectangle in millimetres."""

    left: float
    bottom: float
    right: float
    top: float

    def moved(self, x: float, y: float) -> "Box":
        """Return the same box elsewhere."""
        return Box(self.left + x, self.bottom + y, self.right + x, self.top + y)


def place_beside(
    x: float, y: float, *, width: float, height: float, frame: Frame, ink: Floats
) -> Box:
    """Return the box above, left of, below or right of a mark that covers the least ink.

    `ink`: points of lines and marks, a row each. A box that would leave the frame is moved in.
    """
    middle, half = y - height / 2, width / 2
    candidates = (
        Box(x - half, y + _GAP - 0.6, x + half, y + _GAP - 0.6 + height),
        Box(x - _GAP - width, middle, x - _GAP, middle + height),
        Box(x - half, y - _GAP + 0.6 - height, x + half, y - _GAP + 0.6),
        Box(x + _GAP, middle, x + _GAP + width, middle + height),
    )
    mark = np.array([[x, y]])

    def cost(box: Box) -> float:
        return _inside(ink, box) + 1000 * _inside(mark, box)

    return min((keep_inside(box, frame) for box in candidates), key=cost)


def place_apart(box: Box, *, taken: Sequence[Box], frame: Frame) -> Box:
    """Return the box, moved up or down by as little as keeps it off the others; else unmoved."""
    first = keep_inside(box, frame)
    step = (box.top - box.bottom) / 2
    for steps in (0, 1, -1, 2, -2, 3, -3, 4, -4, 6, -6):
        moved = keep_inside(first.moved(0, steps * step), frame)
        if not any(_overlap(moved, other) for other in taken):
            return moved
    return first


def keep_inside(box: Box, frame: Frame) -> Box:
    """Return the box, moved so far that it lies inside the frame."""
    x = min(0.0, frame.right - box.right) or max(0.0, frame.left + 0.5 - box.left)
    y = min(0.0, frame.top + 0.4 - box.top) or max(0.0, frame.bottom + 0.3 - box.bottom)
    return box.moved(x, y)


def gather_ink(lines: Iterable[tuple[Floats, Floats]]) -> Floats:
    """Return points along lines, close enough to tell what a box would cover."""
    parts = [np.empty((0, 2))]
    for x, y in lines:
        along, steps = np.linspace(0, 1, len(x)), np.linspace(0, 1, 80)
        parts.append(np.column_stack([np.interp(steps, along, x), np.interp(steps, along, y)]))
    return np.concatenate(parts)


def _inside(points: Floats, box: Box) -> int:
    x, y = points[:, 0], points[:, 1]
    return int(((x >= box.left) & (x <= box.right) & (y >= box.bottom) & (y <= box.top)).sum())


def _overlap(box: Box, other: Box) -> bool:
    apart_x = box.right < other.left or other.right < box.left
    apart_y = box.top < other.bottom or other.top < box.bottom
    return not (apart_x or apart_y)
