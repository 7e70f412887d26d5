"""An uploaded file as answers, faults and notices: workbook or CSV, whatever is in it.

Pure: nothing is stored. A fault is never an exception; the file's contents decide nothing else.
"""

from collections.abc import Sequence

from indicators.text import LocalizedText
from universities.submissions.workbook import file_sentences
from universities.submissions.workbook.answers import read_answer
from universities.submissions.workbook.book_entries import Found, read_book_entries
from universities.submissions.workbook.csv_entries import read_csv_entries
from universities.submissions.workbook.entries import choose_entries
from universities.submissions.workbook.identity import find_mismatches, read_version
from universities.submissions.workbook.model import CellFault, Kind, WorkbookReading
from universities.submissions.workbook.preflight import find_refusal, is_workbook
from universities.submissions.workbook.process import WorkerRefused, read_cells
from universities.submissions.workbook.questionnaire import Questionnaire

# Nobody corrects more at once; the file is most likely another one altogether.
MOST_TOLD = 200


def read_upload(content: bytes, *, name: str, questionnaire: Questionnaire) -> WorkbookReading:
    """Return what the file answers, item by item, and everything that is wrong with it.

    Units: amounts in the items' units. Missing: a blank cell is not_submitted with its note; an
    item that is not in the file, or has a fault, is not in `cells`. What did not change is exactly
    the answer that the questionnaire has now.
    """
    kind: Kind = "xlsx" if is_workbook(content, name) else "csv"
    refusal = find_refusal(content, name)
    if refusal is not None:
        return _refused(kind, refusal)
    if kind == "csv":
        return _read_entries(read_csv_entries(content, questionnaire), questionnaire, kind)
    try:
        sheets = read_cells(content)
    except WorkerRefused as refused:
        return _refused(kind, refused.sentence)
    mismatches = find_mismatches(sheets, questionnaire)
    if mismatches:
        return WorkbookReading({}, tuple(mismatches), (), kind)
    found = read_book_entries(sheets, questionnaire)
    found.version = read_version(sheets)
    return _read_entries(found, questionnaire, kind)


def _read_entries(found: Found, questionnaire: Questionnaire, kind: Kind) -> WorkbookReading:
    entries, misplaced = choose_entries(found.entries, questionnaire.rows)
    broken = {fault.item for fault in found.faults}
    cells, faults, notices = {}, [*found.faults, *misplaced], list(found.notices)
    for code, entry in entries.items():
        answer = read_answer(entry, questionnaire.rows[code])
        faults += answer.faults
        notices += answer.notices
        if answer.value is not None and code not in broken:
            cells[code] = answer.value
    if not entries and not faults:
        faults.append(CellFault("", "", "", "", "", file_sentences.NO_ANSWERS))
    return WorkbookReading(cells, _bounded(faults), _bounded(notices), kind, found.version)


def _refused(kind: Kind, sentence: LocalizedText) -> WorkbookReading:
    return WorkbookReading({}, (CellFault("", "", "", "", "", sentence),), (), kind)


def _bounded(faults: Sequence[CellFault]) -> tuple[CellFault, ...]:
    """Return the first faults, and how many more there are."""
    if len(faults) <= MOST_TOLD:
        return tuple(faults)
    more = file_sentences.MORE.fill(count=len(faults) - MOST_TOLD)
    return (*faults[:MOST_TOLD], CellFault("", "", "", "", "", more))
