"""The board's rows and pages, and what may be asked of it.

No row is read here, and no figure of a return has a place in them.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from indicators.text import LocalizedText
from universities.boards.model.progress import Progress
from universities.boards.model.round import RoundRow


class BoardQuery(NamedTuple):
    """Which universities are shown, and in which order; a minus before `sort` turns it round."""

    status: str = ""
    words: str = ""
    sort: str = "university"
    page: int = 1


@dataclass(frozen=True, slots=True)
class BoardRow:
    """How far one university has come."""

    submission: int
    university: str
    name: LocalizedText
    status: str
    progress: Progress
    submitted_at: datetime | None
    changed_at: datetime | None
    reminded_at: datetime | None
    reminder_failed: bool


class Board(NamedTuple):
    """One page of the board; `found` counts the universities on all its pages."""

    round: RoundRow
    rows: list[BoardRow]
    found: int
