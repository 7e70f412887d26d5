"""An answer as somebody would type it: its figure, or the sign of its kind of nothing.

The way back is the strict reader's.
"""

from decimal import Decimal

from indicators.formatting import state_sign
from universities.submissions.values import UNREADABLE, ReportedValue


def typed_value(value: ReportedValue | None) -> str:
    """Return 1234.5, one of the signs - … x, what could not be read, or "" for no answer."""
    if value is None or value.state == "not_submitted":
        return ""
    if value.state == UNREADABLE:
        return value.typed
    if value.amount is None:
        return state_sign(value.state).ja
    return plain_digits(value.amount)


def plain_digits(amount: float) -> str:
    """Return every digit of the amount: no exponent, no comma, no empty decimals."""
    return format(Decimal(repr(float(amount))), "f").removesuffix(".0")
