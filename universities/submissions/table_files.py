"""From the bytes of a CSV or XLSX file to rows of text, strictly, with every fault's place.

Pure: what the columns mean is not known here, and no path is opened.
"""

import csv
import io
from dataclasses import dataclass, field

from indicators.text import LocalizedText
from universities.submissions.faults import NOWHERE, Fault

ENCODINGS = ("utf-8", "cp932")
UTF8_MARK = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# What the decoders say when the file ends inside a character: it was cut off, not encoded wrongly.
CUT_CHARACTER = ("unexpected end of data", "incomplete multibyte sequence")
_WRONG_ENCODING = LocalizedText(
    "文字コードはUTF-8またはShift_JIS（CP932）にしてください。どちらとしても読めません。"
    "CSV UTF-8形式で保存し直してください。",
    "must be encoded in UTF-8 or Shift_JIS (CP932), got neither. Save it as CSV UTF-8.",
)
_UTF16 = LocalizedText(
    "文字コードはUTF-8またはShift_JIS（CP932）にしてください。UTF-16で書かれています。"
    "CSV UTF-8形式で保存し直してください。",
    "must be encoded in UTF-8 or Shift_JIS (CP932), got UTF-16. Save it as CSV UTF-8.",
)
_EMPTY = LocalizedText(
    "見出し行とデータの行が必要ですが、空です。", "must hold a header row and rows, got nothing."
)
_BLANK_HEADER = LocalizedText(
    "見出し行が必要ですが、空の行です。この行を消してください。",
    "must be the header row, got a blank line. Remove the line.",
)
_CUT_OFF = LocalizedText(
    "最後の行は改行で終わる必要がありますが、途中で切れています。元のファイルを取り直してください。",
    "must end with a line break, the last line stops without one: the file may be cut off. "
    "Get the file again.",
)
_OPEN_QUOTE = LocalizedText(
    "引用符が対になっていません（{error}）。この行から後ろは読めません。引用符を直してください。",
    "must have paired quotation marks, got: {error}. Nothing after this row can be read. "
    "Correct the quotation marks.",
)
_LONG_CELL = LocalizedText(
    "{most}字を超えるセルがあります。この行から後ろは読めません。セルを短くし、"
    "引用符が抜けていないかも確かめてください。",
    "must have cells of at most {most} characters, got a longer one. Nothing after this row can "
    "be read. Shorten the cell, and check whether a quotation mark is missing.",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of text; `number` is the line or row that it stands on."""

    number: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class TableFile:
    """What a file holds: a header, rows, and the faults of its form."""

    header: list[str]
    rows: list[Row]
    header_number: int = 1
    faults: list[Fault] = field(default_factory=list)
    # XLSX: the sheet that was read, and the sheets that were not.
    sheet: str | None = None
    other_sheets: tuple[str, ...] = ()

    def place(self, number: int, column: int | None = None) -> LocalizedText:
        """Return where a row, or a cell of it, stands: a line of text, or sheet!cell."""
        if self.sheet is None:
            return LocalizedText(f"{number}行目", f"Line {number}")
        cell = f"{self.sheet}!{'' if column is None else column_letters(column)}{number}"
        return LocalizedText(cell, cell)


def read_csv_table(content: bytes) -> TableFile:
    """Return the table of a CSV file: BOM, else strict UTF-8, else strict CP932."""
    text = _decode(content)
    if text is None:
        sentence = _UTF16 if content.startswith(UTF16_MARKS) else _WRONG_ENCODING
        return TableFile([], [], faults=[Fault(NOWHERE, "", "", sentence)])
    rows, faults = _read_rows(text)
    if not rows:
        return TableFile([], [], faults=faults or [Fault(NOWHERE, "", "", _EMPTY)])
    while len(rows) > 1 and not rows[-1].cells:
        rows.pop()
    if not rows[0].cells:
        is_blank = not any(row.cells for row in rows)
        place = NOWHERE if is_blank else LocalizedText("1行目", "Line 1")
        sentence = _EMPTY if is_blank else _BLANK_HEADER
        return TableFile([], [], faults=[*faults, Fault(place, "", "", sentence)])
    if not text.endswith(("\n", "\r")):
        faults.append(Fault(LocalizedText("最後の行", "The last line"), "", "", _CUT_OFF))
    header = [cell.strip(" \u3000") for cell in rows[0].cells]
    return TableFile(header, rows[1:], rows[0].number, faults)


def _decode(content: bytes) -> str | None:
    if content.startswith(UTF16_MARKS):
        return None
    marked = content.startswith(UTF8_MARK)
    body = content.removeprefix(UTF8_MARK)
    for encoding in ("utf-8",) if marked else ENCODINGS:
        try:
            return body.decode(encoding, errors="strict")
        except UnicodeDecodeError as error:
            if error.reason in CUT_CHARACTER:
                return body[: error.start].decode(encoding)
    return None


def _read_rows(text: str) -> tuple[list[Row], list[Fault]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    start = 1
    try:
        for cells in reader:
            rows.append(Row(start, cells))
            start = reader.line_num + 1
    except csv.Error as error:
        place = LocalizedText(f"{start}行目", f"Line {start}")
        return rows, [Fault(place, "", "", _sentence(error))]
    return rows, []


def _sentence(error: csv.Error) -> LocalizedText:
    if "field limit" in str(error):
        return _LONG_CELL.fill(most=f"{csv.field_size_limit():,}")
    return _OPEN_QUOTE.fill(error=str(error))


def column_letters(column: int) -> str:
    """Return what a spreadsheet calls the column at `column`, counted from 0: A, B … AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
