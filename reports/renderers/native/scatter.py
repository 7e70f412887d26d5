"""Numerator against denominator as series: points without names, lines with theirs, the own one.

A report names no other university: the points of others are numbers only.
"""

from collections.abc import Iterator
from math import ceil, floor, log10

from indicators.charts import axes as charts
from indicators.charts.lines import Line
from indicators.charts.scatter import ScatterGroup, ScatterShape
from indicators.text import LocalizedText
from reports.parts import Block
from reports.renderers.native.model import Axis, Plot, Series

_SQUARES = LocalizedText("3校以上の区画", "Square of three or more")
_OWN = LocalizedText("本学", "This university")


def plot_scatter(block: Block, language: str) -> Plot | None:
    """Return the scatter, both axes in the items' units; None where there is nothing to see."""
    return plot_points(
        block.scatter,
        language,
        number=block.row.number,
        title=block.scatter_caption,
        sentence=block.sentence,
    )


def plot_points(
    shape: ScatterShape, language: str, *, number: str = "", title: str, sentence: str
) -> Plot | None:
    """Return a scatter under any title; None where there is nothing to see."""
    if shape.empty is not None:
        return None
    return Plot(
        kind="scatter",
        number=number,
        title=title,
        sentence=sentence,
        across=shape_axis(shape.x_axis, language),
        up=shape_axis(shape.y_axis, language),
        categories=(),
        # LibreOffice leaves out a first series that is shorter than a later one.
        series=tuple(sorted(_list_series(shape, language), key=lambda each: -len(each.values))),
        decimals=0,
    )


def shape_axis(axis: charts.Axis, language: str) -> Axis:
    """Return the axis; a logarithmic one from power of ten to power of ten, as programs draw it."""
    title = axis.title.in_language(language)
    if axis.is_log:
        return Axis(title, 10.0 ** floor(log10(axis.low)), 10.0 ** ceil(log10(axis.high)), True)
    return Axis(title, low=0.0 if axis.ticks[0] >= 0 else None)


def _list_series(shape: ScatterShape, language: str) -> Iterator[Series]:
    for group in shape.groups:
        if group.x:
            yield Series(_count(group, language), f"points_{group.position}", group.y, group.x)
    for group in shape.groups:
        yield from _lines(group.regression, f"regression_{group.position}", language)
        yield from _lines(group.ratio_line, f"ratio_{group.position}", language)
    if shape.squares:
        x, y = zip(*shape.squares, strict=True)
        yield Series(_SQUARES.in_language(language), "square", y, x)
    if shape.own is not None:
        yield Series(_OWN.in_language(language), "own", (shape.own.y,), (shape.own.x,))


def _count(group: ScatterGroup, language: str) -> str:
    """Return 「国立（n=48）」: the group with the number its figures are of."""
    name = group.name.in_language(language)
    return f"{name}（n={group.n:,}）" if language == "ja" else f"{name} (n={group.n:,})"


def _lines(line: Line | None, look: str, language: str) -> Iterator[Series]:
    if line is not None:
        name = f"{line.name.in_language(language)}  {line.equation}"
        yield Series(name, look, line.y, line.x)
