"""The findings at a cell, as links to where they are explained.

The threads themselves are shown in pages/findings.
"""

from collections.abc import Sequence
from typing import NamedTuple

from indicators.formatting import level_word
from universities.pages.findings.places import anchor_of
from universities.submissions.checking import Thread


class Tag(NamedTuple):
    """A finding at a cell: its level, its word, and where on the page it stands."""

    level: str
    word: str
    anchor: str


def list_tags(code: str, threads: Sequence[Thread], language: str) -> tuple[Tag, ...]:
    """Return the findings at one cell."""
    return tuple(
        Tag(
            thread.finding.level,
            level_word(thread.finding.level).in_language(language),
            anchor_of(*thread.finding.key),
        )
        for thread in threads
        if thread.finding.item == code
    )
