"""The values of every release as one long table for CSV and workbook, and wide for the page.

Nothing is rounded in the long one.
"""

from collections.abc import Callable
from math import isfinite
from typing import NamedTuple

from comparisons.data_tables.model import Cited, Column, DataTable, Row, keep, tabulate
from comparisons.labels import COLUMNS as COMMON
from comparisons.vintages.asking import Wish
from comparisons.vintages.definitions import UsedDefinition
from comparisons.vintages.editions import Edition
from comparisons.vintages.series import Cell, Series
from comparisons.vintages.words import COLUMNS, DEFINITIONS, MARKS, RELEASE
from indicators.catalogue.model import Indicator
from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText

TEXTS = ("unit", "reason", "state", "digest", "definition")


# By fiscal year and number of the release.
Cite = Callable[[int, int], str]


class Followed(NamedTuple):
    """A series with what it is of; `cite` gives a figure's query by year and release, or ""."""

    subject: LocalizedText
    series: Series
    cite: Cite


class ShownVintage(NamedTuple):
    """One cell of the page: the value or its word, and the mark of what changed."""

    text: str
    is_missing: bool
    mark: str
    evidence: str


class VintageRow(NamedTuple):
    """A fiscal year through the releases."""

    year: int
    cells: list[ShownVintage]


class VintageTable(NamedTuple):
    """One subject through the releases, in one language."""

    caption: str
    columns: list[str]
    rows: list[VintageRow]


def show_followed(followed: Followed, editions: list[Edition], language: str) -> VintageTable:
    """Return the wide table: a row per fiscal year, a column per release."""
    series = followed.series
    columns = [
        RELEASE.fill(number=each.number, date=each.published_on.isoformat()) for each in editions
    ]
    rows = [
        VintageRow(
            year,
            [
                _show(cell, indicator, followed.cite(year, edition.number), language)
                for cell, indicator, edition in zip(row, series.indicators, editions, strict=True)
            ],
        )
        for year, row in zip(series.fiscal_years, series.rows, strict=True)
    ]
    heads = [each.in_language(language) for each in columns]
    return VintageTable(followed.subject.in_language(language), heads, rows)


def _show(cell: Cell, indicator: Indicator | None, query: str, language: str) -> ShownVintage:
    mark = MARKS[cell.state].in_language(language)
    if not isfinite(cell.value):
        evidence = query if cell.is_of_release else ""
        return ShownVintage(cell.word.in_language(language), True, mark, evidence)
    decimals = indicator.decimals if indicator else 0
    return ShownVintage(format_number(cell.value, decimals), False, mark, query)


def list_vintages(
    found: list[Followed],
    editions: list[Edition],
    used: list[UsedDefinition],
    *,
    wish: Wish,
    decimals: int,
    language: str,
) -> DataTable:
    """Return a row per subject, fiscal year and release, older releases first."""
    columns = (
        Column(COLUMNS["subject"].in_language(language)),
        Column(COMMON["fiscal_year"].in_language(language), 0, is_plain=True),
        Column(COLUMNS["release"].in_language(language), 0, is_plain=True),
        Column(COLUMNS["published"].in_language(language)),
        Column(COLUMNS["value"].in_language(language), decimals),
        *(Column(COLUMNS[name].in_language(language)) for name in TEXTS),
    )
    word = DEFINITIONS[wish.definition].in_language(language)
    rows: list[Row] = [
        (
            each.subject.in_language(language),
            year,
            edition.number,
            edition.published_on.isoformat(),
            *_spell(
                row[at],
                each.series.indicators[at],
                each.cite(year, edition.number),
                language,
            ),
            used[-1].digest if wish.definition == "now" else used[at].digest,
            word,
        )
        for each in found
        for year, row in zip(each.series.fiscal_years, each.series.rows, strict=True)
        for at, edition in enumerate(editions)
    ]
    return tabulate("", columns, rows)


def _spell(cell: Cell, indicator: Indicator | None, query: str, language: str) -> Row:
    unit = unit_symbol(indicator.unit).in_language(language) if indicator else ""
    word = "" if isfinite(cell.value) else cell.word.in_language(language)
    state = MARKS[cell.state].in_language(language)
    evidence = query if cell.is_of_release else ""
    return Cited(keep(cell.value, word), evidence), unit, word, state
