"""A figure, or the word that stands where there is none: its reason or its sign.

Which reason or state applies is decided by the calculation; the five kinds of nothing never merge.
"""

from math import isnan

from indicators.formatting.numbers import format_number
from indicators.formatting.reasons import reason_word
from indicators.formatting.words import state_sign
from indicators.text import LocalizedText


def number_or_reason(
    value: float, decimals: int, reason: str, *, signed: bool = False
) -> LocalizedText:
    """Return a calculated figure as people read it, or the word for why there is none."""
    if isnan(value):
        return reason_word(reason)
    number = format_number(value, decimals, signed=signed)
    return LocalizedText(number, number)


def number_or_sign(value: float, state: str) -> LocalizedText:
    """Return a returned figure, whole where it is whole, or the sign of its state."""
    if isnan(value):
        return state_sign(state)
    number = format_number(value, 0 if float(value).is_integer() else 1)
    return LocalizedText(number, number)
