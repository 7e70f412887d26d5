"""A fault in a file: where it stands, what was read, what must hold and what to do.

Finding faults is the readers' work; nothing here reads a file.
"""

import re
from dataclasses import dataclass

from indicators.text import LocalizedText
from universities.submissions.echoes import shown

NOWHERE = LocalizedText("ファイル全体", "The file")
# What differs between two faults of one kind: the value in its quotation marks, and numbers.
_DIFFERING = re.compile(r"「.*」|（.*）|[0-9]+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; the sentence names the value that was read."""

    place: LocalizedText
    column: str
    value: str
    sentence: LocalizedText

    @property
    def shown_column(self) -> str:
        """Return the column's name, or its beginning."""
        return shown(self.column)

    @property
    def kind(self) -> tuple[str, str]:
        """Return what equal faults have in common: the column and the sentence without values."""
        return self.column, _DIFFERING.sub("", self.sentence.ja)

    @property
    def text(self) -> LocalizedText:
        """Return the whole fault as one line."""
        where = LocalizedText(
            f"{self.place.ja} {self.shown_column}列" if self.column else self.place.ja,
            f"{self.place.en}, column {self.shown_column}" if self.column else self.place.en,
        )
        return LocalizedText(
            f"{where.ja}：{self.sentence.ja}",
            f"{where.en}: {self.sentence.en}",
        )
