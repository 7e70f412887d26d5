"""Parts that several pages share: crumbs, chips, tools of a figure, options of a control.

Only small values and their words live here.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from django.urls import reverse

from comparisons.addresses import find_address
from comparisons.chart_shapes import SHAPES
from comparisons.protection import CHIP
from comparisons.results import PublishedRelease
from comparisons.selection import Selection
from comparisons.words import Word
from indicators.catalogue.model import Indicator
from indicators.charts.paper.picture import PICTURE_FORMS
from indicators.formatting import direction_word, source_word
from indicators.text import LocalizedText

COMPARE = LocalizedText("比べる", "Compare")


class Crumb(NamedTuple):
    """A step of the path; the page itself has no address."""

    label: str
    address: str = ""


class Option(NamedTuple):
    """One choice of a control."""

    value: str
    label: str
    is_chosen: bool


class Link(NamedTuple):
    """Words that lead somewhere; `note` is what stands behind them in grey.

    `words`: the same in pieces whose figures name their evidence, where there are figures.
    """

    label: str
    address: str
    note: str = ""
    words: Sequence[Word] = ()


class Tools(NamedTuple):
    """Addresses of a figure's data, its files, and the page itself; a table has no picture."""

    data: str
    csv: str
    xlsx: str
    link: str
    file_name: str
    svg: str = ""
    png: str = ""


def indicator_crumbs(
    release: PublishedRelease, selection: Selection, language: str, *, last: str = ""
) -> list[Crumb]:
    """Return 比べる › viewpoint › number, and a last step where the page lies deeper."""
    indicator = release.catalogue.indicators[selection.indicator]
    viewpoint = release.catalogue.viewpoints[indicator.viewpoint]
    index = find_address("comparisons:indicators")
    crumbs = [
        Crumb(COMPARE.in_language(language), index),
        Crumb(viewpoint.label.in_language(language), f"{index}#{viewpoint.code}"),
    ]
    if not last:
        return [*crumbs, Crumb(indicator.number)]
    page = f"{reverse('comparisons:indicator', args=[indicator.code])}?{selection.query()}"
    return [*crumbs, Crumb(indicator.number, page), Crumb(last)]


def indicator_chips(indicator: Indicator, language: str) -> list[str]:
    """Return number, source and direction, and whether it rests on confidential items."""
    texts = [source_word(indicator.source), direction_word(indicator.direction)]
    texts += [CHIP] if indicator.confidential else []
    return [indicator.number, *(text.in_language(language) for text in texts)]


def find_tools(selection: Selection, chart: str) -> Tools:
    """Return the tools of one chart of the compare page."""
    data = reverse("comparisons:indicator-data", args=[selection.indicator, chart])
    page = reverse("comparisons:indicator", args=[selection.indicator])
    forms = ("csv", "xlsx", *(PICTURE_FORMS if chart in SHAPES else ()))
    return list_tools(selection, chart, data=data, page=page, forms=forms)


def list_tools(
    selection: Selection, chart: str, *, data: str, page: str, forms: Iterable[str]
) -> Tools:
    """Return the tools of a chart whose data and page stand at two addresses without a query."""
    query = selection.query()
    return Tools(
        data=f"{data}?{query}",
        link=f"{page}?{query}",
        file_name=name_file(selection, chart),
        **{form: f"{data}?{query}&format={form}" for form in forms},
    )


def name_file(selection: Selection, chart: str) -> str:
    """Return a file name of indicator, year and chart, without a university's name."""
    return f"{selection.indicator}_{selection.fiscal_year}_{chart}"


def find_indicator_address(code: str, **query: str) -> str:
    """Return the compare page of an indicator, such as with a university highlighted."""
    return find_address("comparisons:indicator", code, **query)
