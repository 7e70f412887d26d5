"""The addresses of a waterfall: its data, its files and its place on the page of the figure.

And of the year before.
"""

from dataclasses import replace

from django.urls import reverse

from comparisons.pages.parts import Tools, list_tools
from comparisons.selection import Selection
from indicators.charts.paper.picture import PICTURE_FORMS

CHART = "change"


def find_change_tools(selection: Selection) -> Tools:
    """Return the addresses of the waterfall's data, its files and its place on the page."""
    args = [selection.indicator, selection.university]
    data, page = (reverse(f"comparisons:{name}", args=args) for name in ("explain-data", "explain"))
    forms = ("csv", "xlsx", *PICTURE_FORMS)
    tools = list_tools(selection, CHART, data=data, page=page, forms=forms)
    return tools._replace(link=f"{tools.link}#change")


def last_year(selection: Selection) -> Selection:
    """Return the same question about the year before."""
    return replace(selection, fiscal_year=selection.fiscal_year - 1)
