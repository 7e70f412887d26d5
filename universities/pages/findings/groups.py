"""The findings by level, the open ones first.

One finding in words is made in threads.py.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.catalogue.model import Catalogue
from indicators.formatting import level_word
from universities.desks import Desk
from universities.pages.findings.threads import ShownThread, show_threads
from universities.pages.findings.typed import Typing
from universities.pages.findings.words import LEVEL_HINTS
from universities.submissions.checking import Thread
from universities.submissions.checking.findings import LEVELS


@dataclass(frozen=True, slots=True)
class LevelGroup:
    """The findings of one level."""

    level: str
    word: str
    hint: str
    threads: tuple[ShownThread, ...]


def group_by_level(
    desk: Desk, threads: Sequence[Thread], catalogue: Catalogue, typing: Typing, language: str
) -> tuple[LevelGroup, ...]:
    """Return the findings by level, the open ones first; levels without any are left out."""
    shown = show_threads(desk, threads, catalogue, language=language, typing=typing)
    by_level = {level: tuple(each for each in shown if each.level == level) for level in LEVELS}
    return tuple(
        LevelGroup(
            level,
            level_word(level).in_language(language),
            LEVEL_HINTS[level].in_language(language),
            sort_open_first(group),
        )
        for level, group in by_level.items()
        if group
    )


def sort_open_first(threads: Sequence[ShownThread]) -> tuple[ShownThread, ...]:
    """Return the open threads before the settled ones, else in their order."""
    return tuple(sorted(threads, key=lambda each: each.is_settled))
