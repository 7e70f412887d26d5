"""One series of a chart of the workbook: which cells it reads, and how it looks.

Colours come from looks.py; the words are cells.
"""

from typing import Any

from reports.renderers.native import Plot, Series
from reports.renderers.native.looks import Look, look_of
from reports.renderers.xlsx.plotted import COLUMNS

_STROKES = {"": "solid", "dash": "dash"}


def describe_series(
    plot: Plot, series: Series, sheet: str, lines: tuple[int, int]
) -> dict[str, Any]:
    """Return what the chart library is told of one series; `lines`: its first and last."""
    first, last = lines
    described: dict[str, Any] = {
        "name": [sheet, first, COLUMNS.series],
        "categories": [sheet, first, COLUMNS.across, last, COLUMNS.across],
        "values": [sheet, first, COLUMNS.up, last, COLUMNS.up],
    }
    if plot.kind in ("classes", "breakdown"):
        return described | _bars(plot, series)
    look = look_of(series.look)
    return described | {"line": _line(look), "marker": _marker(look)}


def _line(look: Look) -> dict[str, Any]:
    if not look.line:
        return {"none": True}
    return {"color": look.line, "width": look.width, "dash_type": _STROKES[look.strokes]}


def _marker(look: Look) -> dict[str, Any]:
    if not look.mark:
        return {"type": "none"}
    drawn: dict[str, Any] = {"type": look.mark, "size": look.size}
    return drawn | {"fill": {"color": look.fill}, "border": {"color": look.outline}}


def _bars(plot: Plot, series: Series) -> dict[str, Any]:
    """Return bars with their values beside them, each with its own look."""
    pattern = "#,##0" + ("." + "0" * plot.decimals if plot.decimals else "")
    described: dict[str, Any] = {
        **_filled(look_of(series.look)),
        "gap": 60,
        "data_labels": {"value": True, "num_format": pattern, "font": {"size": 9}},
    }
    if series.looks:
        described["points"] = [_filled(look_of(look)) for look in series.looks]
    if plot.is_stacked:
        described["overlap"] = 100
    return described


def _filled(look: Look) -> dict[str, Any]:
    return {"fill": {"color": look.fill}, "border": {"color": look.outline, "width": 0.75}}
