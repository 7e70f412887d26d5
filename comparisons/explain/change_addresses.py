"""The addresses of a waterfall: its data, its files and its place on the page of the figure.

And of the year before.
"""

from dataclasses import replace
from urllib.parse import urlencode

from django.urls import reverse

from comparisons.pages.parts import Tools, name_file
from comparisons.selection import Selection
from indicators.charts.paper.picture import PICTURE_FORMS

CHART = "change"


def find_change_tools(selection: Selection) -> Tools:
    """Return the addresses of the waterfall's data, its files and its place on the page."""
    args = [selection.indicator, selection.university]
    data, page = (reverse(f"comparisons:{name}", args=args) for name in ("explain-data", "explain"))
    query, forms = selection.parameters(), ("csv", "xlsx", *PICTURE_FORMS)
    return Tools(
        data=f"{data}?{urlencode(query)}",
        link=f"{page}?{urlencode(query)}#change",
        file_name=name_file(selection, CHART),
        **{form: f"{data}?{urlencode({**query, 'format': form})}" for form in forms},
    )


def last_year(selection: Selection) -> Selection:
    """Return the same question about the year before."""
    return replace(selection, fiscal_year=selection.fiscal_year - 1)
