"""The one strict reader of typed figures, for form, workbook, CSV and API alike.

Pure: text in, a reading out. It never guesses; what it refuses, refusals.py puts in words.
"""

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from indicators.text import LocalizedText
from indicators.units import Unit, unit_named
from universities.submissions.echoes import shown
from universities.submissions.refusals import (
    AMOUNTS_ONLY,
    TOO_FINE,
    TOO_LONG,
    find_refusal,
)

MOST_DIGITS = 15
# Full-time equivalents are counted to a hundredth of a person.
FINEST_COUNT = Fraction(1, 100)
MINUS_SIGNS = "-－−–"
NEGATIVE_MARKS = MINUS_SIGNS + "△▲"
SPACES = " \t\r\n\u3000"
STATES_BY_SIGN = {
    "": "not_submitted",
    **dict.fromkeys(MINUS_SIGNS, "not_applicable"),
    "…": "unknown",
    **dict.fromkeys("xXｘＸ", "suppressed"),
}
YEN_BY_SUFFIX = {
    "百万円": 1_000_000,
    "億円": 100_000_000,
    "千円": 1_000,
    "万円": 10_000,
    "円": 1,
}
_FOLDED = str.maketrans("０１２３４５６７８９，．（）", "0123456789,.()")
_NUMBER = re.compile(r"(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell says: a state with its amount, or a problem and neither.

    `amount` is in the item's unit, given exactly when the state is "reported".
    `echo` repeats a converted amount, for the person who typed another unit.
    """

    state: str | None
    amount: float | None = None
    problem: LocalizedText | None = None
    echo: LocalizedText | None = None


def read_number(text: str, *, unit: str, is_whole: bool) -> Reading:
    """Return what `text` says about an item of that unit.

    Units: a suffix such as 万円 is converted to the item's unit. Missing: blank is not_submitted,
    - not_applicable, … unknown, x suppressed; none of them is zero.
    """
    if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS:
        return Reading("reported", float(text))
    typed = text.strip(SPACES)
    if typed in STATES_BY_SIGN:
        return Reading(STATES_BY_SIGN[typed])
    return _read_typed(typed, unit_named(unit), is_whole=is_whole)


def _read_typed(typed: str, unit: Unit, *, is_whole: bool) -> Reading:
    body, yen = _split_suffix(typed)
    negative, digits = _split_sign(body.translate(_FOLDED))
    if _hides_something(typed) or not _NUMBER.fullmatch(digits):
        return _refused(typed, find_refusal(typed))
    if sum(map(str.isdigit, digits)) > MOST_DIGITS:
        return _refused(typed, TOO_LONG)
    if yen and dict(unit.dimension) != {"money": 1}:
        return _refused(typed, AMOUNTS_ONLY)
    amount = Fraction(digits.replace(",", "")) * (Fraction(yen) / unit.factor if yen else 1)
    if amount % _finest(unit, is_whole=is_whole):
        return _refused(typed, TOO_FINE)
    if amount >= 10**MOST_DIGITS:
        return _refused(typed, TOO_LONG)
    signed = -amount if negative and amount else amount
    return Reading("reported", float(signed), echo=_echo(signed, unit) if yen else None)


def _split_suffix(typed: str) -> tuple[str, int]:
    for suffix, yen in YEN_BY_SUFFIX.items():
        if typed.endswith(suffix):
            return typed.removesuffix(suffix).rstrip(SPACES), yen
    return typed, 0


def _split_sign(body: str) -> tuple[bool, str]:
    if body.startswith("(") and body.endswith(")"):
        return True, body[1:-1]
    if body[:1] and body[0] in NEGATIVE_MARKS:
        return True, body[1:]
    return False, body


def _hides_something(typed: str) -> bool:
    return any(unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") for character in typed)


def _finest(unit: Unit, *, is_whole: bool) -> Fraction:
    """Return the smallest step: one yen for money, a hundredth for what is not whole."""
    if is_whole:
        return Fraction(1)
    return 1 / unit.factor if dict(unit.dimension) == {"money": 1} else FINEST_COUNT


def _echo(amount: Fraction, unit: Unit) -> LocalizedText:
    number = f"{float(amount):,.3f}".rstrip("0").rstrip(".").replace("-", "△")
    return LocalizedText("{number}{unit}として読み取りました。", "Read as {number} {unit}.").fill(
        number=number, unit=unit.symbol
    )


def _refused(typed: str, sentence: LocalizedText) -> Reading:
    return Reading(None, problem=sentence.fill(value=shown(typed)))
