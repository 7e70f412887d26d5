"""One indicator's figures as bars: own value, group, everybody, median of the group.

Nothing is calculated here; a missing figure keeps its place and says why.
"""

from math import isfinite

from reports.parts import PositionRow
from reports.renderers.native.model import Axis, Plot, Series

_LOOKS = {"own": "own", "group_value": "own_group", "overall": "overall", "median": "bar"}


def plot_position(row: PositionRow, words: dict[str, str], language: str) -> Plot | None:
    """Return the bars in the indicator's unit; None where there is no figure at all."""
    quantities = dict(zip(_LOOKS, (row.own, row.group, row.overall, row.median), strict=True))
    if all(each.reason for each in quantities.values()):
        return None
    names = {**words, "group_value": f"{words['group_value']} {row.average}"}
    open_bracket, close_bracket = ("（", "）") if language == "ja" else (" (", ")")
    values = tuple(each.value for each in quantities.values())
    return Plot(
        kind="classes",
        number=row.number,
        title=f"{row.number} {row.label}",
        sentence=f"{row.number} {row.label}{open_bracket}{row.unit}{close_bracket}: "
        + ", ".join(f"{names[key]} {each.shown}" for key, each in quantities.items()),
        across=Axis(""),
        up=Axis(row.unit, low=0.0 if all(v >= 0 for v in values if isfinite(v)) else None),
        categories=tuple(
            f"{names[key]}{open_bracket}{each.shown}{close_bracket}" if each.reason else names[key]
            for key, each in quantities.items()
        ),
        series=(Series(row.average, "bar", values, looks=tuple(_LOOKS.values())),),
        decimals=len(row.own.shown.partition(".")[2]) if not row.own.reason else 1,
        signs=tuple(each.shown if each.reason else "" for each in quantities.values()),
    )
