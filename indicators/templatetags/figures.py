"""Template filters: how a text and a number of the core look on a page.

Only the choice of the active language lives here; the rules live in indicators.formatting.
"""

from django import template
from django.utils.translation import get_language

from indicators.formatting import format_fiscal_year, format_number
from indicators.formatting import unit_symbol as find_unit_symbol
from indicators.text import Language, LocalizedText

register = template.Library()


def active_language() -> Language:
    """Return "en" for every kind of English, else "ja"."""
    return "en" if (get_language() or "").startswith("en") else "ja"


@register.filter
def in_language(text: LocalizedText | str) -> str:
    """Return the text in the active language; a plain string stays as it is."""
    return text.in_language(active_language()) if isinstance(text, LocalizedText) else text


@register.filter
def number(value: float, decimals: int = 0) -> str:
    """Return the number with thousands separators, △ when negative. Raises: ValueError for NaN."""
    return format_number(value, decimals)


@register.filter
def signed_number(value: float, decimals: int = 0) -> str:
    """Return a difference: ＋ when positive, △ when negative."""
    return format_number(value, decimals, signed=True)


@register.filter
def fiscal_year(year: int) -> str:
    """Return 2024年度（令和6年度） or FY2024."""
    return format_fiscal_year(year, active_language())


@register.filter
def unit_symbol(unit: str) -> str:
    """Return how a unit is written behind a number: 千円／件, 倍, ％."""
    return find_unit_symbol(unit).in_language(active_language())


@register.filter
def first_characters(text: str, count: int = 12) -> str:
    """Return the beginning of a digest, enough to compare two by eye."""
    return text[:count]
