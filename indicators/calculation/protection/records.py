"""What was decided about every confidential figure, as a release stores it: no value is in it.

The deciding itself is protecting.py's work.
"""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class CellRecord:
    """One figure of one group and year; `reason` is empty where it is shown."""

    indicator: str
    grouping: str
    group: str
    statistic: str
    n: int
    reason: str


def name_cell(key: tuple[str, ...], n: int, reason: str) -> CellRecord:
    """Return the record of the cell with that key."""
    indicator, grouping, group, statistic = key
    return CellRecord(indicator, grouping, group, statistic, n, reason)


@dataclass(frozen=True, slots=True)
class YearRecord:
    """All figures of one fiscal year.

    `question`: the digest of what was judged. `fault`: the kind of error that withheld everything.
    """

    fiscal_year: int
    question: str
    cells: tuple[CellRecord, ...]
    fault: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        return asdict(self)


def read_year_record(content: dict[str, Any]) -> YearRecord:
    """Return the record that as_json was taken from."""
    cells = tuple(CellRecord(**cell) for cell in content["cells"])
    return YearRecord(**{**content, "cells": cells})
