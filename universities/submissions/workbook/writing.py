"""The questionnaire as a workbook to fill in: one sheet a section, one row an item, no macros.

Numbers are numbers, texts are never formulas, and only answers can be typed into.
"""

import io
from datetime import datetime

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from universities.submissions.workbook import words
from universities.submissions.workbook.guide import write_about, write_guide
from universities.submissions.workbook.layout import Looks, lay_out, offer_signs, show_decimals
from universities.submissions.workbook.looks import make_looks
from universities.submissions.workbook.questionnaire import Questionnaire, Sheet
from universities.submissions.workbook.row_writing import write_row
from universities.submissions.workbook.sheet_names import name_sheets


def write_workbook(questionnaire: Questionnaire) -> bytes:
    """Return the workbook; the same questionnaire gives the same bytes.

    Units: each row names its item's unit. Missing: a kind of nothing is its sign in the sign
    column beside an empty value; no answer leaves both empty.
    """
    stream = io.BytesIO()
    labels = [
        each.section.label.in_language(questionnaire.language) for each in questionnaire.sheets
    ]
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        # Same answers, same file: the clock does not belong into it.
        created = datetime(questionnaire.fiscal_year, 4, 1)
        book.set_properties({"created": created})
        looks = make_looks(book)
        write_guide(book, questionnaire, looks)
        for name, sheet in zip(name_sheets(labels), questionnaire.sheets, strict=True):
            _write_sheet(book.add_worksheet(name), sheet, questionnaire, looks)
        write_about(book, questionnaire)
    return stream.getvalue()


def _write_sheet(page: Worksheet, sheet: Sheet, questionnaire: Questionnaire, looks: Looks) -> None:
    language, year = questionnaire.language, questionnaire.fiscal_year
    last, now = (words.VALUE_OF_YEAR.fill(year=each) for each in (year - 1, year))
    header = (words.LABEL, words.UNIT, words.DEFINITION, last, now, words.SIGN, words.NOTE)
    for place, name in enumerate((*header, words.CODE)):
        page.write_string(0, place, name.in_language(language), looks["head"])
    for number, row in enumerate(sheet.rows, start=1):
        write_row(page, number, row, language, looks)
    lay_out(page, looks)
    if sheet.rows:
        offer_signs(page, len(sheet.rows), language)
        show_decimals(page, len(sheet.rows), looks)
