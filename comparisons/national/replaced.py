"""The values of a chart that two publications give differently, as a small table.

Which one counts is decided where they are read.
"""

from comparisons.national.model import Chart, Published
from comparisons.national.tables import list_replaced
from comparisons.national.telling import tell_vintage, write_value
from comparisons.national.words import COLUMNS
from comparisons.pages.data import ShownCell, ShownTable
from indicators.text import LocalizedText


def show_replaced(chart: Chart, language: str) -> list[ShownTable]:
    """Return the values that two publications give differently, or no table."""
    rows = [
        (
            LocalizedText(f"{newest.fiscal_year}", f"{newest.fiscal_year}"),
            series.label,
            _told(chart, newest),
            _told(chart, earlier),
        )
        for series, newest, earlier in list_replaced(chart)
    ]
    if not rows:
        return []
    names = ("fiscal_year", "series", "newer", "older")
    header = [ShownCell(COLUMNS[name].in_language(language), False) for name in names]
    cells = [[ShownCell(text.in_language(language), False) for text in row] for row in rows]
    caption = LocalizedText("公表により違う値", "Values that publications give differently")
    return [ShownTable(caption.in_language(language), header, cells)]


def _told(chart: Chart, figure: Published) -> LocalizedText:
    words = LocalizedText("{value}（{vintage}）", "{value} ({vintage})")
    return words.fill(value=write_value(chart, figure), vintage=tell_vintage(figure.vintage))
