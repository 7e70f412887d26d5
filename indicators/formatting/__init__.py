"""How a figure, a year, a reason and a sign look in words; every rendering asks here.

Nothing is calculated here, and nothing is turned from missing into a number.
"""

from indicators.formatting.amounts import number_with_unit
from indicators.formatting.missing import number_or_reason, number_or_sign
from indicators.formatting.numbers import format_number, round_half_up
from indicators.formatting.reasons import reason_sentence, reason_word
from indicators.formatting.words import (
    average_word,
    band_word,
    direction_word,
    level_word,
    source_name,
    source_word,
    state_sign,
    unit_symbol,
)
from indicators.formatting.years import format_fiscal_year

__all__ = [
    "average_word",
    "band_word",
    "direction_word",
    "format_fiscal_year",
    "format_number",
    "level_word",
    "number_or_reason",
    "number_or_sign",
    "number_with_unit",
    "reason_sentence",
    "reason_word",
    "round_half_up",
    "source_name",
    "source_word",
    "state_sign",
    "unit_symbol",
]
