"""What a university is asked in one round, ready to be written as a file or compared with one.

Plain values only; where they come from and what happens to the answers is not known here.
"""

import hashlib
from dataclasses import dataclass
from functools import cached_property

from indicators.catalogue.model import Item, Section
from indicators.text import LocalizedText
from universities.submissions.values import ReportedValue


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One item with its answers of last year and, so far, of this; `depth` indents うち-items."""

    item: Item
    depth: int
    last: ReportedValue | None
    now: ReportedValue | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One section with its rows in the order of asking."""

    section: Section
    rows: tuple[AskedRow, ...]


@dataclass(frozen=True)
class Questionnaire:
    """All sheets of one university in one round.

    `round`: 2025, or 2025-practice. `language`: of the labels, ja or en. `version`: the
    submission's when it was downloaded, 0 if unknown.
    """

    round: str
    fiscal_year: int
    university: str
    university_name: LocalizedText
    language: str
    is_invented: bool
    sheets: tuple[Sheet, ...]
    version: int = 0

    @property
    def template_version(self) -> str:
        """Return a short digest of what is asked: items, units, sections; never of figures."""
        digest = hashlib.sha256(f"{self.fiscal_year}\n".encode())
        for sheet in self.sheets:
            digest.update(f"[{sheet.section.code}]\n".encode())
            for row in sheet.rows:
                digest.update(f"{row.item.code}\t{row.item.unit}\n".encode())
        return digest.hexdigest()[:12]

    @cached_property
    def rows(self) -> dict[str, AskedRow]:
        """Return every row by its item's code, in the order of asking."""
        return {row.item.code: row for sheet in self.sheets for row in sheet.rows}
