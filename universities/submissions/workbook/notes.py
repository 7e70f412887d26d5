"""What a note cell says: any text without control characters, as long as a cell may be.

Nothing is shortened or tidied but the ends of lines.
"""

import unicodedata

from indicators.text import LocalizedText
from universities.submissions.echoes import shown
from universities.submissions.workbook import cell_sentences
from universities.submissions.workbook.cells import MOST_CHARACTERS as MOST_NOTE
from universities.submissions.workbook.cells import FileCell
from universities.submissions.workbook.entries import Entry
from universities.submissions.workbook.model import Answer
from universities.submissions.workbook.questionnaire import AskedRow


def read_note(entry: Entry, row: AskedRow, answer: Answer) -> str:
    """Return the note; a file without notes leaves those of before as they are."""
    cell = entry.note
    if cell is None:
        return row.now.note if row.now is not None else ""
    text = one_kind_of_line(cell.text) if cell.raw else ""
    problem = _find_note_problem(cell, text)
    if problem is not None:
        filled = problem.fill(value=shown(text), most=f"{MOST_NOTE:,}")
        answer.faults.append(entry.fault(cell, filled))
    return text


def _find_note_problem(cell: FileCell, text: str) -> LocalizedText | None:
    if cell.is_formula and not cell.raw:
        return cell_sentences.NO_RESULT
    if cell.kind == "error":
        return cell_sentences.NOTE_ERROR
    if len(text) > MOST_NOTE:
        return cell_sentences.NOTE_LONG
    plain = text.replace("\n", "").replace("\t", "")
    if any(unicodedata.category(character) in ("Cc", "Cs") for character in plain):
        return cell_sentences.NOTE_HIDDEN
    return None


def one_kind_of_line(text: str) -> str:
    """Return the text with every end of line as programs on this side write it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
