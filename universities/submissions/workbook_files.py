"""From the bytes of an XLSX file to rows of text, after a look whether it is safe to open.

Pure: cells become the text that a person sees typed; what it means is not known here.
"""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from openpyxl import load_workbook

from indicators.text import LocalizedText
from universities.submissions.echoes import shown
from universities.submissions.faults import NOWHERE, Fault
from universities.submissions.table_files import Row, TableFile

ZIP_MARK = b"PK\x03\x04"
MOST_MEMBERS = 1_000
LARGEST = 100 * 1024 * 1024
# A sheet of figures shrinks about twentyfold; far beyond that it is a bomb.
HIGHEST_RATIO = 100
FORBIDDEN_PARTS = ("vbaProject", "externalLinks/", "macrosheets/", "activeX/", "embeddings/")
# Excel keeps fifteen digits; the sixteenth and later are noise of the binary form.
KEPT_DIGITS = ".15g"
_BROKEN = LocalizedText(
    "XLSXとして開けません。壊れているか、ほかの形式のファイルです。Excelで開いて、XLSXで保存し直してください。",
    "must be a whole XLSX workbook, got: a damaged file or another format. Open it in Excel and "
    "save it again as XLSX.",
)
_UNSAFE = LocalizedText(
    "値だけの表が必要ですが、{what}が含まれています。値だけを新しいブックに貼り付けてください。",
    "must hold only a table of values, got {what}. Paste the values into a new workbook.",
)
_TOO_BIG = LocalizedText("展開後に大きすぎる内容", "contents that are too big when unpacked")
_MACROS = LocalizedText("マクロや外部リンク（{name}）", "macros or links to other files ({name})")
_DOCTYPE = LocalizedText("文書型宣言（{name}）", "a document type declaration ({name})")
_EMPTY = LocalizedText(
    "見出し行とデータの行が必要ですが、空です。", "must hold a header row and rows, got nothing."
)


def read_xlsx_table(content: bytes) -> TableFile:
    """Return the table of the workbook's first sheet; formulas stay formulas, to be refused."""
    problem = find_danger(content)
    if problem is not None:
        return TableFile([], [], faults=[Fault(NOWHERE, "", "", problem)])
    try:
        workbook = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        first, *others = workbook.worksheets
        rows = list(_read_rows(first))
    # openpyxl lets many kinds of error escape from a damaged file: every one means the same.
    except Exception:
        return TableFile([], [], faults=[Fault(NOWHERE, "", "", _BROKEN)])
    if not rows:
        return TableFile([], [], faults=[Fault(NOWHERE, "", "", _EMPTY)])
    header = [cell.strip(" \u3000") for cell in rows[0].cells]
    padded = [Row(row.number, _pad(row.cells, len(header))) for row in rows[1:]]
    return TableFile(
        header,
        padded,
        rows[0].number,
        sheet=first.title,
        other_sheets=tuple(sheet.title for sheet in others),
    )


def find_danger(content: bytes) -> LocalizedText | None:
    """Return why the workbook must not be opened, or None; nothing is unpacked beyond a peek."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _find_danger(archive)
    # zipfile lets zlib's, a password's and other errors escape: every one means the same.
    except Exception:
        return _BROKEN


def _find_danger(archive: zipfile.ZipFile) -> LocalizedText | None:
    members = archive.infolist()
    size = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > MOST_MEMBERS or size > LARGEST or size > HIGHEST_RATIO * max(packed, 1):
        return _UNSAFE.fill(what=_TOO_BIG)
    for member in members:
        if any(part in member.filename for part in FORBIDDEN_PARTS):
            return _UNSAFE.fill(what=_MACROS.fill(name=shown(member.filename)))
        if member.filename.endswith((".xml", ".rels")):
            with archive.open(member) as file:
                if b"<!DOCTYPE" in file.read(1024).upper():
                    return _UNSAFE.fill(what=_DOCTYPE.fill(name=shown(member.filename)))
    return None


def _read_rows(sheet: Any) -> Iterator[Row]:
    for number, cells in enumerate(sheet.iter_rows(values_only=True), start=sheet.min_row or 1):
        texts = [_text(cell) for cell in cells]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            yield Row(number, texts)


def _text(cell: Any) -> str:
    """Return a cell as somebody would type it; what is no figure reads as what it is."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int | float):
        return format(cell, KEPT_DIGITS)
    if isinstance(cell, datetime | date | time):
        return cell.isoformat()
    return str(cell)


def _pad(cells: list[str], width: int) -> list[str]:
    return cells + [""] * (width - len(cells))
