"""The sheets of charts, one per viewpoint: nothing but charts that read the cells of the tables.

Every word of a chart is a cell too, so that none of them is ever read as a formula.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

import xlsxwriter
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from indicators.charts import theme
from indicators.text import LocalizedText
from reports.parts import Section
from reports.renderers.native import Axis, Plot
from reports.renderers.plain import clean
from reports.renderers.xlsx.names import SheetNames
from reports.renderers.xlsx.plotted import COLUMNS, name_sheet
from reports.renderers.xlsx.series import describe_series

_SHEET = LocalizedText("図 {label}", "Charts {label}")
_KINDS = {
    "scatter": {"type": "scatter", "subtype": "straight_with_markers"},
    "trend": {"type": "line"},
    "classes": {"type": "bar"},
    "breakdown": {"type": "bar"},
}
# In pixels: three charts a row fit the width of a landscape page.
_WIDTH, _HEIGHT, _GAP = 600, 440, 14
_PER_ROW = 3
# More rows than this are printed on an upright page.
_MOST_LYING = 3
_A4 = 9
_FONT = {"name": "Noto Sans JP", "color": theme.SECONDARY, "size": 9}
_SMALL = {**_FONT, "size": 8}
_TITLE = {"name": "Noto Sans JP", "color": theme.INK, "size": 10, "bold": True}


def add_charts(
    book: xlsxwriter.Workbook,
    names: SheetNames,
    pages: Mapping[str, Worksheet],
    plots: tuple[tuple[Section, Plot], ...],
    *,
    language: str,
) -> None:
    """Add one sheet of charts per viewpoint that has any; their cells are in `pages`."""
    lines = _find_lines(tuple(plot for _, plot in plots))
    for label, drawn in groupby(plots, key=lambda pair: pair[0].label):
        name = _SHEET.fill(label=LocalizedText(label, label)).in_language(language)
        page = book.add_worksheet(names.give(clean(name)))
        page.hide_gridlines(2)
        page.set_paper(_A4)
        page.fit_to_pages(1, 1)
        placed = list(_place([plot for _, plot in drawn]))
        if placed[-1][0]["y_offset"] < _MOST_LYING * (_HEIGHT + _GAP):
            page.set_landscape()
        for place, plot in placed:
            source = pages[name_sheet(plot.kind, language)]
            chart = _draw(book, plot, source.get_name(), lines[plot])
            page.insert_chart(0, 0, chart, {**place, "description": clean(plot.sentence)})


def _place(plots: list[Plot]) -> Iterator[tuple[dict[str, int], Plot]]:
    """Give each chart its place: the charts of one indicator in one row."""
    row = 0
    for _, same in groupby(plots, key=lambda plot: plot.number):
        for at, plot in enumerate(same):
            down = row + at // _PER_ROW
            yield (
                {
                    "x_offset": _GAP + at % _PER_ROW * (_WIDTH + _GAP),
                    "y_offset": _GAP + down * (_HEIGHT + _GAP),
                },
                plot,
            )
        row = down + 1


def _find_lines(plots: tuple[Plot, ...]) -> dict[Plot, int]:
    """Return the first line of each plot in the sheet of its kind, the header being line 0."""
    found: dict[Plot, int] = {}
    after: dict[str, int] = defaultdict(lambda: 1)
    for plot in plots:
        found[plot] = after[plot.kind]
        after[plot.kind] += sum(len(each.values) for each in plot.series)
    return found


def _draw(book: xlsxwriter.Workbook, plot: Plot, sheet: str, line: int) -> Chart:
    kind: dict[str, Any] = dict(_KINDS[plot.kind])
    if plot.kind == "breakdown" and plot.is_stacked:
        kind["subtype"] = "stacked"
    chart = book.add_chart(kind)
    first = line
    for series in plot.series:
        last = line + len(series.values) - 1
        chart.add_series(describe_series(plot, series, sheet, (line, last)))
        line = last + 1
    chart.set_title({"name": [sheet, first, COLUMNS.figure], "name_font": _TITLE})
    _set_axes(chart, plot, sheet, first)
    chart.set_size({"width": _WIDTH, "height": _HEIGHT})
    chart.set_legend({"none": True} if plot.kind == "classes" else _legend())
    chart.show_blanks_as("gap")
    return chart


def _legend() -> dict[str, Any]:
    return {"position": "bottom", "font": _SMALL}


def _set_axes(chart: Chart, plot: Plot, sheet: str, line: int) -> None:
    """Name both axes with their units; bars lie, so that long names of classes can be read."""
    across = _axis(plot.across, [sheet, line, COLUMNS.across_title])
    up = _axis(plot.up, [sheet, line, COLUMNS.up_title])
    up["major_gridlines"] = {"visible": True, "line": {"color": theme.GRID}}
    if plot.kind in ("classes", "breakdown"):
        across |= {"reverse": True, "label_position": "low", "major_gridlines": {"visible": False}}
        # The library calls the axis that lies x: of bars that lie it is the one of the values.
        across, up = up | {"label_position": "high"}, across
    chart.set_x_axis(across)
    chart.set_y_axis(up)


def _axis(axis: Axis, name: list[Any]) -> dict[str, Any]:
    described: dict[str, Any] = {
        "num_font": _FONT,
        "line": {"color": theme.RULE},
        "min": axis.low,
        "max": axis.high,
        "major_unit": axis.step,
    }
    if axis.title:
        described |= {"name": name, "name_font": {**_FONT, "bold": False}}
    if axis.is_log:
        described |= {"log_base": 10, "crossing": "min"}
    return described
