"""A fault in a file: where it stands, what was read, what must hold and what to do.

Finding faults is the readers' work; nothing here reads a file.
"""

from dataclasses import dataclass

from indicators.text import LocalizedText

NOWHERE = LocalizedText("ファイル全体", "The file")


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault; the sentence names the value that was read."""

    place: LocalizedText
    column: str
    value: str
    sentence: LocalizedText

    @property
    def text(self) -> LocalizedText:
        """Return the whole fault as one line."""
        where = LocalizedText(
            f"{self.place.ja} {self.column}列" if self.column else self.place.ja,
            f"{self.place.en}, column {self.column}" if self.column else self.place.en,
        )
        return LocalizedText(
            f"{where.ja}：{self.sentence.ja}",
            f"{where.en}: {self.sentence.en}",
        )
