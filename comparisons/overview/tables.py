"""The tables of the overview, exact, for page, CSV and workbook alike.

Nothing is rounded here; what is counted is the calculation's.
"""

from collections.abc import Iterable

from comparisons.data_tables.model import (
    Cell,
    Cited,
    Column,
    DataTable,
    Missing,
    Row,
    keep,
    tabulate,
)
from comparisons.labels import COLUMNS as COMMON
from comparisons.overview.asking import Wish
from comparisons.overview.movements import Movement
from comparisons.overview.words import (
    CAME,
    CHANGES,
    COLUMNS,
    COVERAGE,
    FIRST,
    LEFT,
    WHO,
    cite_answers,
)
from comparisons.series_breaks import warn_of_break
from indicators.calculation.participation import Participation
from indicators.formatting import reason_word, unit_symbol
from indicators.text import LocalizedText


def list_coverage(years: Iterable[Participation], language: str) -> DataTable:
    """Return a row per fiscal year: answered, came, left, answered in both."""
    heads = [COLUMNS[name] for name in ("n", "came", "left", "stayed")]
    columns = (_year(language), *(Column(each.in_language(language), 0) for each in heads))
    nothing = Missing(FIRST.in_language(language))

    def count(each: Participation, statistic: str, n: int | None) -> Cell | Cited:
        return nothing if n is None else Cited(n, cite_answers(each, statistic))

    rows: list[Row] = [
        (
            each.fiscal_year,
            count(each, "answered", each.n),
            count(each, "came", None if each.came is None else len(each.came)),
            count(each, "left", None if each.left is None else len(each.left)),
            count(each, "stayed", each.stayed),
        )
        for each in years
    ]
    return tabulate(COVERAGE.in_language(language), columns, rows)


def list_who(
    years: Iterable[Participation], names: dict[str, LocalizedText], language: str
) -> DataTable:
    """Return a row for everybody who came or left, by year."""
    columns = (
        _year(language),
        Column(COLUMNS["what"].in_language(language)),
        *(Column(COMMON[name].in_language(language)) for name in ("code", "university")),
    )
    rows: list[tuple[Cell, ...]] = [
        (each.fiscal_year, word.in_language(language), code, names[code].in_language(language))
        for each in years
        for word, codes in ((CAME, each.came), (LEFT, each.left))
        for code in codes or ()
    ]
    return DataTable(WHO.in_language(language), columns, tuple(rows))


def list_changes(found: Iterable[Movement], wish: Wish, language: str) -> DataTable:
    """Return a row per indicator: both years, the change, the matched change, n of each."""
    movements, year = list(found), wish.fiscal_year
    decimals = max((each.indicator.decimals for each in movements), default=0)
    figures = [
        COLUMNS["before"].fill(year=year - 1),
        COLUMNS["before"].fill(year=year),
        COLUMNS["change"],
        COLUMNS["matched_change"],
    ]
    counts = [
        COLUMNS["n_before"].fill(year=year - 1),
        COLUMNS["n_before"].fill(year=year),
        COLUMNS["n_both"],
    ]
    columns = (
        *(Column(COLUMNS[name].in_language(language)) for name in ("number", "indicator", "unit")),
        *(Column(each.in_language(language), decimals) for each in figures),
        *(Column(each.in_language(language), 0) for each in counts),
        Column(COLUMNS["caution"].in_language(language)),
    )
    rows = [_row(each, wish, language) for each in movements]
    return tabulate(CHANGES.in_language(language), columns, rows)


def _row(each: Movement, wish: Wish, language: str) -> Row:
    indicator, shown = each.indicator, each.shown
    nobody = reason_word("group_too_small").in_language(language)
    cite, of_both = (
        each.citing(wish),
        each.citing(wish._replace(sample="both")),
    )
    values = (
        (shown.before, cite("value_before")),
        (shown.after, cite("value")),
        (shown.change, cite("change")),
        (each.matched.change, of_both("change")),
    )
    return (
        indicator.number,
        indicator.label.in_language(language),
        unit_symbol(indicator.unit).in_language(language),
        *(Cited(keep(value, nobody), query) for value, query in values),
        Cited(shown.n_before, cite("n_before")),
        Cited(shown.n, cite("n")),
        Cited(each.matched.n, of_both("n")),
        warn_of_break(indicator, wish.fiscal_year).in_language(language),
    )


def _year(language: str) -> Column:
    return Column(COMMON["fiscal_year"].in_language(language), 0, is_plain=True)
