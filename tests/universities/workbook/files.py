"""A small questionnaire of an invented university, and ways to fill in and to spoil its file.

Nothing is asserted here.
"""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from indicators.catalogue.model import Item, Section
from indicators.text import LocalizedText
from universities.submissions.values import ReportedValue
from universities.submissions.workbook import (
    AskedRow,
    Questionnaire,
    Sheet,
    WorkbookReading,
    read_upload,
    write_workbook,
)

# The file's first section stands in its second sheet: the first is 説明.
RESEARCH_PART, PATENTS_PART = "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"


def item(code: str, unit: str, label: str, *, is_whole: bool = True) -> Item:
    text = LocalizedText(label, code.replace("_", " "))
    return Item(
        code=code,
        label=text,
        viewpoint="research",
        unit=unit,
        definition=LocalizedText(f"{label}の定義。", f"What {code} means."),
        include=None,
        exclude=None,
        is_whole=is_whole,
        may_be_negative=False,
        since=None,
        until=None,
        confidential=False,
        source="ours",
        source_column=None,
        identities=(),
    )


CONTRACTS = item("contracts", "count", "実施件数")
AMOUNT = item("amount", "thousand_yen", "研究費受入額", is_whole=False)
STAFF = item("staff", "person", "担当者（常勤換算）", is_whole=False)
HELD = item("patents_held", "count", "保有特許")
INCOME = item("licence_income", "thousand_yen", "実施料収入", is_whole=False)
SECTIONS = {
    "research": ("共同研究", "Joint research", (CONTRACTS, AMOUNT, STAFF)),
    "patents": ("特許", "Patents", (HELD, INCOME)),
}
LAST = ReportedValue("reported", 100.0)
NOW = {
    "contracts": ReportedValue("reported", 130.0, "count"),
    "amount": ReportedValue("reported", 410_000.5, "thousand_yen", "＝前年度から続く契約を含む"),
    "staff": ReportedValue("unknown", None, "", "数えていない"),
    "patents_held": ReportedValue("reported", 0.0, "count"),
}


def questionnaire(now: Mapping[str, ReportedValue] | None = None, **changes: Any) -> Questionnaire:
    """Return the questionnaire of 北の大学 for 2025 with those answers."""
    answers = NOW if now is None else now
    sheets = tuple(
        Sheet(
            Section(code, LocalizedText(ja, en), LocalizedText("", ""), ()),
            tuple(
                AskedRow(
                    each,
                    int(each is STAFF),
                    ReportedValue("reported", 100.0),
                    answers.get(each.code),
                )
                for each in items
            ),
        )
        for code, (ja, en, items) in SECTIONS.items()
    )
    name = LocalizedText("北の大学", "North University")
    return replace(Questionnaire("2025", 2025, "N1", name, "ja", True, sheets), **changes)


OURS = questionnaire()


def read(content: bytes, name: str = "questionnaire.xlsx", **changes: Any) -> WorkbookReading:
    return read_upload(content, name=name, questionnaire=replace(OURS, **changes))


def told(content: bytes, name: str = "questionnaire.xlsx") -> list[str]:
    """Return the faults in English, each after its place."""
    return [f"{each.place.en}: {each.sentence.en}" for each in read(content, name).faults]


def noticed(content: bytes) -> list[str]:
    """Return the notices in English, once there is no fault beside them."""
    reading = read(content)
    assert reading.faults == ()
    return [f"{each.place.en}: {each.sentence.en}" for each in reading.notices]


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def filled(cells: Mapping[str, Any], content: bytes | None = None) -> bytes:
    """Return the file with those cells typed over: {"共同研究!E2": 131}."""
    book = opened(content or write_workbook(OURS))
    for place, value in cells.items():
        sheet, cell = place.split("!")
        book[sheet][cell] = value
    return saved(book)


def repacked(content: bytes, members: Mapping[str, bytes]) -> bytes:
    """Return the archive with those members replaced or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old:
        kept = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name, member in {**kept, **members}.items():
            new.writestr(name, member)
    return stream.getvalue()


def patched(content: bytes, part: str, old: str, new: str) -> bytes:
    """Return the file with a piece of one part's XML replaced, once it was really there."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read(part).decode("utf-8")
    assert old in text
    return repacked(content, {part: text.replace(old, new, 1).encode("utf-8")})


def with_cell(xml: str) -> bytes:
    """Return the file whose cell E2 (contracts) is that XML, as another program would write it."""
    content = write_workbook(OURS)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read(RESEARCH_PART).decode("utf-8")
    start = text.index('<c r="E2"')
    end = text.index("</c>", start) + len("</c>")
    return repacked(content, {RESEARCH_PART: (text[:start] + xml + text[end:]).encode("utf-8")})
