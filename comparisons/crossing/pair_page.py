"""The page of two figures against one another: sentence, controls, scatter, groups.

Everything is a finished word; the figure comes drawn.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from comparisons.crossing.pair_tables import list_correlations, list_medians, list_quarters
from comparisons.crossing.pair_words import build_lead, list_notes, write_own
from comparisons.crossing.pairs import PLACE_OF, Measure, Pair, places_of, read_asked_pair
from comparisons.crossing.parts import (
    Drawn,
    Strip,
    build_strip,
    choose,
    choose_grouping,
    choose_year,
    draw_figure,
    find_addresses,
    list_crumbs,
)
from comparisons.crossing.wishes import VIEWPOINT, Wish, list_pairable, years_of
from comparisons.page_pictures import paint_in_page
from comparisons.pages.controls import AXIS_WORDS
from comparisons.pages.data import ShownTable, show_table
from comparisons.pages.parts import Crumb, Link, Tools, find_indicator_address
from comparisons.results import PublishedRelease, choices_of
from comparisons.words import Word, write, write_plain
from indicators.charts.pair import PairShape, PairSide, shape_pair
from indicators.charts.paper.pair import paint_pair
from indicators.charts.screen.pair import draw_pair
from indicators.text import LocalizedText

TITLE = LocalizedText("指標×指標", "Indicator × indicator")


@dataclass(frozen=True)
class PairPage:
    """The whole page in one language; `own` are label and value of both axes."""

    title: str
    heading: str
    crumbs: list[Crumb]
    lead: list[Word]
    strip: Strip
    figure: Drawn
    note: str
    notes: list[str]
    addresses: Tools
    tables: list[ShownTable]
    own_name: str
    own: list[tuple[str, list[Word]]]
    indicators: list[Link]


def build_pair_page(
    release: PublishedRelease, query: Mapping[str, str], *, language: str
) -> PairPage:
    """Return the page of one pair. Raises: SelectionError."""
    pair = read_asked_pair(release, query)
    lead = build_lead(pair)
    shape = shape_asked_pair(release, pair)
    summary = write_plain(lead, language)
    name = choices_of(release).universities.get(pair.wish.university or "")
    return PairPage(
        title=TITLE.in_language(language),
        heading=shape.title.in_language(language),
        crumbs=list_crumbs(language, Crumb(TITLE.in_language(language))),
        lead=write(lead, language),
        strip=_build_strip(release, pair.wish, shape.x_axis.is_log, language),
        figure=draw_figure(
            draw_pair(shape, language=language),
            "figure-pair",
            summary,
            picture=paint_in_page(partial(paint_pair, shape=shape, language=language)),
        ),
        note=shape.note.in_language(language),
        notes=[each.in_language(language) for each in list_notes(pair, release.catalogue.items)],
        addresses=find_pair_addresses(pair.wish),
        tables=[
            show_table(each(pair, language))
            for each in (list_correlations, list_medians, list_quarters)
        ],
        own_name="" if name is None else name.in_language(language),
        own=[
            (label.in_language(language), write([value], language))
            for label, value in write_own(pair) or ()
        ],
        indicators=[
            Link(each.label.in_language(language), find_indicator_address(each.code))
            for each in (pair.x, pair.y)
            if not each.code.startswith(VIEWPOINT)
        ],
    )


def shape_asked_pair(release: PublishedRelease, pair: Pair) -> PairShape:
    """Return the scatter of a pair with the university that is asked for highlighted."""
    medians = pair.figures.x_median, pair.figures.y_median
    x, y = (_side(each, at) for each, at in zip((pair.x, pair.y), medians, strict=True))
    return shape_pair(
        x,
        y,
        groups=pair.groups,
        grouping=pair.grouping,
        codes=pair.codes,
        names=choices_of(release).universities,
        counts=pair.figures.quarters,
        university=pair.wish.university,
        axis=pair.wish.axis,
    )


def _side(measure: Measure, median: float) -> PairSide:
    return PairSide(measure.label, measure.title, measure.decimals, measure.values, median)


def find_pair_addresses(wish: Wish) -> Tools:
    """Return the addresses of the page, its data and its files."""
    return find_addresses("comparisons:pair", "comparisons:pair-data", wish=wish)


def _build_strip(release: PublishedRelease, wish: Wish, is_log: bool, language: str) -> Strip:
    choices = choices_of(release)
    sides = [
        *(
            (each.code, _numbered(each.number, each.short_label))
            for each in list_pairable(release.catalogue)
        ),
        *_viewpoints(release, wish.fiscal_year),
    ]
    indicators = release.catalogue.indicators
    asked = [indicators[code] for code in (wish.x, wish.y) if code in indicators]
    axes = AXIS_WORDS.items()
    chosen = "log" if is_log else "linear"
    controls = [
        choose("x", LocalizedText("横軸", "Across"), sides, wish.x, language),
        choose("y", LocalizedText("縦軸", "Up"), sides, wish.y, language),
        choose_year(years_of(asked, choices), wish.fiscal_year, language),
        choose_grouping(release, wish.grouping, language),
        choose("axis", LocalizedText("軸", "Axis"), axes, chosen, language, kind="segmented"),
    ]
    return build_strip(release, controls, wish, language)


def _viewpoints(release: PublishedRelease, fiscal_year: int) -> list[tuple[str, LocalizedText]]:
    """Return the viewpoints that have places that year."""
    labels = release.catalogue.viewpoints
    return [
        (f"{VIEWPOINT}{code}", PLACE_OF.fill(label=labels[code].label))
        for code in places_of(release, fiscal_year).places
    ]


def _numbered(number: str, label: LocalizedText) -> LocalizedText:
    return LocalizedText(f"{number} {label.ja}", f"{number} {label.en}")
