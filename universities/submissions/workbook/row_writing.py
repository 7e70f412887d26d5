"""One row of a sheet of questions: the item, last year's answer, and this year's so far.

Numbers are numbers and texts are texts; what a sheet looks like is layout.py's.
"""

import re

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from indicators.formatting import state_sign, unit_symbol
from universities.submissions.values import UNREADABLE, ReportedValue
from universities.submissions.workbook import words
from universities.submissions.workbook.cells import MOST_CHARACTERS
from universities.submissions.workbook.layout import (
    CODE,
    DEFINITION,
    LABEL,
    LAST,
    NOTE,
    SIGN,
    UNIT,
    VALUE,
    WIDTHS,
    Looks,
)
from universities.submissions.workbook.looks import height_for, look_of_label
from universities.submissions.workbook.questionnaire import AskedRow

_NO_CHARACTERS = re.compile("[\ufffe\uffff]")


def write_row(page: Worksheet, number: int, row: AskedRow, language: str, looks: Looks) -> None:
    """Write the row of one item."""
    label = row.item.label.in_language(language)
    unit = unit_symbol(row.item.unit).in_language(language)
    definition = row.item.definition.in_language(language)
    note = _fitting(row.now.note) if row.now is not None else ""
    page.set_row(number, height_for({LABEL: label, DEFINITION: definition, NOTE: note}, WIDTHS))
    page.write_string(number, LABEL, label, looks[look_of_label(row.depth)])
    page.write_string(number, UNIT, unit, looks["text"])
    page.write_string(number, DEFINITION, definition, looks["text"])
    _write_last(page, number, row.last, looks["last"])
    _write_value(page, number, row.now, looks["value"])
    page.write_string(number, SIGN, _sign(row.now, language), looks["typed text"])
    page.write_string(number, NOTE, note, looks["typed text"])
    page.write_string(number, CODE, row.item.code, looks["text"])


def _write_last(page: Worksheet, number: int, value: ReportedValue | None, look: Format) -> None:
    if value is not None and value.amount is not None:
        page.write_number(number, LAST, value.amount, look)
    else:
        state = "not_submitted" if value is None else value.state
        sign = "" if state in ("not_submitted", UNREADABLE) else state_sign(state).ja
        page.write_string(number, LAST, sign, look)


def _write_value(page: Worksheet, number: int, value: ReportedValue | None, look: Format) -> None:
    """Write the figure as a number; what could not be read stays as it was typed."""
    if value is not None and value.amount is not None:
        page.write_number(number, VALUE, value.amount, look)
    elif value is not None and value.state == UNREADABLE:
        page.write_string(number, VALUE, _fitting(value.typed), look)
    else:
        page.write_blank(number, VALUE, None, look)


def _sign(value: ReportedValue | None, language: str) -> str:
    if value is None or value.state == "reported" or value.state not in words.SIGNS:
        return ""
    return words.SIGNS[value.state].in_language(language)


def _fitting(text: str) -> str:
    """Return the text as far as a cell can hold it; two characters no XML may contain."""
    return _NO_CHARACTERS.sub("\ufffd", text[:MOST_CHARACTERS])
