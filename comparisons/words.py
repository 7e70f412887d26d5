"""Sentences as pieces in two languages, with their numbers marked; figures with their units.

Pure: which sentence is said lives in sentences.py and on the pages.
"""

from collections.abc import Iterable, Mapping
from math import isnan
from typing import Any, NamedTuple

from indicators.catalogue.model import Indicator
from indicators.formatting import (
    format_number,
    number_or_sign,
    reason_word,
    state_sign,
    unit_symbol,
)
from indicators.text import LocalizedText


class Part(NamedTuple):
    """A piece of a sentence; a number is emphasised and may name its evidence (its query)."""

    text: LocalizedText
    is_number: bool = False
    evidence: str = ""


class Word(NamedTuple):
    """A piece in one language, as the lead component takes it."""

    text: str
    is_number: bool
    evidence: str = ""


NO_WORD = Word("", False)


def say(ja: str, en: str, **values: object) -> Part:
    """Return a piece without emphasis, its `{names}` filled."""
    return Part(LocalizedText(ja, en).fill(**values))


def cite_within(told: LocalizedText, *cited: tuple[LocalizedText, str]) -> list[Part]:
    """Return a sentence with the figures in it cited: each with its query, in the told order."""
    parts, rest = [], told
    for figure, query in cited:
        ja, _, rest_ja = rest.ja.partition(figure.ja)
        en, _, rest_en = rest.en.partition(figure.en)
        parts += [Part(LocalizedText(ja, en)), Part(figure, evidence=query)]
        rest = LocalizedText(rest_ja, rest_en)
    return [*parts, Part(rest)]


def write(parts: Iterable[Part], language: str) -> list[Word]:
    """Return the pieces in one language."""
    return [Word(part.text.in_language(language), part.is_number, part.evidence) for part in parts]


def write_plain(parts: Iterable[Part], language: str) -> str:
    """Return the sentence as plain text, for alternative texts and files."""
    return "".join(part.text.in_language(language) for part in parts)


def write_figure(value: float, indicator: Indicator) -> LocalizedText:
    """Return a value with its unit: 4,312千円／件."""
    symbol = unit_symbol(indicator.unit)
    number = format_number(value, indicator.decimals)
    gap = "" if symbol.en == "%" else " "
    return LocalizedText(f"{number}{symbol.ja}", f"{number}{gap}{symbol.en}")


def write_total(value: float, unit: str, state: str) -> LocalizedText:
    """Return a numerator or denominator with its unit, or the sign of its state."""
    number, symbol = number_or_sign(value, state), unit_symbol(unit)
    if isnan(value):
        return number
    return LocalizedText("{number} {symbol}", "{number} {symbol}").fill(
        number=number, symbol=symbol
    )


def tell_missing(figures: Mapping[str, Any], name: str, indicator: Indicator) -> LocalizedText:
    """Return the word where a group's figure (a row of averages or fits) should stand.

    In a row of a confidential indicator some figures may be withheld and others shown.
    """
    if figures["reason"]:
        return reason_word(figures["reason"])
    if indicator.confidential:
        return reason_word("suppressed")
    if name == "top_share":
        # The numerators add up to 0, of which nobody has a share.
        return state_sign("not_applicable")
    return reason_word("no_variation" if name == "r2" else "group_too_small")


def tell_no_band(indicator: Indicator) -> str:
    """Return the reason why a value beside its group's value has no place among the quartiles."""
    return "suppressed" if indicator.confidential else "group_too_small"


def write_n(figures: Mapping[str, Any], indicator: Indicator) -> LocalizedText:
    """Return how many universities stand behind a row of group figures; x where none is shown."""
    n = int(figures["n"])
    if not n and indicator.confidential:
        return reason_word(figures["reason"] or "suppressed")
    return LocalizedText(f"{n:,}", f"{n:,}")
