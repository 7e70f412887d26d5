"""From a CSV to the rows that answer items.

Columns are item code, value and note; others that the download writes are read over.
"""

from collections.abc import Iterator, Sequence

from indicators.text import LocalizedText
from universities.submissions.echoes import shown
from universities.submissions.faults import NOWHERE, Fault
from universities.submissions.numbers import SPACES
from universities.submissions.table_files import TableFile, read_csv_table
from universities.submissions.workbook import file_sentences, row_sentences, words
from universities.submissions.workbook.book_entries import Found
from universities.submissions.workbook.cells import FileCell
from universities.submissions.workbook.columns import Columns, find_columns
from universities.submissions.workbook.disarming import arm
from universities.submissions.workbook.entries import Entry
from universities.submissions.workbook.identity import version_in
from universities.submissions.workbook.model import CellFault
from universities.submissions.workbook.questionnaire import Questionnaire
from universities.submissions.workbook_worker.budgets import MOST_ROWS

_NEEDED = {"code": words.CODE, "value": words.VALUE}
_MARKS = {"round": words.ROUND, "university": words.UNIVERSITY}


def read_csv_entries(content: bytes, questionnaire: Questionnaire) -> Found:
    """Return every row of the CSV as an entry, with the faults of its form."""
    table = read_csv_table(content)
    found = Found(faults=[_fault_of_table(each) for each in table.faults])
    if len(table.rows) > MOST_ROWS:
        rows = file_sentences.TOO_MANY_ROWS.fill(most=f"{MOST_ROWS:,}")
        found.faults.append(_fault_of_form(file_sentences.TOO_MUCH.fill(what=rows), ""))
    if found.faults:
        return found
    header = [FileCell(place, 1, raw=name) for place, name in enumerate(table.header, start=1)]
    columns, found.faults = find_columns("", header, _names_in(table))
    if found.faults:
        return found
    for number, cells in _numbered(table):
        if len(cells) == len(table.header):
            found.entries.append(_entry(number, cells, columns))
            found.faults += _find_marks(found.entries[-1], cells, columns, questionnaire)
            found.version = _version_in(cells, columns)
        else:
            sentence = row_sentences.WIDTH.fill(wanted=len(table.header), found=len(cells))
            value = shown("".join(cells[:1]))
            found.faults.append(CellFault("", f"A{number}", "", "", value, sentence))
    return found


def _names_in(table: TableFile) -> dict[str, LocalizedText]:
    """Return the needed columns, and those others that this file has."""
    others = {**_MARKS, "version": words.VERSION, "note": words.NOTE}
    there = {
        key: name
        for key, name in others.items()
        if any(words.is_named(cell, name) for cell in table.header)
    }
    return _NEEDED | there


def _numbered(table: TableFile) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows as a spreadsheet numbers them: a note may go over several lines."""
    for number, row in enumerate(table.rows, start=2):
        if any(cell.strip(SPACES) for cell in row.cells):
            yield number, row.cells


def _entry(number: int, cells: Sequence[str], columns: Columns) -> Entry:
    def cell(key: str) -> FileCell:
        place = columns.places[key]
        return FileCell(place, number, raw=arm(cells[place - 1]))

    note = cell("note") if "note" in columns.places else None
    sign = FileCell(columns.places["value"], number)
    return Entry(
        "", cell("code"), cell("value"), sign, note, columns.value_header, columns.language
    )


def _version_in(cells: Sequence[str], columns: Columns) -> int:
    place = columns.places.get("version")
    return 0 if place is None else version_in(cells[place - 1])


def _find_marks(
    entry: Entry, cells: Sequence[str], columns: Columns, questionnaire: Questionnaire
) -> Iterator[CellFault]:
    """Yield a fault where the row names another round or university."""
    wrong = {
        "round": (questionnaire.round, file_sentences.WRONG_ROUND),
        "university": (questionnaire.university, file_sentences.WRONG_UNIVERSITY),
    }
    for key, (wanted, sentence) in wrong.items():
        place = columns.places.get(key)
        if place is not None and (value := cells[place - 1].strip(SPACES)) != wanted:
            header = _MARKS[key].in_language(columns.language)
            address = FileCell(place, entry.code.row).address
            said = sentence.fill(value=shown(value), wanted=wanted)
            yield CellFault("", address, entry.item, header, shown(value), said)


def _fault_of_table(fault: Fault) -> CellFault:
    """Return a fault of the table's form; its line is part of the sentence."""
    sentence = fault.sentence if fault.place is NOWHERE else fault.text
    return _fault_of_form(sentence, fault.column)


def _fault_of_form(sentence: LocalizedText, column: str) -> CellFault:
    return CellFault("", "", "", column, "", sentence)
