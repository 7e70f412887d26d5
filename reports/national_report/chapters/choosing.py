"""Which indicators there are to draw, and what a picture of one is called.

No figure is read here.
"""

from indicators.catalogue.model import Indicator
from indicators.text import LocalizedText
from reports.national_report.asking import NationalOrder
from reports.national_report.chapters.figures import has_figures

# The ministry's own material.
PUBLISHED = "METI"
NUMBERED = LocalizedText("{number} {label}", "{number} {label}")


def list_active(order: NationalOrder) -> list[Indicator]:
    """Return the indicators that have figures in that year, in catalogue order."""
    catalogue = order.release.catalogue
    return [
        each
        for code in catalogue.viewpoints
        for each in catalogue.indicators_of(code)
        if each.code in order.release.figures.indicators and has_figures(order, each)
    ]


def tell_title(indicator: Indicator) -> LocalizedText:
    """Return number and label."""
    return NUMBERED.fill(number=indicator.number, label=indicator.label)
