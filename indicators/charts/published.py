"""Published series: values over the years, what later publications replaced, marks and targets.

Shaped here, drawn in screen/ and paper/; which publication counts is decided by whoever reads.
"""

from typing import NamedTuple

from indicators.text import LocalizedText

EARLIER = LocalizedText("以前の公表の値", "Value published earlier")
BREAK = LocalizedText("系列の区切り", "Series break")


class PublishedValue(NamedTuple):
    """One value and the year or month in which it was published."""

    fiscal_year: int
    value: float
    vintage: LocalizedText


class PublishedTarget(NamedTuple):
    """A value to be reached in a year, told by `label`; `since` is the newest value known."""

    label: LocalizedText
    fiscal_year: int
    value: float
    since: PublishedValue


class PublishedLine(NamedTuple):
    """One series in order of the years; a year that is missing is a gap."""

    label: LocalizedText
    newest: tuple[PublishedValue, ...]
    earlier: tuple[PublishedValue, ...]


class PublishedShape(NamedTuple):
    """Lines in one unit; `marks` are lettered years: (letter, year).

    `breaks`: the years from which things are counted anew; no line goes across one.
    """

    title: LocalizedText
    unit: str
    decimals: int
    lines: tuple[PublishedLine, ...]
    marks: tuple[tuple[str, int], ...]
    targets: tuple[PublishedTarget, ...]
    breaks: tuple[int, ...]

    @property
    def fiscal_years(self) -> range:
        """Return every year from the first to the last that any line or target has."""
        years = [point.fiscal_year for line in self.lines for point in line.newest]
        years += [target.fiscal_year for target in self.targets]
        return range(min(years), max(years) + 1)

    @property
    def has_gaps(self) -> bool:
        """Return whether a line lacks a year between its first and its last."""
        return any(
            len(line.newest) <= line.newest[-1].fiscal_year - line.newest[0].fiscal_year
            for line in self.lines
        )


def shape_published(
    title: LocalizedText,
    lines: tuple[PublishedLine, ...],
    *,
    unit: str,
    decimals: int,
    events: tuple[tuple[str, int], ...] = (),
    targets: tuple[PublishedTarget, ...] = (),
    breaks: tuple[int, ...] = (),
) -> PublishedShape:
    """Return the shape; of the `events`, letters and years of a list, those inside count."""
    shape = PublishedShape(title, unit, decimals, lines, (), targets, breaks)
    return shape._replace(
        marks=tuple((letter, year) for letter, year in events if year in shape.fiscal_years)
    )
