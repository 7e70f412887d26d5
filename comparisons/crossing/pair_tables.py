"""The data of a pair: the universities with both figures, and the correlation of each group.

Nothing is rounded here; who lacks a figure stands with the reason.
"""

from collections.abc import Mapping

from comparisons.crossing.citing import cite_correlation, citing_measure
from comparisons.crossing.pairs import Measure, Pair
from comparisons.data_tables.model import Cited, Column, DataTable, Row, keep, tabulate
from comparisons.labels import COLUMNS
from comparisons.results import PublishedRelease
from indicators.calculation.panel import Flags
from indicators.calculation.ranks import Correlation
from indicators.catalogue.model import ALL, UNCLASSIFIED
from indicators.formatting import reason_word
from indicators.frames import REASONS
from indicators.text import LocalizedText

POINTS = LocalizedText("二つの値", "Both figures")
CORRELATIONS = LocalizedText("群ごとの順位相関", "Rank correlation by group")
SPEARMAN = LocalizedText("順位相関（Spearman）", "Rank correlation (Spearman)")
REASON_OF = LocalizedText("値がない理由（{label}）", "Reason for no value ({label})")
TOO_FEW = LocalizedText("指標が2つ未満", "fewer than two indicators")


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
    reasons = [_list_reasons(release, each, year, language) for each in (pair.x, pair.y)]
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


def _list_reasons(
    release: PublishedRelease, measure: Measure, year: int, language: str
) -> list[str]:
    figures = release.figures
    if measure.code not in figures.indicators:
        word = TOO_FEW.in_language(language)
        return ["" if value == value else word for value in measure.values.tolist()]
    codes = figures.one_indicator(measure.code).reason[year].tolist()
    words = [reason_word(reason).in_language(language) for reason in REASONS]
    return [words[code] for code in codes]


def _group_by_place(groups: Mapping[str, Flags], n: int) -> list[str]:
    found = [UNCLASSIFIED.code] * n
    for code, members in groups.items():
        for at in members.nonzero()[0].tolist():
            found[at] = code
    return found


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
