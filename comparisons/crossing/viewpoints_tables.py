"""The data of the viewpoints: the correlation of each two, and the place of each university.

Nothing is rounded here.
"""

from collections.abc import Mapping
from functools import partial

from comparisons.crossing.citing import cite_correlation, citing_measure, pair_wish
from comparisons.crossing.pairs import TOO_FEW
from comparisons.crossing.viewpoints import Agreement
from comparisons.crossing.wishes import VIEWPOINT
from comparisons.data_tables.model import Cited, Column, DataTable, Row, keep, tabulate
from comparisons.labels import COLUMNS
from comparisons.results import PublishedRelease
from indicators.formatting import reason_word
from indicators.text import LocalizedText

MATRIX = LocalizedText("視点どうしの順位相関", "Rank correlations")
PLACES = LocalizedText("視点ごとの位置", "Places by viewpoint")
HEADINGS = {
    "first": LocalizedText("視点", "Viewpoint"),
    "second": LocalizedText("もう一つの視点", "Other viewpoint"),
    "correlation": LocalizedText("順位相関（Spearman）", "Rank correlation (Spearman)"),
    "first_top": LocalizedText("視点で上位四分の一の校数", "In the top quarter of the viewpoint"),
    "both_top": LocalizedText("うち両方で上位四分の一の校数", "Of these in both top quarters"),
}


def list_pairs(agreement: Agreement, language: str) -> DataTable:
    """Return a row per two viewpoints, both ways round."""
    columns = (
        _text("first", language),
        _text("second", language),
        _text("correlation", language)._replace(decimals=2),
        Column(COLUMNS["n"].in_language(language), 0),
        _text("first_top", language)._replace(decimals=0),
        _text("both_top", language)._replace(decimals=0),
        Column(COLUMNS["reason"].in_language(language)),
    )
    rows: list[Row] = []
    for (first, second), each in agreement.pairs.items():
        word = reason_word(each.correlation.reason).in_language(language)
        cites = partial(cite_correlation, pair_wish(agreement.wish, first, second))
        cells: Row = (
            agreement.labels[first].in_language(language),
            agreement.labels[second].in_language(language),
            Cited(keep(each.correlation.value, word), cites("correlation")),
            Cited(each.correlation.n, cites("n")),
            Cited(each.x_top, cites("x_top")),
            Cited(each.both_top, cites("both_top")),
            word,
        )
        rows.append(cells)
    return tabulate(MATRIX.in_language(language), columns, rows)


def list_places(
    release: PublishedRelease,
    agreement: Agreement,
    names: Mapping[str, LocalizedText],
    language: str,
) -> DataTable:
    """Return a row per university that took part, with its place in each viewpoint."""
    figures, wish = release.figures, agreement.wish
    grouping = release.catalogue.groupings[wish.grouping]
    members = figures.memberships(wish.grouping, fiscal_year=wish.fiscal_year)
    columns = (
        Column(COLUMNS["code"].in_language(language)),
        Column(COLUMNS["university"].in_language(language)),
        Column(COLUMNS["group"].in_language(language)),
        *(Column(label.in_language(language), 1) for label in agreement.labels.values()),
    )
    word = TOO_FEW.in_language(language)
    at = {code: place for place, code in enumerate(figures.panel.codes)}
    labels = {each.code: each.label.in_language(language) for each in grouping.groups}
    unclassified = grouping.group("unclassified").label.in_language(language)
    asked = {"year": str(wish.fiscal_year)}
    places = [
        (agreement.places.places[code].tolist(), citing_measure(f"{VIEWPOINT}{code}", asked))
        for code in agreement.labels
    ]
    rows = (
        (
            code,
            names[code].in_language(language),
            labels.get(group, unclassified),
            *(Cited(keep(values[at[code]], word), cite(code)) for values, cite in places),
        )
        for code, group in zip(members["university"], members["group"], strict=True)
    )
    return tabulate(PLACES.in_language(language), columns, rows)


def _text(name: str, language: str) -> Column:
    return Column(HEADINGS[name].in_language(language))
