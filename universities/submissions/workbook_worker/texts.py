"""The texts that cells share, and those that stand in a cell itself.

Phonetic guides (ふりがな) are no part of a text; what a text means is not known here.
"""

import re
from typing import BinaryIO

from universities.submissions.workbook_worker.xml_events import read_events

# As many characters as a cell can hold; one more tells that a text was longer.
MOST_CHARACTERS = 32_768
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def unescape(text: str) -> str:
    """Return the text with its _x000D_ turned into the characters they stand for."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


class TextCollector:
    """Collects the runs of one text as its events go by, without the phonetic guide."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._in_run = False
        self._in_guide = 0

    def start(self, name: str) -> None:
        self._in_guide += name == "rPh"
        self._in_run = name == "t" and not self._in_guide

    def end(self, name: str) -> None:
        self._in_guide -= name == "rPh"
        self._in_run = False

    def text(self, text: str) -> None:
        if self._in_run:
            self.parts.append(text)

    def take(self) -> str:
        """Return what was collected, and begin anew."""
        whole, self.parts = "".join(self.parts), []
        return unescape(whole)[:MOST_CHARACTERS]


def read_shared_texts(file: BinaryIO) -> list[str]:
    """Return the texts of sharedStrings.xml in their order."""
    texts: list[str] = []
    collector = TextCollector()

    def end(name: str) -> None:
        collector.end(name)
        if name == "si":
            texts.append(collector.take())

    read_events(file, start=lambda name, _: collector.start(name), end=end, text=collector.text)
    return texts
