"""The drop-down of signs beside a field, and its words.

Which sign says what is cells.py's.
"""

from dataclasses import dataclass

from indicators.text import LocalizedText
from universities.submissions.cells import VALUE

SIGN_WORDS = {
    VALUE: LocalizedText("値", "Value"),
    "not_applicable": LocalizedText("－ 該当なし", "- n/a"),
    "unknown": LocalizedText("… 不明", "… unknown"),
    "suppressed": LocalizedText("x 秘匿", "x suppressed"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """One sign of the drop-down."""

    code: str
    label: str
    is_chosen: bool


def list_signs(chosen: str, language: str) -> tuple[Choice, ...]:
    """Return the drop-down with one sign chosen."""
    return tuple(
        Choice(code, word.in_language(language), code == chosen)
        for code, word in SIGN_WORDS.items()
    )
