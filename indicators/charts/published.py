"""Published series: values over the years, what later publications replaced, marked years.

Shaped here, drawn in screen/ and paper/; which publication counts is decided by whoever reads.
"""

from typing import NamedTuple

from indicators.text import LocalizedText

EARLIER = LocalizedText("以前の公表の値", "Value published earlier")


class PublishedValue(NamedTuple):
    """One value and the year or month in which it was published."""

    fiscal_year: int
    value: float
    vintage: str


class PublishedLine(NamedTuple):
    """One series in order of the years; a year that is missing is a gap."""

    label: LocalizedText
    newest: tuple[PublishedValue, ...]
    earlier: tuple[PublishedValue, ...]


class PublishedShape(NamedTuple):
    """Lines in one unit; `marks` are the years of numbered annotations: (number, year)."""

    title: LocalizedText
    unit: str
    decimals: int
    lines: tuple[PublishedLine, ...]
    marks: tuple[tuple[int, int], ...]

    @property
    def fiscal_years(self) -> range:
        """Return every year from the first to the last that any line has."""
        years = [point.fiscal_year for line in self.lines for point in line.newest]
        return range(min(years), max(years) + 1)


def shape_published(
    title: LocalizedText,
    lines: tuple[PublishedLine, ...],
    *,
    unit: str,
    decimals: int,
    events: tuple[int, ...],
) -> PublishedShape:
    """Return the shape; `events` are the years of a numbered list, of which those inside count."""
    shape = PublishedShape(title, unit, decimals, lines, ())
    marks = [(n, year) for n, year in enumerate(events, start=1) if year in shape.fiscal_years]
    return shape._replace(marks=tuple(marks))
