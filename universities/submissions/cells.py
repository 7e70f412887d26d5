"""One cell of the entry form: what was typed becomes an answer, and an answer becomes text again.

Pure: the strict reader of numbers decides what a figure says; saving is the services' work.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from indicators.catalogue.model import Item
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText
from universities.submissions.echoes import shown
from universities.submissions.numbers import SPACES, read_number
from universities.submissions.refusals import HIDDEN
from universities.submissions.values import BLANK, UNREADABLE, ReportedValue

VALUE = "reported"
# The kinds of nothing that have a sign; blank has none, and is never zero.
SIGNS = {"not_applicable": "-", "unknown": "…", "suppressed": "x"}
MOST_TYPED = 1000
# No database keeps a NUL in a text; this sign for it is seen.
NUL, VISIBLE_NUL = "\0", "␀"
_BOTH = re.compile(r"([-…x]) (.+)", re.DOTALL)
_STATES = {sign: state for state, sign in SIGNS.items()}

ECHO = LocalizedText("{number}{unit}として読み取りました", "Read as {number} {unit}")
BOTH = LocalizedText(
    "記号「{sign}」と値「{value}」の両方が入っています。どちらか一つにしてください。"
    "負の値は、間を空けずに書いてください。",
    "holds both the sign “{sign}” and the value “{value}”. Keep one of them; write a negative "
    "value without a space.",
)
CUT = LocalizedText(
    "{length}文字のうち、はじめの{most}文字を保存しました。残りは保存されていません。",
    "Of {length} characters the first {most} were saved; the rest was not.",
)
AGAIN = LocalizedText(
    "「{value}」はまだ読み取られていません。もう一度保存してください。",
    "“{value}” has not been read yet. Save it again.",
)


@dataclass(frozen=True, slots=True)
class TypedCell:
    """What the fields of one item hold. `sign`: "reported", or the state that a sign stands for."""

    text: str
    sign: str = VALUE
    note: str = ""


@dataclass(frozen=True, slots=True)
class CellReading:
    """The answer that the fields say; every sentence about it is for the person who typed.

    `problem`: why it could not be read; `echo`: how it was read, where that looks different from
    what was typed; `notices`: what was not kept.
    """

    value: ReportedValue
    problem: LocalizedText | None = None
    echo: LocalizedText | None = None
    notices: tuple[LocalizedText, ...] = ()


def read_cell(typed: TypedCell, item: Item, *, stored: ReportedValue = BLANK) -> CellReading:
    """Return what the fields of an item say; untouched fields say exactly what is stored.

    Units: the amount is in the item's unit. Missing: blank is not_submitted, never zero. What
    cannot be read becomes an unreadable answer that holds the typed text.
    """
    shown_now = write_cell(stored)
    note, note_notice = _keep(typed.note, shown_now.note)
    text, text_notice = _keep(typed.text, shown_now.text)
    if (text, typed.sign) == (shown_now.text, shown_now.sign):
        value = stored
    else:
        value = _read(text, typed.sign, item)
    notices = tuple(each for each in (text_notice, note_notice) if each is not None)
    echo = _echo(text, value, item)
    return CellReading(value._replace(note=note), find_problem(value, item), echo, notices)


def write_cell(value: ReportedValue) -> TypedCell:
    """Return what the fields show for an answer; read again, it is the same answer."""
    if value.state == UNREADABLE:
        both = _BOTH.fullmatch(value.typed)
        if both is None:
            return TypedCell(value.typed, VALUE, value.note)
        return TypedCell(both[2], _STATES[both[1]], value.note)
    if value.state in SIGNS:
        return TypedCell("", value.state, value.note)
    text = "" if value.amount is None else write_amount(value.amount)
    return TypedCell(text, VALUE, value.note)


def write_amount(amount: float) -> str:
    """Return every digit of the amount, with thousands separators and △ when negative."""
    digits = f"{Decimal(repr(abs(amount))):,f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"△{digits}" if amount < 0 else digits


def find_problem(value: ReportedValue, item: Item) -> LocalizedText | None:
    """Return why the typed text could not be read, or nothing if it was."""
    if value.state != UNREADABLE:
        return None
    if VISIBLE_NUL in value.typed:
        return HIDDEN.fill(value=shown(value.typed))
    both = _BOTH.fullmatch(value.typed)
    if both is not None:
        return BOTH.fill(sign=both[1], value=shown(both[2]))
    reading = read_number(value.typed, unit=item.unit, is_whole=item.is_whole)
    return reading.problem or AGAIN.fill(value=shown(value.typed))


def _keep(text: str, stored: str) -> tuple[str, LocalizedText | None]:
    """Return the text as it is stored, and what to say if it was too long."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace(NUL, VISIBLE_NUL)
    if len(plain) <= MOST_TYPED or plain == stored:
        return plain, None
    return plain[:MOST_TYPED], CUT.fill(length=f"{len(plain):,}", most=f"{MOST_TYPED:,}")


def _read(text: str, sign: str, item: Item) -> ReportedValue:
    reading = read_number(text, unit=item.unit, is_whole=item.is_whole)
    if sign in SIGNS:
        if reading.state in (BLANK.state, sign):
            return ReportedValue(sign, None)
        return ReportedValue(UNREADABLE, None, typed=f"{SIGNS[sign]} {text.strip(SPACES)}")
    if reading.state is None:
        return ReportedValue(UNREADABLE, None, typed=text)
    unit = item.unit if reading.state == VALUE else ""
    return ReportedValue(reading.state, reading.amount, unit)


def _echo(text: str, value: ReportedValue, item: Item) -> LocalizedText | None:
    """Return how the amount was read, unless it reads as it was typed."""
    if value.amount is None:
        return None
    number = write_amount(value.amount)
    if text.strip(SPACES).replace(",", "") == number.replace(",", ""):
        return None
    return ECHO.fill(number=number, unit=unit_symbol(item.unit))
