"""One look at the answers through the catalogue: who is asked, what stands where, in which words.

Nothing is judged here; that is the rules' work.
"""

from collections.abc import Iterable, Iterator, Mapping

from indicators.catalogue.model import Catalogue, Check, Item, Section
from indicators.text import LocalizedText
from indicators.units import unit_named
from universities.submissions.checking.answers import Answers, Cells
from universities.submissions.checking.findings import Finding, Fix
from universities.submissions.checking.words import write_figure
from universities.submissions.values import BLANK, ReportedValue

MONEY = (("money", 1),)


class Look:
    """The answers to the items asked that year, and last year's beside them.

    Units: `now`, `last` and `history` in each item's unit. Missing: what is not a reported number
    is in none of them, and never zero.
    """

    def __init__(self, catalogue: Catalogue, answers: Answers) -> None:
        self.catalogue, self.answers = catalogue, answers
        self.last_year = answers.fiscal_year - 1
        self.items: dict[str, Item] = {
            item.code: item for item in catalogue.asked_items(answers.fiscal_year)
        }
        self.now = self._amounts(answers.cells)
        self.last = self._amounts(answers.earlier.get(self.last_year, {}))
        self.published = self._amounts(answers.published)
        # How many yen the item's unit is; only for items of money.
        self.yen = _yen_of(self.items.values())

    def _amounts(self, cells: Cells) -> dict[str, float]:
        return {
            code: cell.amount
            for code, cell in cells.items()
            if cell.state == "reported" and cell.amount is not None and code in self.items
        }

    def cell(self, code: str) -> ReportedValue:
        """Return this year's answer; a blank one where there is none."""
        return self.answers.cells.get(code, BLANK)

    def history(self, code: str) -> list[float]:
        """Return the numbers of all earlier years, oldest first."""
        years = sorted(year for year in self.answers.earlier if year < self.answers.fiscal_year)
        cells = (self.answers.earlier[year].get(code, BLANK) for year in years)
        return [
            cell.amount for cell in cells if cell.state == "reported" and cell.amount is not None
        ]

    def in_yen(self, amounts: Mapping[str, float]) -> Iterator[tuple[str, float]]:
        """Yield the items of money among `amounts`, in section order, with their amount in yen."""
        for code, yen in self.yen.items():
            if code in amounts:
                yield code, amounts[code] * yen

    def sections(self) -> Iterator[tuple[Section, list[str]]]:
        """Yield each section with the items of it that are asked this year."""
        for section in self.catalogue.sections.values():
            yield section, [code for code in section.items if code in self.items]

    def pairs(self, check: Check, amounts: Mapping[str, float]) -> Iterator[tuple[str, ...]]:
        """Yield the check's pairs of which every item has a number."""
        for pair in check.pairs:
            if all(code in amounts for code in pair):
                yield pair

    def write(self, code: str, amount: float) -> LocalizedText:
        """Return an amount of that item as people read it: 232,000千円."""
        return write_figure(amount, self.items[code].unit)

    def label(self, code: str) -> LocalizedText:
        """Return the name of the item."""
        return self.items[code].label

    def finding(
        self,
        check: Check,
        item: str,
        items: Iterable[str] = (),
        *,
        fix: Fix | None = None,
        **names: object,
    ) -> Finding:
        """Return a finding at `item`; `names` fill the sentence of the check."""
        sentence = check.text.fill(
            item=self.items[item].label,
            fiscal_year=self.answers.fiscal_year,
            last_year=self.last_year,
            **names,
        )
        involved = tuple(dict.fromkeys((item, *items)))
        return Finding(check.code, check.level, item, involved, check.label, sentence, fix)


def _yen_of(items: Iterable[Item]) -> dict[str, float]:
    units = {item.unit: unit_named(item.unit) for item in items}
    money = {code: float(unit.factor) for code, unit in units.items() if unit.dimension == MONEY}
    return {item.code: money[item.unit] for item in items if item.unit in money}
