"""From the sheets of a workbook to the rows that answer items.

Only sheets, headers and rows; answers are judged in answers.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from universities.submissions.workbook import row_sentences, words
from universities.submissions.workbook.cells import FileCell
from universities.submissions.workbook.columns import Columns, find_columns, is_header, names_of
from universities.submissions.workbook.entries import Entry
from universities.submissions.workbook.merges import find_merged
from universities.submissions.workbook.model import CellFault
from universities.submissions.workbook.questionnaire import Questionnaire
from universities.submissions.workbook.sheet_names import names_of_sheets

Row = tuple[int, bool, list[FileCell]]


@dataclass(slots=True)
class Found:
    """What the sheets hold: entries, faults of their form, and notices."""

    entries: list[Entry] = field(default_factory=list)
    faults: list[CellFault] = field(default_factory=list)
    notices: list[CellFault] = field(default_factory=list)
    version: int = 0


def read_book_entries(sheets: Sequence[dict[str, Any]], questionnaire: Questionnaire) -> Found:
    """Return every row of every sheet that names an item, wherever it was moved to."""
    found = Found()
    ours = names_of_sheets(questionnaire)
    for sheet in sheets:
        if sheet["name"] not in words.OWN_SHEETS:
            _read_sheet(sheet, found, questionnaire, is_ours=sheet["name"] in ours)
    return found


def rows_of(sheet: dict[str, Any]) -> list[Row]:
    """Return a sheet's rows as cells, with their number and whether they are hidden."""
    return [
        (number, row["hidden"], [FileCell(cell[0], number, *cell[1:]) for cell in row["cells"]])
        for row in sheet["rows"]
        for number in [row["row"]]
    ]


def _read_sheet(
    sheet: dict[str, Any], found: Found, questionnaire: Questionnaire, *, is_ours: bool
) -> None:
    name, rows = sheet["name"], rows_of(sheet)
    header = next((cells for _, _, cells in rows if is_header(cells)), None)
    if header is None:
        told, sentence = (
            (found.faults, row_sentences.NO_HEADER)
            if is_ours
            else (found.notices, row_sentences.IGNORED_SHEET)
        )
        told += [CellFault(name, "", "", "", "", sentence)] if rows or is_ours else []
        return
    columns, faults = find_columns(name, header, names_of(questionnaire.fiscal_year))
    found.faults += faults
    if faults:
        return
    below = [row for row in rows if row[0] > columns.header_row]
    entries = [_entry(name, number, cells, columns) for number, _, cells in below]
    found.entries += entries
    found.faults += find_merged(sheet["merged"], [entry for entry in entries if entry.item])
    _tell_hidden(sheet, entries, {number for number, hidden, _ in below if hidden}, found)


def _entry(sheet: str, number: int, cells: Sequence[FileCell], columns: Columns) -> Entry:
    by_column = {cell.column: cell for cell in cells}
    code, value, sign, note = (
        by_column.get(columns.places[key], FileCell(columns.places[key], number))
        for key in ("code", "value", "sign", "note")
    )
    return Entry(sheet, code, value, sign, note, columns.value_header, columns.language)


def _tell_hidden(
    sheet: dict[str, Any], entries: Sequence[Entry], hidden: set[int], found: Found
) -> None:
    answered = [entry for entry in entries if entry.item and entry.answers]
    if sheet["hidden"] and answered:
        found.notices.append(CellFault(sheet["name"], "", "", "", "", row_sentences.HIDDEN_SHEET))
    found.notices += [
        entry.fault(entry.answers[0], row_sentences.HIDDEN_ROW)
        for entry in answered
        if entry.code.row in hidden
    ]
