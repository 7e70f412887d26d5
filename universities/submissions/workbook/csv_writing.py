"""The questionnaire as a CSV to fill in: one row an item, signs where figures are typed.

Reading it back is csv_entries.py's.
"""

import csv
import io

from indicators.formatting import unit_symbol
from universities.submissions.values import UNREADABLE
from universities.submissions.workbook import words
from universities.submissions.workbook.disarming import disarm
from universities.submissions.workbook.questionnaire import AskedRow, Questionnaire
from universities.submissions.workbook.typed_values import typed_value

BOM = "\ufeff"


def write_csv(questionnaire: Questionnaire) -> bytes:
    """Return the questionnaire as UTF-8 with BOM; text that could be a formula gets an apostrophe.

    The sign of a kind of nothing stands in the value column, as it is typed.
    """
    language = questionnaire.language
    marked = (words.ROUND, words.UNIVERSITY, words.VERSION)
    header = (*marked, words.CODE, words.LABEL, words.UNIT, words.VALUE, words.NOTE)
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([each.in_language(language) for each in header])
    for row in questionnaire.rows.values():
        marks = [questionnaire.round, questionnaire.university, questionnaire.version]
        writer.writerow([*marks, *_cells_of(row, language)])
    return (BOM + stream.getvalue()).encode("utf-8")


def _cells_of(row: AskedRow, language: str) -> list[str]:
    label = disarm(row.item.label.in_language(language))
    unit = unit_symbol(row.item.unit).in_language(language)
    note = row.now.note if row.now is not None else ""
    typed = typed_value(row.now)
    # A minus before a figure is no formula; what could not be read may be one.
    if row.now is not None and row.now.state == UNREADABLE:
        typed = disarm(typed)
    return [row.item.code, label, unit, typed, disarm(note)]
