"""The filter strip above a table of universities.

Only its words and choices live here.
"""

from typing import NamedTuple

from comparisons.filters import TableQuery
from comparisons.labels import KINDS
from comparisons.pages.parts import Option
from indicators.text import LocalizedText

EVERY_KIND = LocalizedText("すべて", "All")


class Filters(NamedTuple):
    """What is asked of the table now, and what must stay in the address."""

    words: str
    kinds: list[Option]
    kept: list[tuple[str, str]]
    is_asked: bool


def build_filters(query: TableQuery, *, kept: list[tuple[str, str]], language: str) -> Filters:
    """Return the strip for the wishes of a reader."""
    kinds = {"": EVERY_KIND, **KINDS}
    options = [
        Option(code, label.in_language(language), code == query.kind)
        for code, label in kinds.items()
    ]
    return Filters(query.words, options, kept, is_asked=bool(query.words or query.kind))
