"""The sentence for a word that nothing is called by.

Which words are known is the caller's to say.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

# As many known words as a reader still takes in at a glance.
MOST_LISTED = 8


def unknown(what: str, got: str, known: Mapping[str, Any] | tuple[str, ...]) -> str:
    """Return the sentence for a word that nothing is called by, with the nearest known word."""
    near = get_close_matches(got, list(known), n=1)
    some = ", ".join(list(known)[:MOST_LISTED]) + (", …" if len(known) > MOST_LISTED else "")
    advice = f"Did you mean '{near[0]}'?" if near else f"Known: {some or 'none'}."
    return f"unknown {what} '{got}'. {advice}"
