"""A small sheet of paper in millimetres: lines, marks, areas and words on it.

It only remembers what was put on it; svg.py and png.py write its files. No drawing library is
used: its machinery took two fifths of a report's time, and a page cannot wait for it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.charts.paper.letters import bring_fonts, measure_ems
from indicators.charts.paper.marks import DOT, is_dot, outline_mark

Floats = NDArray[np.float64]
Numbers = Floats | Sequence[float]
Look = dict[str, str]
# How a line or mark is drawn, as the functions below take it.
Style = dict[str, Any]

POINTS_PER_MM = 72 / 25.4
# What lies above what; of one height, what is drawn later lies above.
_AREAS, _LINES, _WORDS = 1, 2, 3
# Lengths of dash and gap, in widths of the line.
_DASHES: dict[Any, tuple[float, ...]] = {
    "-": (),
    "solid": (),
    "--": (3.7, 1.6),
    ":": (1.0, 1.65),
}


class Stroke(NamedTuple):
    """A line, an area or marks: their path in points, and their look as SVG attributes."""

    order: int
    path: str
    look: Look


class Words(NamedTuple):
    """Words at a place in points: `ha` left, center or right of it, `va` center or top."""

    order: int
    x: float
    y: float
    words: str
    size: float
    color: str
    ha: str
    va: str
    is_bold: bool


class Hatch(NamedTuple):
    """What fills an area with small signs: its colours, and the signs ////, xxxx or ...."""

    signs: str
    ground: str
    ink: str


class Sheet(NamedTuple):
    """One drawing: its size in millimetres, and what lies on it."""

    width: float
    height: float
    strokes: list[Stroke | Words]
    hatches: list[Hatch]

    def points(self, x: Numbers, y: Numbers) -> list[tuple[float, float]]:
        """Return places in points from the upper left corner, as SVG counts; NaN stays NaN."""
        across = np.asarray(x, dtype=float) * POINTS_PER_MM
        down = (self.height - np.asarray(y, dtype=float)) * POINTS_PER_MM
        return list(zip(across.round(2).tolist(), down.round(2).tolist(), strict=True))


def open_sheet(width: float, height: float, fonts: tuple[Path, ...]) -> Sheet:
    """Return an empty sheet of that many millimetres; `fonts` are the only ones used."""
    bring_fonts(fonts)
    return Sheet(width, height, [], [])


def draw_line(
    sheet: Sheet,
    x: Numbers,
    y: Numbers,
    *,
    color: str = "#000000",
    linewidth: float = 0.8,
    linestyle: Any = "-",
) -> None:
    """Draw a line through the points, with a gap where one is NaN.

    `linestyle`: -, --, : or (0, lengths of dash and gap in widths of the line).
    """
    dashes = _DASHES[linestyle] if isinstance(linestyle, str) else linestyle[1]
    look = {"fill": "none", "stroke": color, "stroke-width": f"{linewidth:g}"}
    if dashes:
        look["stroke-dasharray"] = " ".join(f"{length * linewidth:.3g}" for length in dashes)
    look["stroke-linejoin"] = "round"
    sheet.strokes.append(Stroke(_LINES, _join(sheet.points(x, y)), look))


def draw_marks(
    sheet: Sheet,
    x: Numbers,
    y: Numbers,
    *,
    marker: str = "o",
    markersize: float = 2.6,
    color: str = "#000000",
    alpha: float = 1.0,
    markeredgewidth: float = 0.0,
    markeredgecolor: str = "none",
) -> None:
    """Draw one mark per point, none where one is NaN; size in points."""
    if is_dot(marker, markeredgewidth):
        outline, look = DOT, {"fill": "none", "stroke": color, "stroke-width": f"{markersize:g}"}
        look["stroke-linecap"] = "round"
    else:
        outline, look = outline_mark(marker, markersize), {"fill": color}
    path = "".join(f"M{a:g} {b:g}{outline}" for a, b in sheet.points(x, y) if a == a and b == b)
    if markeredgewidth:
        look |= {"stroke": markeredgecolor, "stroke-width": f"{markeredgewidth:g}"}
    if alpha != 1.0:
        look["opacity"] = f"{alpha:g}"
    sheet.strokes.append(Stroke(_LINES, path, look))


def draw_area(sheet: Sheet, x: Floats, low: Floats, high: Floats, *, color: str) -> None:
    """Fill between two lines over the same x."""
    outline = sheet.points(np.append(x, x[::-1]), np.append(low, high[::-1]))
    sheet.strokes.append(Stroke(_AREAS, f"{_join(outline)}Z", {"fill": color}))


def draw_box(
    sheet: Sheet,
    left: float,
    bottom: float,
    right: float,
    top: float,
    *,
    facecolor: str,
    edgecolor: str = "none",
    linewidth: float = 0.0,
    hatch: str = "",
    alpha: float = 1.0,
    zorder: int = _LINES,
) -> None:
    """Fill a rectangle over what was drawn before; `hatch` is drawn in the edge's colour."""
    look = {"fill": facecolor}
    if hatch:
        sheet.hatches.append(Hatch(hatch, facecolor, edgecolor))
        look = {"fill": f"url(#hatch-{len(sheet.hatches)})"}
    if linewidth:
        look |= {"stroke": edgecolor, "stroke-width": f"{linewidth:g}"}
    if alpha != 1.0:
        look["opacity"] = f"{alpha:g}"
    corners = sheet.points([left, right, right, left], [bottom, bottom, top, top])
    sheet.strokes.append(Stroke(zorder, f"{_join(corners)}Z", look))


def write(
    sheet: Sheet,
    x: float,
    y: float,
    words: str,
    *,
    size: float = 7.0,
    color: str = "#4d4d4d",
    ha: str = "left",
    va: str = "center",
    weight: str = "normal",
) -> None:
    """Write words at a place; size in points, nothing in them is read as anything but words."""
    [(across, down)] = sheet.points([x], [y])
    is_bold = weight == "bold"
    sheet.strokes.append(Words(_WORDS, across, down, words, size, color, ha, va, is_bold))


def width_of(words: str, size: float) -> float:
    """Return how many millimetres the words take at a size in points."""
    return measure_ems(words) * size / POINTS_PER_MM


def cover(
    sheet: Sheet,
    left: float,
    bottom: float,
    right: float,
    top: float,
    *,
    is_over_lines: bool = False,
) -> None:
    """Pale what lies under a rectangle, so that words on it can be read.

    Lines and marks stay above it unless `is_over_lines`: no point is hidden by a name.
    """
    zorder = _LINES if is_over_lines else _AREAS
    draw_box(sheet, left, bottom, right, top, facecolor="#ffffff", alpha=0.78, zorder=zorder)


def _join(points: Sequence[tuple[float, float]]) -> str:
    """Return the path through the points; after a NaN the pen is set down anew."""
    steps, is_down = [], False
    for x, y in points:
        if x != x or y != y:
            is_down = False
            continue
        steps.append(f"{'L' if is_down else 'M'}{x:g} {y:g}")
        is_down = True
    return "".join(steps)
