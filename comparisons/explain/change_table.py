"""The steps of a waterfall as a table: both years, and what numerator and denominator did.

Where a year has no figure each cell says which kind of nothing it is.
"""

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
from comparisons.evidence.citing import cite_own
from comparisons.explain.change import SIDES
from comparisons.explain.change_addresses import last_year
from comparisons.explain.year_pair import YEAR, YearPair
from comparisons.labels import COLUMNS
from comparisons.results import PublishedRelease, choices_of
from comparisons.selection import Selection, asked_years
from indicators.calculation.absence import find_side_state
from indicators.calculation.changes import NO_SIDES, YearSides
from indicators.charts.axes import name_with_unit
from indicators.formatting import reason_word, state_sign, unit_symbol
from indicators.frames import STATES
from indicators.text import LocalizedText

NO_YEAR, NOT_SUBMITTED = "no_previous_year", "not_submitted"
STEP, AMOUNT = LocalizedText("内訳", "Step"), LocalizedText("値と変化", "Value and change")
UNIT = LocalizedText("分子・分母の単位", "Unit of the side")
SIDE = LocalizedText("分子・分母、{year}", "Side, {year}")


def list_steps(
    release: PublishedRelease, pair: YearPair, selection: Selection, language: str
) -> DataTable:
    """Return the value before, what numerator and denominator did, and the value after."""
    one = pair.indicator
    years = [YEAR.fill(year=year) for year in (pair.year - 1, pair.year)]
    columns = [
        Column(STEP.in_language(language)),
        Column(name_with_unit(AMOUNT, one.unit).in_language(language), one.decimals),
        *(Column(SIDE.fill(year=year).in_language(language), 0) for year in years),
        Column(UNIT.in_language(language)),
        Column(COLUMNS["reason"].in_language(language)),
    ]
    writer = _Steps(release, pair, selection, language)
    first, *sides, last = [label.in_language(language) for label in pair.labels]
    rows = [
        writer.value(first, is_before=True),
        *(writer.side(label, side) for label, side in zip(sides, SIDES, strict=True)),
        writer.value(last, is_before=False),
    ]
    return tabulate("", columns, rows)


class _Steps:
    """Writes the rows; a year in which the release does not ask it names no evidence."""

    def __init__(
        self, release: PublishedRelease, pair: YearPair, selection: Selection, language: str
    ) -> None:
        self.figures, self.pair, self.language = release.figures, pair, language
        self.years = asked_years(pair.indicator, choices_of(release))
        self.asked = {pair.year - 1: last_year(selection), pair.year: selection}

    def value(self, label: str, *, is_before: bool) -> Row:
        """Return the row of one year's value."""
        year, sides = self.pair.year - is_before, self._sides_of(is_before=is_before)
        word = self._tell(sides.reason, absent=self._absent_in(year))
        value = self._cite(keep(sides.value, word), "ratio", year)
        return (label, value, Missing(""), Missing(""), "", word)

    def side(self, label: str, side: str) -> Row:
        """Return the row of what one side did, with that side in both years."""
        pair = self.pair
        word = self._tell(pair.after.reason) or self._tell(pair.before.reason, absent=NO_YEAR)
        amount = getattr(pair.change, side) if pair.change else float("nan")
        unit = unit_symbol(getattr(pair.indicator, f"{side}_unit")).in_language(self.language)
        return (
            label,
            self._cite(keep(amount, word), "change", pair.year, side),
            *(self._side(side, is_before=is_before) for is_before in (True, False)),
            unit,
            word,
        )

    def _side(self, side: str, *, is_before: bool) -> Cited:
        year, sides = self.pair.year - is_before, self._sides_of(is_before=is_before)
        word = self._tell(sides.reason, absent=self._absent_in(year))
        if year in self.years:
            state = find_side_state(self.figures, self.pair.indicator, side, *self._one(year))
            # A side that was answered can be withheld with its ratio.
            word = word if state == STATES[0] else state_sign(state).in_language(self.language)
        return self._cite(keep(getattr(sides, side), word), "side", year, side)

    def _sides_of(self, *, is_before: bool) -> YearSides:
        return self.pair.before if is_before else self.pair.after

    def _one(self, year: int) -> tuple[str, int]:
        return self.pair.university, year

    def _absent_in(self, year: int) -> str:
        """Return the reason of who returned nothing in a year."""
        return NOT_SUBMITTED if year in self.years else NO_YEAR

    def _tell(self, reason: str, *, absent: str = NOT_SUBMITTED) -> str:
        """Return the word of a reason; where nothing was returned, of `absent`."""
        told = absent if reason == NO_SIDES.reason else reason
        return reason_word(told).in_language(self.language)

    def _cite(self, cell: Cell, figure: str, year: int, statistic: str = "") -> Cited:
        if year not in self.years:
            return Cited(cell, "")
        return Cited(cell, cite_own(figure, self.asked[year], statistic=statistic))
