"""The parts of a figure as bars by class, the university's own last.

Parts that add up are stacked; parts beside one another stand side by side.
"""

from math import isfinite

from reports.parts import BreakdownBlock, BreakdownRow
from reports.renderers.native.model import Axis, Plot, Series, widen_step


def plot_breakdown(block: BreakdownBlock, language: str) -> Plot | None:
    """Return the bars in the breakdown's unit; None where there is nothing to see."""
    if block.shape.empty is not None:
        return None
    return Plot(
        kind="breakdown",
        number="",
        title=block.title,
        sentence=block.sentence,
        across=Axis(""),
        up=Axis(block.unit, low=_floor(block), step=_step(block)),
        categories=tuple(_name(row, language) for row in block.rows),
        series=tuple(_series(block, place) for place in range(len(block.parts))),
        decimals=max(panel.decimals for panel in block.shape.panels),
        signs=tuple(_signs(row) for row in block.rows),
        is_stacked=len(block.shape.panels) == 1,
    )


def _series(block: BreakdownBlock, place: int) -> Series:
    """Return one part of every class; a class that lacks a part has no bar."""
    looks = tuple(f"own_part_{place}" if row.is_own else f"part_{place}" for row in block.rows)
    values = tuple(row.values[place].value for row in block.rows)
    return Series(block.parts[place], f"part_{place}", values, looks=looks)


def _name(row: BreakdownRow, language: str) -> str:
    n = "・".join(dict.fromkeys(each.shown for each in row.n))
    words = [f"n={n}"] if n else []
    words += [sign for sign in (_signs(row),) if sign]
    if not words:
        return row.name
    told = "、".join(words) if language == "ja" else ", ".join(words)
    return f"{row.name}（{told}）" if language == "ja" else f"{row.name} ({told})"


def _signs(row: BreakdownRow) -> str:
    return " / ".join(dict.fromkeys(each.shown for each in row.values if each.reason))


def _step(block: BreakdownBlock) -> float | None:
    steps = [widen_step(panel.axis.ticks) for panel in block.shape.panels]
    return max((step for step in steps if step), default=None)


def _floor(block: BreakdownBlock) -> float | None:
    """Return 0 where no bar goes below it: a bar that does not begin there would lie."""
    values = [each.value for row in block.rows for each in row.values]
    return 0.0 if all(value >= 0 for value in values if isfinite(value)) else None
