"""One figure through the releases: a value or its reason, by fiscal year and release.

Values are those of each release, or of its frozen answers by the definition of the shown one.
"""

from collections.abc import Callable
from math import isclose, isfinite
from typing import Literal, NamedTuple

from comparisons.vintages.asking import Wish
from comparisons.vintages.editions import Edition
from comparisons.words import tell_missing
from indicators.calculation.absence import tell_kind
from indicators.calculation.figures import Figures
from indicators.calculation.restating import can_restate, restate
from indicators.catalogue.model import Indicator
from indicators.formatting import reason_word, state_sign
from indicators.text import LocalizedText

State = Literal["", "revised", "appeared", "vanished", "other_unit"]
# Two versions of the same arithmetic may differ in a last digit that nobody sees.
TOLERANCE = 1e-12
NOTHING = LocalizedText("", "")
UNREADABLE = LocalizedText("読めない", "unreadable")
NOT_THERE = LocalizedText("この版になし", "not in it")
NOT_RESTATED = LocalizedText("計算しない", "not restated")


class Cell(NamedTuple):
    """A value in the release's own unit, or the word where there is none.

    `is_of_release`: the release has the year, with or without a value. `state`: against the last
    release before that has the year (revised, appeared, vanished).
    """

    value: float
    word: LocalizedText
    state: State = ""
    is_of_release: bool = True


class Column(NamedTuple):
    """What one edition has: cells by fiscal year, the word elsewhere, and by which definition."""

    cells: dict[int, Cell]
    elsewhere: LocalizedText
    indicator: Indicator | None


class Series(NamedTuple):
    """Rows of cells by fiscal year, a cell per edition; `indicators` are those of the columns."""

    fiscal_years: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    indicators: tuple[Indicator | None, ...]

    def count_changes(self, place: int) -> int:
        """Return how many values the edition at a place changed or took away."""
        return sum(row[place].state in ("revised", "vanished") for row in self.rows)


Read = Callable[[Figures, Indicator, Wish], dict[int, Cell]]


def follow_group(editions: list[Edition], wish: Wish) -> Series:
    """Return the group's value of every year in every edition."""
    return _follow(editions, wish, _read_group)


def follow_university(editions: list[Edition], wish: Wish) -> Series:
    """Return the highlighted university's value of every year in every edition."""
    return _follow(editions, wish, _read_own)


def _follow(editions: list[Edition], wish: Wish, read: Read) -> Series:
    columns = [_read_column(each, editions[-1], wish, read) for each in editions]
    years = sorted({year for column in columns for year in column.cells})
    rows = tuple(_lay(columns, year) for year in years)
    return Series(tuple(years), rows, tuple(each.indicator for each in columns))


def _lay(columns: list[Column], year: int) -> tuple[Cell, ...]:
    """Return a year's cells, each told against the last edition before that has the year."""
    laid: list[Cell] = []
    before: tuple[Cell, Indicator | None] | None = None
    for column in columns:
        cell = column.cells.get(year)
        if cell is None:
            laid.append(Cell(float("nan"), column.elsewhere, is_of_release=False))
            continue
        laid.append(cell._replace(state=_tell(before, cell, column.indicator) if before else ""))
        before = cell, column.indicator
    return tuple(laid)


def _tell(before: tuple[Cell, Indicator | None], after: Cell, indicator: Indicator | None) -> State:
    old, defined = before
    was, is_now = isfinite(old.value), isfinite(after.value)
    if was != is_now:
        return "vanished" if was else "appeared"
    if not was:
        return ""
    if defined is None or indicator is None or defined.unit != indicator.unit:
        return "other_unit"
    return "" if isclose(old.value, after.value, rel_tol=TOLERANCE) else "revised"


def _read_column(edition: Edition, newest: Edition, wish: Wish, read: Read) -> Column:
    release, grouping = edition.release, wish.selection.grouping
    if release is None or newest.release is None:
        return Column({}, UNREADABLE, None)
    figures, code = release.figures, wish.selection.indicator
    indicator = figures.indicators.get(code)
    if wish.definition == "now" and edition != newest:
        indicator = newest.release.catalogue.indicators[code]
        if not can_restate(indicator, release.catalogue):
            return Column({}, NOT_RESTATED, None)
    if indicator is None or grouping not in figures.groupings:
        return Column({}, NOT_THERE, None)
    if wish.definition == "now" and edition != newest:
        figures = restate(figures, indicator, catalogue=release.catalogue, grouping=grouping)
    return Column(read(figures, indicator, wish), NOT_THERE, indicator)


def _read_group(figures: Figures, indicator: Indicator, wish: Wish) -> dict[int, Cell]:
    average = wish.selection.average
    rows = figures.averages(indicator.code, grouping=wish.selection.grouping)
    return {
        int(row["fiscal_year"]): Cell(
            float(row[average]),
            NOTHING if isfinite(row[average]) else tell_missing(row, average, indicator),
        )
        for row in rows[rows["group"] == wish.group].to_dict("records")
    }


def _read_own(figures: Figures, indicator: Indicator, wish: Wish) -> dict[int, Cell]:
    rows = figures.ratios(indicator.code, university=wish.selection.university or "")
    found = {
        int(row.fiscal_year): Cell(
            float(row.value),
            reason_word(
                tell_kind(figures, indicator, row.university, int(row.fiscal_year), row.reason)
            ),
        )
        for row in rows.itertuples()
    }
    absent = Cell(float("nan"), state_sign("not_submitted"))
    return {year: found.get(year, absent) for year in figures.fiscal_years}
