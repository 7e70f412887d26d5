"""The page that asks whether strengths go together: sentence, matrix, strips.

Each cell of the matrix leads to the scatter of its two viewpoints.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from math import isfinite
from typing import NamedTuple

from comparisons.addresses import find_address
from comparisons.crossing.citing import cite_correlation, pair_wish
from comparisons.crossing.parts import (
    Drawn,
    Strip,
    build_strip,
    choose_grouping,
    choose_year,
    draw_figure,
    find_addresses,
    list_crumbs,
)
from comparisons.crossing.viewpoints import (
    Agreement,
    read_agreement,
    shape_matrix,
    shape_places,
)
from comparisons.crossing.viewpoints_words import TITLE, build_lead, list_notes
from comparisons.crossing.wishes import VIEWPOINT, Wish
from comparisons.pages.parts import Crumb, Link, Tools, find_indicator_address
from comparisons.results import PublishedRelease, choices_of
from comparisons.words import Part, Word, say, write, write_plain
from indicators.calculation.pairing import PairFigures
from indicators.catalogue.model import Indicator
from indicators.charts.agreement import AgreementCell, write_cell, write_correlation
from indicators.charts.screen.agreement import draw_strips
from indicators.formatting import format_number
from indicators.text import LocalizedText

# Cohen's "large" correlation; only the ground of the cell says it, beside the number.
STRONG = 0.5


class MatrixCell(NamedTuple):
    """One cell: the correlation, n and who is on top of both, and where the scatter is."""

    label: str
    evidence: str
    note: list[Word]
    address: str
    strength: str


class MatrixRow(NamedTuple):
    """One viewpoint against all."""

    label: str
    cells: list[MatrixCell]


class ViewpointIndicators(NamedTuple):
    """The indicators that count in one viewpoint."""

    label: str
    indicators: list[Link]


@dataclass(frozen=True)
class ViewpointsPage:
    """The whole page in one language."""

    title: str
    crumbs: list[Crumb]
    lead: list[Word]
    strip: Strip
    matrix_title: str
    matrix_note: str
    headings: list[str]
    rows: list[MatrixRow]
    matrix_addresses: Tools
    strips_title: str
    figure: Drawn
    strips_note: str
    strips_addresses: Tools
    notes: list[str]
    counted: list[ViewpointIndicators]


def build_viewpoints_page(
    release: PublishedRelease, query: Mapping[str, str], *, language: str
) -> ViewpointsPage:
    """Return the page of one year. Raises: SelectionError."""
    agreement = read_agreement(release, query)
    lead = build_lead(agreement)
    matrix, strips = shape_matrix(agreement), shape_places(release, agreement)
    summary = f"{strips.title.in_language(language)} {write_plain(lead, language)}"
    return ViewpointsPage(
        title=TITLE.in_language(language),
        crumbs=list_crumbs(language, Crumb(TITLE.in_language(language))),
        lead=write(lead, language),
        strip=_build_strip(release, agreement.wish, language),
        matrix_title=matrix.title.in_language(language),
        matrix_note=matrix.note.in_language(language),
        headings=[label.in_language(language) for label in matrix.labels],
        rows=_rows(agreement, matrix.cells, language),
        matrix_addresses=find_matrix_addresses(agreement.wish),
        strips_title=strips.title.in_language(language),
        figure=draw_figure(draw_strips(strips, language=language), "figure-strips", summary),
        strips_note=strips.note.in_language(language),
        strips_addresses=find_strips_addresses(agreement.wish),
        notes=[each.in_language(language) for each in list_notes(agreement)],
        counted=_list_counted(release, agreement, language),
    )


def find_matrix_addresses(wish: Wish) -> Tools:
    """Return the addresses of the matrix, its data and its files."""
    return find_addresses("comparisons:viewpoints", "comparisons:viewpoints-data", wish=wish)


def find_strips_addresses(wish: Wish) -> Tools:
    """Return the addresses of the strips, their data and their files."""
    return find_addresses("comparisons:viewpoints", "comparisons:strips-data", wish=wish)


def _rows(
    agreement: Agreement, cells: tuple[tuple[AgreementCell, ...], ...], language: str
) -> list[MatrixRow]:
    codes = list(agreement.labels)
    return [
        MatrixRow(
            agreement.labels[row].in_language(language),
            [
                _cell(agreement, (row, column), cell, language)
                for column, cell in zip(codes, line, strict=True)
            ],
        )
        for row, line in zip(codes, cells, strict=True)
    ]


def _cell(
    agreement: Agreement, place: tuple[str, str], cell: AgreementCell, language: str
) -> MatrixCell:
    found = agreement.pairs.get(place)
    if found is None:
        return MatrixCell(write_cell(cell, language), "", [], "", "")
    wish = agreement.wish
    asked = {"year": str(wish.fiscal_year), "grouping": wish.grouping}
    asked |= {"university": wish.university} if wish.university else {}
    sides = {"x": f"{VIEWPOINT}{place[1]}", "y": f"{VIEWPOINT}{place[0]}"}
    cites = partial(cite_correlation, pair_wish(wish, *place))
    value = cell.word.in_language(language)
    return MatrixCell(
        label=write_correlation(cell.value) if isfinite(cell.value) else value,
        evidence=cites("correlation"),
        note=write(_tell_tops(found, cites), language),
        address=find_address("comparisons:pair", **sides, **asked),
        strength="strong" if abs(cell.value) >= STRONG else "",
    )


def _tell_tops(found: PairFigures, cites: Callable[[str], str]) -> list[Part]:
    """Return n, and how many are on top of the one and of both."""

    def count(n: int, statistic: str) -> Part:
        text = format_number(n)
        return Part(LocalizedText(text, text), False, cites(statistic))

    return [
        say("（", "("),
        count(found.correlation.n, "n"),
        say("）", "), top quarter: "),
        count(found.x_top, "x_top"),
        say("校中 ", ", of both: "),
        count(found.both_top, "both_top"),
        say("校が両方で上位", ""),
    ]


def _list_counted(
    release: PublishedRelease, agreement: Agreement, language: str
) -> list[ViewpointIndicators]:
    indicators = release.catalogue.indicators
    return [
        ViewpointIndicators(
            label.in_language(language),
            [
                _link(indicators[each], agreement.wish.fiscal_year, language)
                for each in agreement.places.indicators[code]
            ],
        )
        for code, label in agreement.labels.items()
    ]


def _link(indicator: Indicator, fiscal_year: int, language: str) -> Link:
    label = f"{indicator.number} {indicator.short_label.in_language(language)}"
    return Link(label, find_indicator_address(indicator.code, year=str(fiscal_year)))


def _build_strip(release: PublishedRelease, wish: Wish, language: str) -> Strip:
    controls = [
        choose_year(choices_of(release).fiscal_years, wish.fiscal_year, language),
        choose_grouping(release, wish.grouping, language),
    ]
    return build_strip(release, controls, wish, language)
