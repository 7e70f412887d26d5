"""The board as files: CSV, and a workbook with one table and a 説明 sheet.

The same rows and words as on the page; no row is read here but through boards.py.
"""

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

import xlsxwriter
from django.http import Http404
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from indicators.text import LocalizedText
from universities.access import Audience
from universities.boards.rows import BoardQuery, BoardRow, RoundRow, find_round, read_all_rows
from universities.pages.board import write_title
from universities.pages.board_words import LABELS, describe_reminder, describe_timing
from universities.pages.days import write_full_day, write_moment
from universities.submissions.workbook.disarming import disarm
from universities.submissions.workflow import NOT_STARTED

BOM = "\ufeff"
Cell = str | int | date | None
COLUMNS = (
    LocalizedText("コード", "Code"),
    LocalizedText("大学", "University"),
    LocalizedText("状態", "Status"),
    LocalizedText("回答した項目数", "Items answered"),
    LocalizedText("尋ねた項目数", "Items asked"),
    LocalizedText("エラー", "Errors"),
    LocalizedText("要説明", "To explain"),
    LocalizedText("要確認", "To confirm"),
    LocalizedText("最初の提出日", "First submitted on"),
    LocalizedText("期限", "Timing"),
    LocalizedText("最終更新日", "Last changed on"),
    LocalizedText("督促", "Reminder"),
)
SHEET, ABOUT = LocalizedText("回収状況", "Returns"), LocalizedText("説明", "About")


class BoardFile(NamedTuple):
    """A file to hand out."""

    name: str
    content_type: str
    content: bytes


class _Sheet(NamedTuple):
    name: str
    header: list[str]
    rows: list[list[Cell]]
    about: str
    facts: list[tuple[str, str]]


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
    rows = [_cells(row, round_, now, language) for row in read_all_rows(audience, code, query)]
    header = [column.in_language(language) for column in COLUMNS]
    facts = _facts(round_, query, now, language)
    sheet = _Sheet(SHEET.in_language(language), header, rows, ABOUT.in_language(language), facts)
    content_type, write = WRITERS[form]
    return BoardFile(f"board_{code}.{form}", content_type, write(sheet))


def _cells(row: BoardRow, round_: RoundRow, now: datetime, language: str) -> list[Cell]:
    progress = row.progress
    counts = (progress.errors, progress.explain, progress.confirm)
    return [
        row.university,
        row.name.in_language(language),
        LABELS[row.status].in_language(language),
        progress.answered,
        progress.asked,
        # Where nothing was entered, nothing was checked: empty, not zero.
        *(None if row.status == NOT_STARTED else count for count in counts),
        localdate(row.submitted_at) if row.submitted_at else None,
        describe_timing(row, round_, now).in_language(language),
        localdate(row.changed_at) if row.changed_at else None,
        describe_reminder(row).in_language(language),
    ]


def _facts(
    round_: RoundRow, query: BoardQuery, now: datetime, language: str
) -> list[tuple[str, str]]:
    closes_on = write_full_day(round_.closes_on).in_language(language) if round_.closes_on else ""
    status = LABELS[query.status].in_language(language) if query.status else _("すべて")
    return [
        (_("題名"), write_title(round_, language)),
        (_("作成"), write_moment(now).in_language(language)),
        (_("締切日"), closes_on),
        (_("状態のしぼりこみ"), status),
        (_("言葉のしぼりこみ"), query.words),
        (_("大学"), _("架空の大学") if round_.is_invented else _("実在の大学")),
        (_("読み方"), _("件数だけを示します。提出前の値は含みません。空欄はエラーに数えません。")),
        (
            _("空のセル"),
            _("まだ何も入力されていない、または日付がないことを示します。0ではありません。"),
        ),
    ]


def _write_csv(sheet: _Sheet) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(sheet.header)
    writer.writerows([[_as_text(cell) for cell in row] for row in sheet.rows])
    return (BOM + stream.getvalue()).encode("utf-8")


def _as_text(cell: Cell) -> str | int:
    if isinstance(cell, str):
        return disarm(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else cell


def _write_xlsx(sheet: _Sheet) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        table, head = book.add_worksheet(sheet.name), book.add_format({"bold": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        table.set_column(0, len(sheet.header) - 1, 16)
        for place, heading in enumerate(sheet.header):
            table.write_string(0, place, heading, head)
        for line, row in enumerate(sheet.rows, start=1):
            _write_row(table, line, row, day)
        table.freeze_panes(1, 0)
        about = book.add_worksheet(sheet.about)
        about.set_column(0, 1, 40)
        for line, (label, text) in enumerate(sheet.facts):
            about.write_string(line, 0, label, head)
            about.write_string(line, 1, text)
    return stream.getvalue()


def _write_row(
    table: xlsxwriter.worksheet.Worksheet, line: int, row: Sequence[Cell], day: object
) -> None:
    # Text is written as text, never guessed: what looks like a formula is none.
    for place, cell in enumerate(row):
        if isinstance(cell, str):
            table.write_string(line, place, cell)
        elif isinstance(cell, date):
            table.write_datetime(line, place, cell, day)
        elif cell is not None:
            table.write_number(line, place, cell)


WRITERS = {
    "csv": ("text/csv; charset=utf-8", _write_csv),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _write_xlsx),
}
