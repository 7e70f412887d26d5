"""The cells that an earlier release showed, made again from its frozen values.

They cannot be withheld any more: the audit of the next release starts from them.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from indicators.calculation.disclosure import Cell
from indicators.calculation.protection.asking import ask_year
from indicators.calculation.protection.records import YearRecord
from indicators.catalogue.model import Catalogue

if TYPE_CHECKING:
    from indicators.calculation.figures import Figures


def repeat_shown(
    figures: "Figures", catalogue: Catalogue, years: Sequence[YearRecord], *, digits: int
) -> dict[int, list[Cell]]:
    """Return by fiscal year the cells that the release of these figures showed.

    `figures` hold every single value, as the release froze them; `years` is what it decided.
    """
    shown = {}
    for record in years:
        kept = {
            (cell.indicator, cell.grouping, cell.group, cell.statistic)
            for cell in record.cells
            if not cell.reason
        }
        year = figures.fiscal_years.index(record.fiscal_year)
        asked = ask_year(figures, year, catalogue, digits=digits)
        shown[record.fiscal_year] = [cell for cell in asked if cell.key in kept]
    return shown
