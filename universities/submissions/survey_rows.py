"""One row of the survey table: who, which year, and a value or a fault for every cell.

Pure: rows are judged one by one here; what several rows say together is survey_import.py's.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from indicators.catalogue.model import Item
from indicators.text import LocalizedText
from universities.submissions.echoes import shown
from universities.submissions.faults import Fault
from universities.submissions.numbers import Reading, read_number
from universities.submissions.survey_columns import SurveyColumns
from universities.submissions.table_files import Row, TableFile
from universities.submissions.values import ReportedValue, UniversityRecord
from universities.submissions.years import read_fiscal_year

Key = tuple[str, int]
KINDS = {"国立": "national", "公立": "public", "私立": "private", "不明": "unknown"}
UNKNOWN_PREFECTURE = "不明"
# As many letters as the database keeps.
MOST_LETTERS = {"name": 200, "prefecture": 10}
_CODE = re.compile(r"[0-9A-Za-z]{1,20}")
_WIDTH = LocalizedText(
    "{wanted}個のセルが必要ですが、{found}個です（「{first}」で始まる行）。"
    "行が途中で切れていないか、コンマの数を確かめてください。",
    "must have {wanted} cells, got {found} in the row that begins with '{first}'. "
    "Check whether the row is cut off, and its commas.",
)
_CODE_FORM = LocalizedText(
    "英数字20字以内の機関コードが必要です（「{value}」）。調査票のコードを入れてください。",
    "must be a code of at most 20 letters and digits, got '{value}'. Enter the survey's code.",
)
_BLANK = LocalizedText(
    "空欄にできない列です（「{value}」）。調査票のとおりに記入してください。",
    "must be filled in plain text, got '{value}'. Enter what the survey says.",
)
_HIDDEN = LocalizedText(
    "目に見えない文字のない文字列が必要です（「{value}」）。打ち直してください。",
    "must hold no invisible character, got '{value}'. Type it again.",
)
_TOO_MANY = LocalizedText(
    "{most}字以内で書いてください（「{value}」、{found}字）。調査票のとおりに記入してください。",
    "must have at most {most} letters, got '{value}' of {found}. Enter what the survey says.",
)
_KIND = LocalizedText(
    "国立・公立・私立・不明のどれかにしてください（「{value}」）。",
    "must be one of 国立, 公立, 私立, 不明, got '{value}'. Correct the kind.",
)
_NEGATIVE = LocalizedText(
    "負の値にできない項目です（「{value}」）。符号を確かめてください。",
    "must not be negative, got '{value}'. Check the sign.",
)


@dataclass(slots=True)
class SurveyRow:
    """What one row says; with faults, what could still be read of it."""

    number: int
    key: Key
    record: UniversityRecord
    values: dict[str, ReportedValue] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    empty: int = 0
    not_asked: int = 0


def read_row(row: Row, table: TableFile, columns: SurveyColumns, *, last_year: int) -> SurveyRow:
    """Return what the row says, with every fault of its cells."""
    if len(row.cells) != len(table.header):
        fault = Fault(table.place(row.number), "", "", _width(row, table))
        return SurveyRow(row.number, ("", 0), UniversityRecord("", "", ""), faults=[fault])
    cells = {name: row.cells[place].strip(" \u3000") for name, place in columns.keys.items()}
    year = read_fiscal_year(cells.get("fiscal_year", ""), last=last_year)
    read = SurveyRow(row.number, (cells.get("code", ""), year.fiscal_year or 0), _record(cells))
    problems = dict(_find_key_problems(cells))
    if year.problem is not None and "fiscal_year" in columns.keys:
        problems["fiscal_year"] = year.problem
    for name, problem in problems.items():
        place = table.place(row.number, columns.keys[name])
        read.faults.append(Fault(place, name, cells[name], problem))
    _read_items(read, row, table, columns)
    return read


def _record(cells: dict[str, str]) -> UniversityRecord:
    prefecture = cells.get("prefecture", "")
    return UniversityRecord(
        code=cells.get("code", ""),
        name_ja=cells.get("name", ""),
        kind=KINDS.get(cells.get("type", ""), ""),
        prefecture="" if prefecture == UNKNOWN_PREFECTURE else prefecture,
    )


def _find_key_problems(cells: dict[str, str]) -> Iterator[tuple[str, LocalizedText]]:
    for name, value in cells.items():
        if name == "code" and not _CODE.fullmatch(value):
            yield name, _CODE_FORM.fill(value=shown(value))
        if name == "type" and value not in KINDS:
            yield name, _KIND.fill(value=shown(value))
        problem = _find_text_problem(value, MOST_LETTERS[name]) if name in MOST_LETTERS else None
        if problem is not None:
            yield name, problem


def _find_text_problem(value: str, most: int) -> LocalizedText | None:
    if not value or value.startswith("="):
        return _BLANK.fill(value=shown(value))
    if len(value) > most:
        return _TOO_MANY.fill(most=most, value=shown(value), found=len(value))
    visible = value.replace("\r", "").replace("\n", "")
    if any(unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") for character in visible):
        return _HIDDEN.fill(value=shown(value))
    return None


def _read_items(read: SurveyRow, row: Row, table: TableFile, columns: SurveyColumns) -> None:
    """Fill the row's values, faults and counts from its item cells."""
    for place, item in columns.items.items():
        text = row.cells[place]
        reading = read_number(text, unit=item.unit, is_whole=item.is_whole)
        problem = reading.problem or _find_negative(reading, item, text)
        if problem is not None:
            where = table.place(row.number, place)
            read.faults.append(Fault(where, table.header[place], text, problem))
        elif reading.state == "not_submitted":
            read.empty += 1
        elif read.key[1] and not item.is_asked_in(read.key[1]):
            read.not_asked += 1
        else:
            read.values[item.code] = ReportedValue(str(reading.state), reading.amount, item.unit)


def _find_negative(reading: Reading, item: Item, text: str) -> LocalizedText | None:
    if reading.amount is not None and reading.amount < 0 and not item.may_be_negative:
        return _NEGATIVE.fill(value=shown(text))
    return None


def _width(row: Row, table: TableFile) -> LocalizedText:
    first = shown("".join(row.cells[:1]))
    return _WIDTH.fill(wanted=len(table.header), found=len(row.cells), first=first)
