"""Texts of the definitions in both languages.

No sentence of a definition lives here.
"""

from collections.abc import Mapping
from typing import Any

from indicators.text import LocalizedText

Raw = Mapping[str, Any]


def build_text(raw: Raw) -> LocalizedText:
    """Return a text in both languages."""
    return LocalizedText(raw["ja"], raw["en"])


def find_text(raw: Raw, key: str) -> LocalizedText | None:
    """Return a text in both languages, or None where none is given."""
    return build_text(raw[key]) if key in raw else None
