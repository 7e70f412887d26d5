"""The data of a pair: the universities with both figures, and the correlation of each group.

Nothing is rounded here; who lacks a figure stands with the reason.
"""

from collections.abc import Mapping

from comparisons.crossing.citing import cite_correlation, citing_measure
from comparisons.crossing.pairs import NO_PLACE, TOO_FEW, Measure, Pair
from comparisons.crossing.wishes import VIEWPOINT
from comparisons.data_tables.model import Cited, Column, DataTable, Row, keep, tabulate
from comparisons.labels import COLUMNS
from comparisons.results import PublishedRelease
from indicators.calculation.panel import Flags
from indicators.calculation.ranks import Correlation
from indicators.catalogue.model import ALL, UNCLASSIFIED
from indicators.formatting import reason_word
from indicators.text import LocalizedText

POINTS = LocalizedText("二つの値", "Both figures")
CORRELATIONS = LocalizedText("群ごとの順位相関", "Rank correlation by group")
MEDIANS = LocalizedText("中央値（二つの値がある大学）", "Medians of those with both")
QUARTERS = LocalizedText("中央値で分けた四つの区画", "Quarters made by the medians")
HIGH = LocalizedText("中央値を超える", "above the median")
LOW = LocalizedText("中央値以下", "not above it")
SPEARMAN = LocalizedText("順位相関（Spearman）", "Rank correlation (Spearman)")
REASON_OF = LocalizedText("値がない理由（{label}）", "Reason for no value ({label})")


def list_points(
    release: PublishedRelease, pair: Pair, names: Mapping[str, LocalizedText], language: str
) -> DataTable:
    """Return a row per university that took part, with both figures and its group."""
    figures = release.figures
    year = figures.fiscal_years.index(pair.wish.fiscal_year)
    columns = (
        Column(COLUMNS["code"].in_language(language)),
        Column(COLUMNS["university"].in_language(language)),
        Column(COLUMNS["group"].in_language(language)),
        *(
            Column(each.title.in_language(language), each.decimals or 1)
            for each in (pair.x, pair.y)
        ),
        *(
            Column(REASON_OF.fill(label=each.label).in_language(language))
            for each in (pair.x, pair.y)
        ),
    )
    reasons = [_list_reasons(each, language) for each in (pair.x, pair.y)]
    groups = _group_by_place(pair.groups, len(pair.codes))
    rows: list[Row] = []
    asked = {"year": str(pair.wish.fiscal_year)}
    cites = [citing_measure(each.code, asked) for each in (pair.x, pair.y)]
    for at in figures.panel.participates[year].nonzero()[0].tolist():
        code = pair.codes[at]
        words, values = [each[at] for each in reasons], (pair.x.values[at], pair.y.values[at])
        rows.append(
            (
                code,
                names[code].in_language(language),
                pair.grouping.group(groups[at]).label.in_language(language),
                *(
                    Cited(keep(value, word), cite(code))
                    for value, word, cite in zip(values, words, cites, strict=True)
                ),
                *words,
            )
        )
    return tabulate(POINTS.in_language(language), columns, rows)


def _list_reasons(measure: Measure, language: str) -> list[str]:
    """Return the words for why each university has no value, "" where it has one."""
    known = {reason: reason_word(reason) for reason in set(measure.reasons)}
    if NO_PLACE in known and measure.code.startswith(VIEWPOINT):
        known[NO_PLACE] = TOO_FEW
    words = {reason: word.in_language(language) for reason, word in known.items()}
    return [words[reason] for reason in measure.reasons]


def _group_by_place(groups: Mapping[str, Flags], n: int) -> list[str]:
    found = [UNCLASSIFIED.code] * n
    for code, members in groups.items():
        for at in members.nonzero()[0].tolist():
            found[at] = code
    return found


def list_medians(pair: Pair, language: str) -> DataTable:
    """Return the medians of those with both figures: one row, a column per axis."""
    columns = [
        Column(each.title.in_language(language), each.shown_decimals) for each in (pair.x, pair.y)
    ]
    word = reason_word("group_too_small").in_language(language)
    figures = {"x_median": pair.figures.x_median, "y_median": pair.figures.y_median}
    row = [
        Cited(keep(value, word), cite_correlation(pair.wish, name))
        for name, value in figures.items()
    ]
    return tabulate(MEDIANS.in_language(language), columns, [tuple(row)])


def list_quarters(pair: Pair, language: str) -> DataTable:
    """Return how many stand in each quarter that the medians make, the high sides first."""
    high, low = (each.in_language(language) for each in (HIGH, LOW))
    columns = (
        *(Column(each.label.in_language(language)) for each in (pair.x, pair.y)),
        Column(COLUMNS["n"].in_language(language), 0),
    )
    rows: list[Row] = [
        (
            *(high if side == "high" else low for side in name.split("_")),
            Cited(n, cite_correlation(pair.wish, name)),
        )
        for name, n in pair.figures.quarters._asdict().items()
    ]
    return tabulate(QUARTERS.in_language(language), columns, rows)


def list_correlations(pair: Pair, language: str) -> DataTable:
    """Return the correlation of everybody and of each group that has a member with both."""
    columns = (
        Column(COLUMNS["group"].in_language(language)),
        Column(SPEARMAN.in_language(language), 2),
        Column(COLUMNS["n"].in_language(language), 0),
        Column(COLUMNS["reason"].in_language(language)),
    )
    filled = {code: each for code, each in pair.correlations.items() if each.n}
    found = {ALL.code: pair.figures.correlation, **filled}
    rows = [_row(pair, code, each, language) for code, each in found.items()]
    return tabulate(CORRELATIONS.in_language(language), columns, rows)


def _row(pair: Pair, code: str, each: Correlation, language: str) -> Row:
    word = reason_word(each.reason).in_language(language)
    label = pair.grouping.group(code).label.in_language(language)
    value, n = (cite_correlation(pair.wish, name, code) for name in ("correlation", "n"))
    return (label, Cited(keep(each.value, word), value), Cited(each.n, n), word)
