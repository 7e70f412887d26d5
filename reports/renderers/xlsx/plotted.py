"""The sheets that the charts read: one row per point, one sheet per kind of chart.

A report names no other university: a point of another is a pair of numbers.
"""

from typing import NamedTuple

from indicators.text import LocalizedText
from reports.parts import Quantity
from reports.renderers.native import Plot
from reports.renderers.xlsx.cells import Cell, Sheet

_SHEETS = {
    "scatter": LocalizedText("図の値 散布図", "Charted scatter"),
    "trend": LocalizedText("図の値 推移", "Charted years"),
    "classes": LocalizedText("図の値 区分", "Charted classes"),
    "breakdown": LocalizedText("図の値 内訳", "Charted breakdowns"),
}
_FIGURE = LocalizedText("図", "Figure")
_NUMBER = LocalizedText("番号", "No.")
_SERIES = LocalizedText("系列", "Series")
_ACROSS = LocalizedText("横軸", "Horizontal axis")
_UP = LocalizedText("縦軸", "Vertical axis")
_YEAR = LocalizedText("年度", "Fiscal year")
_CLASS = LocalizedText("区分", "Class")
_VALUE = LocalizedText("値", "Value")
_UNIT = LocalizedText("単位", "Unit")
_WHY = LocalizedText("値のない理由", "Why there is no figure")


class Columns(NamedTuple):
    """Where a chart finds its words and numbers in its sheet, columns from 0."""

    figure: int
    series: int
    across_title: int
    across: int
    up_title: int
    up: int


COLUMNS = Columns(figure=0, series=2, across_title=3, across=4, up_title=5, up=6)


def name_sheet(kind: str, language: str) -> str:
    """Return the name of the sheet that the charts of one kind read."""
    return _SHEETS[kind].in_language(language)


def list_plotted(plots: tuple[Plot, ...], language: str) -> list[Sheet]:
    """Return one sheet per kind of chart; its rows are in the order of the plots and series."""
    kinds = dict.fromkeys(plot.kind for plot in plots)
    return [
        Sheet(
            name_sheet(kind, language),
            _header(kind, language),
            tuple(row for plot in plots if plot.kind == kind for row in _rows(plot)),
        )
        for kind in kinds
    ]


def _header(kind: str, language: str) -> tuple[str, ...]:
    names: tuple[LocalizedText, ...]
    if kind == "scatter":
        names = (_ACROSS, LocalizedText("x", "x"), _UP, LocalizedText("y", "y"))
    else:
        names = (_ACROSS, _YEAR if kind == "trend" else _CLASS, _UNIT, _VALUE, _WHY)
    return tuple(each.in_language(language) for each in (_FIGURE, _NUMBER, _SERIES, *names))


def _rows(plot: Plot) -> list[tuple[Cell, ...]]:
    if plot.kind == "scatter":
        return [
            (plot.title, plot.number, each.name, plot.across.title, x, plot.up.title, y)
            for each in plot.series
            for x, y in zip(each.x, each.values, strict=True)
        ]
    signs = plot.signs or ("",) * len(plot.categories)
    return [
        (
            *(plot.title, plot.number, each.name, plot.across.title, _category(plot, category)),
            *(plot.up.title, _value(value, plot.decimals), sign),
        )
        for each in plot.series
        for category, value, sign in zip(plot.categories, each.values, signs, strict=True)
    ]


def _category(plot: Plot, category: str) -> Cell:
    """Return a class as text and a fiscal year as number."""
    return int(category) if plot.kind == "trend" else category


def _value(value: float, decimals: int) -> Quantity:
    """Return a figure that looks as it does in the report; NaN stays an empty cell."""
    return Quantity(value, f"{0:.{decimals}f}", "" if value == value else "missing")
