"""The rows of a section's table: one per item, with its fields, its words and its worst finding.

Which rows stand between them (内訳の計) is totals.py's.
"""

from dataclasses import dataclass

from indicators.catalogue.loader import load_catalogue
from indicators.catalogue.model import Item
from indicators.formatting import state_sign, unit_symbol
from indicators.text import LocalizedText
from universities.desks import WRITERS
from universities.pages.entry.facts import Facts
from universities.pages.entry.messages import Messages, Tag, build_messages, find_tag
from universities.pages.entry.signs import SIGN_WORDS, Choice, list_signs
from universities.pages.place import address_of
from universities.submissions.cells import SIGNS, CellReading, write_cell
from universities.submissions.values import BLANK, ReportedValue

NOTHING_SAID = LocalizedText("空欄", "Blank")


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One item: its label and help, last year's answer, and the fields of this year's.

    `memo_form`: where the memo is sent by itself, if it is not sent with the section.
    """

    code: str
    label: str
    unit: str
    depth: int
    last: str
    last_note: str
    text: str
    shown: str
    signs: tuple[Choice, ...]
    is_nothing: bool
    note: str
    memo: str
    memo_form: str
    definition: str
    include: str
    exclude: str
    is_confidential: bool
    tag: Tag | None
    messages: Messages


def build_row(item: Item, facts: Facts, reading: CellReading | None, *, language: str) -> EntryRow:
    """Return the row of an item; `reading` is what was typed just now, or nothing."""
    value = facts.draft.cells.get(item.code, BLANK)
    last = facts.last.get(item.code, BLANK)
    typed = write_cell(value)
    return EntryRow(
        code=item.code,
        label=item.label.in_language(language),
        unit=unit_symbol(item.unit).in_language(language),
        depth=depth_of(item),
        last=write_last(last, language),
        last_note=last.note,
        text=typed.text,
        shown=_shown(value, language),
        signs=list_signs(typed.sign, language),
        is_nothing=typed.sign in SIGNS and not typed.text,
        note=value.note,
        memo=facts.memos.get(item.code, ""),
        memo_form=_memo_form(item, facts),
        definition=item.definition.in_language(language),
        include=item.include.in_language(language) if item.include else "",
        exclude=item.exclude.in_language(language) if item.exclude else "",
        is_confidential=item.confidential,
        tag=find_tag(item.code, facts.threads, language),
        messages=build_messages(item, value, facts.threads, reading, language=language),
    )


def depth_of(item: Item) -> int:
    """Return how many wholes the item is a part of."""
    depth, items = 0, load_catalogue().items
    while item.part_of is not None:
        item, depth = items[item.part_of], depth + 1
    return depth


def write_last(value: ReportedValue, language: str) -> str:
    """Return last year's answer: its figure, its sign, or nothing where it was not answered."""
    if value.amount is not None:
        return write_cell(value).text
    return state_sign(value.state).in_language(language) if value.state in SIGNS else ""


def _shown(value: ReportedValue, language: str) -> str:
    typed = write_cell(value)
    if typed.sign in SIGNS:
        return f"{SIGN_WORDS[typed.sign].in_language(language)} {typed.text}".strip()
    return typed.text or NOTHING_SAID.in_language(language)


def _memo_form(item: Item, facts: Facts) -> str:
    """Return where the memo goes alone, while the figures are locked; nothing for a reader."""
    desk = facts.desk
    is_alone = desk.role in WRITERS and not desk.may_write
    return address_of(desk, "memo", item.code) if is_alone else ""
