"""The rows of a file that answer items: an item code with its value, sign and note cells.

What the cells say is judged in answers.py; which kind of file they came from no longer matters.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from indicators.text import LocalizedText
from universities.submissions.echoes import shown
from universities.submissions.numbers import SPACES
from universities.submissions.workbook import row_sentences, words
from universities.submissions.workbook.cells import FileCell
from universities.submissions.workbook.model import CellFault
from universities.submissions.workbook.questionnaire import AskedRow

_NO_HINT = LocalizedText("", "")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a file; `note` is None where the file has no notes at all."""

    sheet: str
    code: FileCell
    value: FileCell
    sign: FileCell
    note: FileCell | None
    value_header: str
    language: str

    @property
    def item(self) -> str:
        """Return the item code that the row names."""
        return self.code.text.strip(SPACES)

    @property
    def answers(self) -> list[FileCell]:
        """Return the cells that were typed into."""
        cells = [self.value, self.sign, *([] if self.note is None else [self.note])]
        return [cell for cell in cells if not cell.is_blank]

    def fault(
        self, cell: FileCell, sentence: LocalizedText, *, value: str | None = None
    ) -> CellFault:
        """Return the fault of one of the row's cells."""
        text = cell.text if value is None else value
        return CellFault(
            self.sheet, cell.address, self.item, self._header_of(cell), shown(text), sentence
        )

    def _header_of(self, cell: FileCell) -> str:
        if cell is self.value:
            return self.value_header
        name = words.CODE if cell is self.code else words.SIGN if cell is self.sign else words.NOTE
        return name.in_language(self.language)


def choose_entries(
    entries: Iterable[Entry], asked: Mapping[str, AskedRow]
) -> tuple[dict[str, Entry], list[CellFault]]:
    """Return the one entry of each item that the file answers, and the rows that answer none."""
    chosen: dict[str, Entry] = {}
    faults: list[CellFault] = []
    for entry in entries:
        problem = _find_problem(entry, asked, chosen)
        if problem is not None:
            faults.append(problem)
        elif entry.item:
            chosen[entry.item] = entry
    repeated = {fault.item for fault in faults}
    return {code: entry for code, entry in chosen.items() if code not in repeated}, faults


def _find_problem(
    entry: Entry, asked: Mapping[str, AskedRow], chosen: Mapping[str, Entry]
) -> CellFault | None:
    if not entry.item:
        return next(_find_stray(entry), None)
    value = shown(entry.item)
    if entry.item not in asked:
        sentence = row_sentences.UNKNOWN_CODE.fill(value=value, hint=_hint(entry.item, asked))
        return entry.fault(entry.code, sentence)
    if entry.item in chosen:
        first = chosen[entry.item]
        place = "!".join(filter(None, (first.sheet, first.code.address)))
        return entry.fault(entry.code, row_sentences.REPEATED_CODE.fill(value=value, first=place))
    return None


def _find_stray(entry: Entry) -> Iterator[CellFault]:
    for cell in entry.answers:
        yield entry.fault(cell, row_sentences.NO_CODE.fill(value=shown(cell.text)))


def _hint(code: str, asked: Mapping[str, AskedRow]) -> LocalizedText:
    close = get_close_matches(code[:80], asked, n=1, cutoff=0.8)
    return row_sentences.HINT.fill(close=close[0]) if close else _NO_HINT
