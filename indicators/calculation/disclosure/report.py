"""What protecting answers: the figures that may be shown, and why the others may not.

How it is found out lives in protecting.py and audit.py.
"""

from collections import Counter
from dataclasses import dataclass, field

from indicators.calculation.disclosure.cells import Cell, Key


@dataclass(frozen=True)
class Report:
    """What the audit looked at; `known_already`: values that facts or earlier figures place."""

    observers: int = 0
    values: int = 0
    worlds: int = 0
    known_already: int = 0
    withheld: Counter[str] = field(default_factory=Counter)
    fault: str = ""


@dataclass(frozen=True)
class Protected:
    """The figures that may be shown, and the reason of every one that may not, by key."""

    shown: dict[Key, Cell]
    withheld: dict[Key, str]
    report: Report
