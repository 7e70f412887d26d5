"""A distribution as series: every university a point on its group's strip, without names.

Beside the points stand the group's middle half and its value, each as a line of two points.
"""

from collections.abc import Iterator
from math import isfinite

from indicators.charts.distribution import DistributionRow, DistributionShape
from indicators.formatting import format_number
from indicators.text import LocalizedText
from reports.renderers.native.model import Axis, Plot, Series
from reports.renderers.native.scatter import shape_axis

_POINTS = LocalizedText("{group}（n={n}）", "{group} (n={n})")
_HALF = LocalizedText("{group}の中央の半分 {q1}～{q3}", "{group}, middle half: {q1} to {q3}")
_VALUE = LocalizedText("{group}の{average} {value}", "{group}, {average}: {value}")
# Half the height of the mark of a group's value, on strips that lie 1 apart.
_MARK = 0.42


def plot_strips(
    shape: DistributionShape, language: str, *, title: str, sentence: str
) -> Plot | None:
    """Return the strips in the indicator's unit, the first on top; None for an empty picture."""
    if shape.empty is not None:
        return None
    series = [each for row in _place(shape) for each in _list_series(*row, shape, language)]
    return Plot(
        kind="strips",
        number="",
        title=title,
        sentence=sentence,
        across=shape_axis(shape.axis, language),
        up=Axis("", low=0.5, high=len(shape.rows) + 0.5, step=1.0),
        categories=(),
        # LibreOffice leaves out a first series that is shorter than a later one.
        series=tuple(sorted(series, key=lambda each: -len(each.values))),
        decimals=shape.indicator.decimals,
    )


def _place(shape: DistributionShape) -> Iterator[tuple[DistributionRow, float]]:
    for place, row in enumerate(shape.rows):
        yield row, float(len(shape.rows) - place)


def _list_series(
    row: DistributionRow, height: float, shape: DistributionShape, language: str
) -> Iterator[Series]:
    """Yield the points of a group, its middle half and its value, as far as there are any."""
    decimals = shape.indicator.decimals
    about = {"group": row.name, "n": f"{row.n:,}", "average": shape.average_label}
    if row.values:
        name = _POINTS.fill(**about).in_language(language)
        heights = tuple(height + offset for offset in row.offsets)
        yield Series(name, f"points_{row.position}", heights, row.values)
    if isfinite(row.q1) and isfinite(row.q3):
        q1, q3 = (format_number(each, decimals) for each in (row.q1, row.q3))
        name = _HALF.fill(**about, q1=q1, q3=q3).in_language(language)
        ends = tuple(max(each, shape.axis.low) for each in (row.q1, row.q3))
        yield Series(name, "half", (height, height), ends)
    if isfinite(row.group_value) and row.group_value > shape.axis.low:
        value = format_number(row.group_value, decimals)
        name = _VALUE.fill(**about, value=value).in_language(language)
        yield Series(name, "strip_value", (height - _MARK, height + _MARK), (row.group_value,) * 2)
