"""What the page of one figure is made of: labelled facts and rows of items.

Only small values live here.
"""

from collections.abc import Iterable
from typing import NamedTuple

from indicators.text import LocalizedText


class TermRow(NamedTuple):
    """One item of a side: its sign in the formula, its value or the sign of its absence."""

    sign: str
    label: str
    code: str
    value: str
    unit: str


class Fact(NamedTuple):
    """A label and what is said under it."""

    label: str
    text: str


def write_facts(facts: Iterable[tuple[LocalizedText, LocalizedText]], language: str) -> list[Fact]:
    """Return labels and texts in one language."""
    return [Fact(label.in_language(language), text.in_language(language)) for label, text in facts]
