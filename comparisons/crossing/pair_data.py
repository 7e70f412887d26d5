"""The data of one pair as a page, files and a picture.

The tables are those of the page and of the points in the scatter.
"""

from collections.abc import Mapping
from functools import partial

from comparisons.crossing.breakdown_data import DATA
from comparisons.crossing.breakdown_words import NOTHING
from comparisons.crossing.pair_page import TITLE, find_pair_addresses, shape_asked_pair
from comparisons.crossing.pair_tables import (
    SPEARMAN,
    list_correlations,
    list_medians,
    list_points,
    list_quarters,
)
from comparisons.crossing.pair_words import list_notes
from comparisons.crossing.pairs import Pair, read_asked_pair
from comparisons.crossing.parts import UNIT, build_data, list_crumbs
from comparisons.drawn_data import DrawnData
from comparisons.pages.parts import Crumb
from comparisons.results import PublishedRelease, choices_of
from indicators.charts.agreement import write_correlation
from indicators.charts.paper.pair import HEIGHT, paint_pair
from indicators.formatting import reason_word
from indicators.text import LocalizedText


def build_pair_data(
    release: PublishedRelease, query: Mapping[str, str], *, language: str
) -> DrawnData:
    """Return the data of one pair. Raises: SelectionError."""
    pair = read_asked_pair(release, query)
    shape = shape_asked_pair(release, pair)
    addresses = find_pair_addresses(pair.wish)
    names = choices_of(release).universities
    steps = (Crumb(TITLE.in_language(language), addresses.link), Crumb(DATA.in_language(language)))
    return build_data(
        release,
        [
            list_points(release, pair, names, language),
            *(each(pair, language) for each in (list_correlations, list_medians, list_quarters)),
        ],
        addresses,
        title=shape.title.in_language(language),
        crumbs=list_crumbs(language, *steps),
        file_name=_name_file(pair),
        facts=[
            (LocalizedText("群の分け方", "Grouping"), pair.grouping.label),
            (SPEARMAN, _write(pair)),
            (UNIT, LocalizedText("{x}、{y}", "{x}; {y}").fill(x=pair.x.title, y=pair.y.title)),
        ],
        notes=[shape.note, *list_notes(pair, release.catalogue.items)],
        protection=NOTHING,
        paint=partial(paint_pair, shape=shape, language=language),
        height=lambda: HEIGHT,
        wish=pair.wish,
        language=language,
    )


def _write(pair: Pair) -> LocalizedText:
    """Return 「＋0.32（n=84）」, or why there is none."""
    found = pair.figures.correlation
    figure = reason_word(found.reason)
    if not found.reason:
        figure = LocalizedText(*[f"Spearman {write_correlation(found.value)}"] * 2)
    return LocalizedText("{figure}（n={n}）", "{figure} (n={n})").fill(figure=figure, n=found.n)


def _name_file(pair: Pair) -> str:
    x, y = (code.replace(":", "_") for code in (pair.wish.x, pair.wish.y))
    return f"pair_{x}_{y}_{pair.wish.fiscal_year}"
