"""How an answer and its change look in words: the figure or its sign, and how it moved.

The five kinds of nothing keep their signs; nothing is judged here.
"""

from dataclasses import dataclass

from indicators.formatting import format_number, state_sign
from indicators.text import LocalizedText
from universities.submissions.checking.words import write_number
from universities.submissions.differences import Difference
from universities.submissions.values import BLANK, UNREADABLE, ReportedValue

SIGNED = LocalizedText("{sign}（{word}）", "{sign} ({word})")
SIGNS = {
    "not_applicable": LocalizedText("該当なし", "not applicable"),
    "unknown": LocalizedText("不明", "unknown"),
    "suppressed": LocalizedText("秘匿", "suppressed"),
}
EMPTY = LocalizedText("空欄", "blank")
UNREAD = LocalizedText("読み取れない入力「{typed}」", "cannot be read: “{typed}”")
KIND_WORDS = {
    "added": LocalizedText("追加", "Added"),
    "changed": LocalizedText("変更", "Changed"),
    "erased": LocalizedText("消去", "Erased"),
    "same": LocalizedText("同じ", "Same"),
}
ONLY_NOTE = LocalizedText("注記の変更", "Note changed")
NO_CHANGE = LocalizedText("同じ", "same")
PERCENT = 100


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One answer in words; `is_missing` unless it is a figure."""

    text: str
    note: str
    is_missing: bool


def show_cell(value: ReportedValue, language: str) -> ShownCell:
    """Return how the answer looks; its unit stands beside it on the page."""
    return ShownCell(_text(value).in_language(language), value.note, value.amount is None)


def show_kind(difference: Difference, language: str) -> str:
    """Return the word for what happened to the cell; a note alone is said."""
    word = ONLY_NOTE if difference.is_only_note else KIND_WORDS[difference.kind]
    return word.in_language(language)


def show_change(before: ReportedValue, after: ReportedValue, language: str) -> str:
    """Return how far the figure moved, in percent of the earlier one; nothing without two figures.

    From zero there is no percentage: the difference itself is said.
    """
    if before.amount is None or after.amount is None:
        return ""
    difference = after.amount - before.amount
    if not difference:
        return NO_CHANGE.in_language(language)
    if not before.amount:
        return write_number(difference, signed=True)
    share = difference / abs(before.amount) * PERCENT
    return f"{format_number(share, 1, signed=True)}%"


def _text(value: ReportedValue) -> LocalizedText:
    if value.amount is not None:
        number = write_number(value.amount)
        return LocalizedText(number, number)
    if value.state == UNREADABLE:
        return UNREAD.fill(typed=value.typed)
    if value.state == BLANK.state:
        return EMPTY
    return SIGNED.fill(sign=state_sign(value.state), word=SIGNS[value.state])
