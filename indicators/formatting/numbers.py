"""How a number looks: 四捨五入, thousands commas, △ for minus.

Nothing is calculated here, and nothing is turned from missing into a number.
"""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from math import isnan

# A page writes the same thousand values whoever is highlighted on it; a decimal costs as much as
# drawing its point.
_REMEMBERED = 2**14


@lru_cache(maxsize=_REMEMBERED)
def format_number(value: float, decimals: int = 0, *, signed: bool = False) -> str:
    """Return `value` as people read it: 四捨五入, thousands commas, △ for minus.

    Units: none is written; it stands beside the number. `signed` puts ＋ before a positive
    difference; what rounds to zero has no sign.
    Raises: ValueError for NaN, which has a reason or a state to be shown instead.
    """
    if isnan(value):
        raise ValueError(
            "A figure to be written must be a number, got NaN. Write the word of its reason or the "
            "sign of its state instead (number_or_reason, number_or_sign)."
        )
    rounded = round_half_up(value, decimals)
    digits = f"{abs(rounded):,.{decimals}f}"
    if rounded < 0:
        return f"△{digits}"
    return f"＋{digits}" if signed and rounded > 0 else digits


def round_half_up(value: float, decimals: int) -> Decimal:
    """Return `value` rounded away from zero at a half (四捨五入), as its shortest decimal reads."""
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
