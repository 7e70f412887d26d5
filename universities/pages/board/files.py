"""The board as files: CSV, and a workbook with one table and a 説明 sheet.

The same rows and words as on the page; no row is read here but through universities/boards.
"""

from datetime import datetime
from typing import NamedTuple

from django.http import Http404
from django.utils.translation import gettext as _

from indicators.text import LocalizedText
from universities.access import Audience
from universities.boards.model.board import BoardQuery
from universities.boards.rounds import find_round
from universities.boards.rows import read_all_rows
from universities.pages.board.csv_file import write_csv
from universities.pages.board.file_facts import list_facts
from universities.pages.board.file_rows import COLUMNS, show_cells
from universities.pages.board.sheet import Sheet
from universities.pages.board.xlsx_file import write_xlsx

SHEET, ABOUT = LocalizedText("回収状況", "Returns"), LocalizedText("説明", "About")


class BoardFile(NamedTuple):
    """A file to hand out."""

    name: str
    content_type: str
    content: bytes


def build_board_file(
    audience: Audience, code: str, query: BoardQuery, form: str, now: datetime, *, language: str
) -> BoardFile:
    """Return the board's file in the format `form`.

    Raises: NoRound; NotForThisAudience; Http404 for a format that does not exist.
    """
    if form not in WRITERS:
        raise Http404(
            _("ファイルはcsvかxlsxで指定してください（「%(form)s」）。") % {"form": form[:20]}
        )
    round_ = find_round(audience, code)
    rows = [show_cells(row, round_, now, language) for row in read_all_rows(audience, code, query)]
    header = [column.in_language(language) for column in COLUMNS]
    facts = list_facts(round_, query, now, language)
    sheet = Sheet(SHEET.in_language(language), header, rows, ABOUT.in_language(language), facts)
    content_type, write = WRITERS[form]
    return BoardFile(f"board_{code}.{form}", content_type, write(sheet))


WRITERS = {
    "csv": ("text/csv; charset=utf-8", write_csv),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx),
}
