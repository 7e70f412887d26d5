"""Sentences as pieces in two languages, with their numbers marked; figures with their units.

Pure: which sentence is said lives in sentences.py and on the pages.
"""

from collections.abc import Iterable
from math import isfinite
from typing import NamedTuple

from indicators.catalogue.model import Indicator
from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText


class Part(NamedTuple):
    """A piece of a sentence; a number is emphasised."""

    text: LocalizedText
    is_number: bool = False


class Word(NamedTuple):
    """A piece in one language, as the lead component takes it."""

    text: str
    is_number: bool


def say(ja: str, en: str, **values: object) -> Part:
    """Return a piece without emphasis, its `{names}` filled."""
    return Part(LocalizedText(ja, en).fill(**values))


def write(parts: Iterable[Part], language: str) -> list[Word]:
    """Return the pieces in one language."""
    return [Word(part.text.in_language(language), part.is_number) for part in parts]


def write_plain(parts: Iterable[Part], language: str) -> str:
    """Return the sentence as plain text, for alternative texts and files."""
    return "".join(part.text.in_language(language) for part in parts)


def write_figure(value: float, indicator: Indicator) -> LocalizedText:
    """Return a value with its unit: 4,312千円／件."""
    symbol = unit_symbol(indicator.unit)
    number = format_number(value, indicator.decimals)
    gap = "" if symbol.en == "%" else " "
    return LocalizedText(f"{number}{symbol.ja}", f"{number}{gap}{symbol.en}")


def write_total(value: float, unit: str) -> LocalizedText:
    """Return a numerator or denominator with its unit, whole where it is whole."""
    decimals = 0 if not isfinite(value) or float(value).is_integer() else 1
    number, symbol = format_number(value, decimals), unit_symbol(unit)
    return LocalizedText(f"{number} {symbol.ja}", f"{number} {symbol.en}")
