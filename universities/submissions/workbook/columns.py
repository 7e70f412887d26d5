"""Where the columns of a questionnaire stand: found by their headers, in either language.

Headers only; no answer is read here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.text import LocalizedText
from universities.submissions.echoes import shown
from universities.submissions.workbook import row_sentences, words
from universities.submissions.workbook.cells import FileCell
from universities.submissions.workbook.model import CellFault


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column stands, counted from 1; the header row; the language of the headers."""

    places: Mapping[str, int]
    header_row: int
    value_header: str
    language: str


def names_of(fiscal_year: int) -> dict[str, LocalizedText]:
    """Return the headers that a sheet of that year must have."""
    return {
        "code": words.CODE,
        "value": words.VALUE_OF_YEAR.fill(year=fiscal_year),
        "sign": words.SIGN,
        "note": words.NOTE,
    }


def is_header(cells: Sequence[FileCell]) -> bool:
    """Say whether one of the cells heads the column of item codes."""
    return any(words.is_named(cell.text, words.CODE) for cell in cells)


def find_columns(
    sheet: str, header: Sequence[FileCell], names: Mapping[str, LocalizedText]
) -> tuple[Columns, list[CellFault]]:
    """Return where the named columns stand, with a fault for each that is missing or repeated."""
    found = {
        key: [cell for cell in header if words.is_named(cell.text, name)]
        for key, name in names.items()
    }
    language = "en" if any(cell.text == words.CODE.en for cell in found["code"]) else "ja"
    faults = []
    for key, cells in found.items():
        text = names[key].in_language(language)
        if not cells:
            where = f"A{header[0].row}" if header else ""
            sentence = row_sentences.MISSING_COLUMN.fill(name=text)
            faults.append(CellFault(sheet, where, "", text, "", sentence))
        elif len(cells) > 1:
            sentence = row_sentences.REPEATED_COLUMN.fill(name=text)
            value = shown(cells[1].text)
            faults.append(CellFault(sheet, cells[1].address, "", text, value, sentence))
    places = {key: cells[0].column for key, cells in found.items() if cells}
    row = header[0].row if header else 1
    return Columns(places, row, names["value"].in_language(language), language), faults
