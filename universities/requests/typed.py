"""Saving what a section's form sent: only that section's fields, nothing else of the request.

Reading a field is cells.py's, comparing and writing the services' work; no page is made here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from indicators.catalogue.model import Item
from indicators.text import LocalizedText
from universities.desks import WRITERS, Desk
from universities.pages.entry.asked import find_asked_section
from universities.requests.typed_memos import find_changed_memos, save_memos
from universities.submissions.cells import VALUE, CellReading, TypedCell, read_cell
from universities.submissions.drafts import Cells, read_draft
from universities.submissions.services.drafting import Saved, save_cells
from universities.submissions.services.rounds import RoundError
from universities.submissions.values import BLANK, ReportedValue, says_the_same
from universities.submissions.workflow import WRITABLE

Fields = Mapping[str, str]
THEIRS = "theirs"
NOT_APPLICABLE = ReportedValue("not_applicable", None)
CLOSED = LocalizedText(
    "この調査の受付は締め切られました。入力した値は保存されていません。"
    "入力が必要なときは、府省の担当者に連絡してください。",
    "This round is closed. What you typed was not saved. Contact the ministry if it must be.",
)


@dataclass(frozen=True, slots=True)
class SavedSection:
    """What saving a form did, and how each of its fields was read."""

    saved: Saved
    readings: Mapping[str, CellReading]


def save_section(desk: Desk, section: str, fields: Fields, *, at: datetime) -> SavedSection:
    """Save the fields of a section that was read at the form's version, and its memos, or nothing.

    Raises: NoSuchSection; RoundError if the round is closed; what save_cells raises.
    """
    items = find_asked_section(desk, section).items
    readings = read_fields(fields, items, stored=read_draft(desk).cells)
    cells = {code: reading.value for code, reading in readings.items()}
    saved = _save_with_memos(desk, items, cells, fields, at)
    return SavedSection(saved, readings)


def save_blanks(desk: Desk, section: str, fields: Fields, *, at: datetime) -> SavedSection:
    """Save the form, and answer every field that is still blank as not applicable."""
    items = find_asked_section(desk, section).items
    typed = read_fields(fields, items, stored=read_draft(desk).cells)
    readings = {code: _answer_blank(reading) for code, reading in typed.items()}
    cells = {code: reading.value for code, reading in readings.items()}
    saved = _save_with_memos(desk, items, cells, fields, at)
    return SavedSection(saved, readings)


def read_fields(
    fields: Fields, items: tuple[Item, ...], *, stored: Cells
) -> dict[str, CellReading]:
    """Return how each field of those items was read; a field that was not sent is left alone."""
    return {
        item.code: read_cell(
            _typed(item.code, fields, stored.get(item.code, BLANK)),
            item,
            stored=stored.get(item.code, BLANK),
        )
        for item in items
        if f"value-{item.code}" in fields and fields.get(f"take-{item.code}") != THEIRS
    }


def read_version(fields: Fields) -> int:
    """Return the version that the form was read at; 0, older than all, if it does not say."""
    text = fields.get("version", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def _typed(code: str, fields: Fields, stored: ReportedValue) -> TypedCell:
    return TypedCell(
        text=fields[f"value-{code}"],
        sign=fields.get(f"sign-{code}", VALUE),
        note=fields.get(f"note-{code}", stored.note),
    )


def _answer_blank(reading: CellReading) -> CellReading:
    value = reading.value
    if not says_the_same(value._replace(note=""), BLANK):
        return reading
    return replace(reading, value=NOT_APPLICABLE._replace(note=value.note))


def _save_with_memos(
    desk: Desk, items: tuple[Item, ...], cells: Cells, fields: Fields, at: datetime
) -> Saved:
    memos = find_changed_memos(items, fields)
    if not memos:
        return _save(desk, cells, fields, at)
    # Both or neither: a refusal says that nothing was saved.
    with transaction.atomic():
        saved = _save(desk, cells, fields, at)
        save_memos(desk, memos, fields, at)
    return saved


def _save(desk: Desk, cells: Cells, fields: Fields, at: datetime) -> Saved:
    # Whether figures may change in its status the service says, at the moment of writing.
    if not desk.may_write and desk.role in WRITERS and desk.status in WRITABLE:
        raise RoundError(CLOSED.ja, CLOSED.en)
    version = read_version(fields)
    return save_cells(desk.submission, cells, read_version=version, author=desk.author(at))
