"""How a number and its unit stand together.

Nothing is calculated here.
"""

from indicators.formatting.numbers import format_number
from indicators.formatting.words import unit_symbol
from indicators.text import LocalizedText


def number_with_unit(value: float, unit: str, decimals: int) -> LocalizedText:
    """Return a number with its unit: 1,028億円, 1,028 × 100 million yen."""
    number, symbol = format_number(value, decimals), unit_symbol(unit)
    # Nobody counts in hundreds of millions in English.
    between = " × " if symbol.en[:1].isdigit() else " "
    return LocalizedText(f"{number}{symbol.ja}", f"{number}{between}{symbol.en}")
