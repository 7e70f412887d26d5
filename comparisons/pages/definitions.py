"""The list of everything that is defined, and what the words of a reader fit.

One definition has a page of its own (comparisons/definitions/).
"""

from dataclasses import dataclass

from comparisons.addresses import kept_release
from comparisons.pages.catalogue import (
    Chapter,
    ItemChapter,
    build_chapters,
    build_item_chapters,
)
from comparisons.pages.found import Found, find_all
from comparisons.protection import METHOD
from comparisons.results import PublishedRelease


@dataclass(frozen=True)
class DefinitionsPage:
    """The page in one language: with words, what they fit; without words, everything."""

    words: str
    found: Found | None
    kept: list[tuple[str, str]]
    chapters: list[Chapter]
    item_chapters: list[ItemChapter]
    method: list[str]


def build_definitions_page(
    release: PublishedRelease, words: str, *, language: str
) -> DefinitionsPage:
    """Return the page."""
    found = find_all(release, words, language=language)
    return DefinitionsPage(
        words=words,
        found=found,
        kept=kept_release(),
        chapters=[] if found else build_chapters(release, language=language),
        item_chapters=[] if found else build_item_chapters(release, language=language),
        method=[text.in_language(language) for text in METHOD],
    )
