"""Texts and changes of the definitions in both languages.

No sentence of a definition lives here.
"""

from collections.abc import Mapping
from typing import Any

from indicators.catalogue.model import DefinitionChange
from indicators.text import LocalizedText

Raw = Mapping[str, Any]


def build_text(raw: Raw) -> LocalizedText:
    """Return a text in both languages."""
    return LocalizedText(raw["ja"], raw["en"])


def find_text(raw: Raw, key: str) -> LocalizedText | None:
    """Return a text in both languages, or None where none is given."""
    return build_text(raw[key]) if key in raw else None


def build_changes(raw: Raw) -> tuple[DefinitionChange, ...]:
    """Return the changes of one definition as they stand there, none for most."""
    return tuple(
        DefinitionChange(each["year"], build_text(each)) for each in raw.get("changes", ())
    )
