"""How much of a workbook is read at most; a file that holds more is refused, not cut.

Only counting lives here; what is counted is the readers' choice.
"""

from universities.submissions.workbook_worker.xml_events import Refused

MOST_ROWS = 5_000
MOST_TEXT = 8_000_000


class Budget:
    """What may still be read, for all sheets of one workbook together."""

    def __init__(self) -> None:
        self._rows, self._text = MOST_ROWS, MOST_TEXT

    def spend_row(self) -> None:
        """Count a row, or a merged range. Raises: Refused when there are too many."""
        self._rows -= 1
        if self._rows < 0:
            raise Refused("rows")

    def spend_text(self, text: str) -> None:
        """Count the characters of a cell. Raises: Refused when there are too many."""
        self._text -= len(text)
        if self._text < 0:
            raise Refused("text")
