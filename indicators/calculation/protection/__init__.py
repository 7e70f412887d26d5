"""From calculated figures to those that may be shown: the disclosure engine, applied to a release.

What the engine proves stands in docs/disclosure.md; nothing here reads or stores anything.
"""

from indicators.calculation.protection.hiding import Exceptions, Sight, show_to
from indicators.calculation.protection.knowledge import Confidence
from indicators.calculation.protection.protecting import Protection, protect_figures
from indicators.calculation.protection.records import CellRecord, YearRecord, read_year_record
from indicators.calculation.protection.repeating import repeat_shown

__all__ = [
    "CellRecord",
    "Confidence",
    "Exceptions",
    "Protection",
    "Sight",
    "YearRecord",
    "protect_figures",
    "read_year_record",
    "repeat_shown",
    "show_to",
]
