"""What came out of an uploaded file: answers, faults that forbid taking them, and notices.

Plain values only; the sentences are written where faults are found.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from indicators.text import LocalizedText
from universities.submissions.values import ReportedValue

Kind = Literal["xlsx", "csv"]


@dataclass(frozen=True, slots=True)
class CellFault:
    """One fault or notice: where it stands, what was read, and why, with how to put it right.

    `sheet` is "" in a CSV, `cell` ("D12") is "" where the whole sheet or file is meant.
    """

    sheet: str
    cell: str
    item: str
    header: str
    value: str
    sentence: LocalizedText

    @property
    def place(self) -> LocalizedText:
        """Return sheet!cell, or the file where neither is known."""
        where = "!".join(filter(None, (self.sheet, self.cell)))
        return LocalizedText(where or "ファイル全体", where or "The file")


@dataclass(frozen=True, slots=True)
class WorkbookReading:
    """Every asked item found in the file with its answer; a cell with a fault has none.

    `version`: the submission's when the file was downloaded, 0 if the file does not say.
    """

    cells: Mapping[str, ReportedValue]
    faults: tuple[CellFault, ...]
    notices: tuple[CellFault, ...]
    kind: Kind
    version: int = 0


@dataclass(slots=True)
class Answer:
    """What a row says; `value` is None when one of its cells has a fault."""

    value: ReportedValue | None = None
    faults: list[CellFault] = field(default_factory=list)
    notices: list[CellFault] = field(default_factory=list)
