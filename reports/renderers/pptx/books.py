"""The little workbook inside each chart of a slide, which its "edit data" opens.

Texts stay texts, never formulas or links; the same plot gives the same bytes.
"""

import io
from collections.abc import Callable
from datetime import UTC, datetime
from math import isfinite
from typing import Any

import xlsxwriter
from pptx.chart.data import CategoryChartData, XyChartData
from xlsxwriter.worksheet import Worksheet

from reports.renderers.native import Plot
from reports.renderers.plain import clean

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_BEGINNING = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


class Points(XyChartData):
    """The points of a scatter, with a workbook of our own."""

    def __init__(self, plot: Plot) -> None:
        super().__init__(number_format="General")
        self._plot = plot
        for each in plot.series:
            series = self.add_series(clean(each.name))
            for x, y in zip(each.x, each.values, strict=True):
                series.add_data_point(x, y)

    @property
    def xlsx_blob(self) -> bytes:
        """Return the workbook: x and y of each series below the last."""
        return _write_book(self._fill)

    def _fill(self, page: Worksheet) -> None:
        line = 0
        for each in self._plot.series:
            page.write_string(line, 1, clean(each.name))
            page.write_column(line + 1, 0, each.x)
            page.write_column(line + 1, 1, each.values)
            line += len(each.values) + 2


class Bars(CategoryChartData):
    """The values of categories, with a workbook of our own."""

    def __init__(self, plot: Plot) -> None:
        pattern = "#,##0" + ("." + "0" * plot.decimals if plot.decimals else "")
        super().__init__(number_format=pattern)
        self._plot = plot
        self.categories = [clean(name) for name in plot.categories]
        for each in plot.series:
            self.add_series(clean(each.name), [_or_none(value) for value in each.values])

    @property
    def xlsx_blob(self) -> bytes:
        """Return the workbook: a row per category, a column per series, a gap an empty cell."""
        return _write_book(self._fill)

    def _fill(self, page: Worksheet) -> None:
        for line, category in enumerate(self._plot.categories, start=1):
            page.write_string(line, 0, clean(category))
        for column, each in enumerate(self._plot.series, start=1):
            page.write_string(0, column, clean(each.name))
            for line, value in enumerate(each.values, start=1):
                if isfinite(value):
                    page.write_number(line, column, value)


def _or_none(value: float) -> float | None:
    return value if isfinite(value) else None


def _write_book(fill: Callable[[Worksheet], None]) -> bytes:
    stream = io.BytesIO()
    book: Any = xlsxwriter.Workbook(stream, _OPTIONS)
    book.set_properties({"created": _BEGINNING})
    fill(book.add_worksheet("Sheet1"))
    book.close()
    return stream.getvalue()
