"""The compare page as HTML but for its table of universities, written once for each question.

It holds nothing of a person, so all who may see the same share it; see memory.py.
"""

from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from comparisons.memory import keep
from comparisons.pages.compare import build_compare_page
from comparisons.pages.parts import Tools
from comparisons.results import PublishedRelease
from comparisons.selection import Selection


class WrittenPage(NamedTuple):
    """What stands above and below the table of universities, and what stands around it."""

    title: str
    above: SafeString
    below: SafeString
    has_values: bool
    universities_heading: str
    universities_note: str
    universities_tools: Tools


def load_compare_page(
    release: PublishedRelease, selection: Selection, *, language: str
) -> WrittenPage:
    """Return the page of one selection, from memory if it was written before.

    `language`: the active one, in which templates write.
    """
    return keep(
        "compare",
        lambda: _write(release, selection, language),
        release=release,
        selection=selection,
        language=language,
    )


def _write(release: PublishedRelease, selection: Selection, language: str) -> WrittenPage:
    page = build_compare_page(release, selection, language=language)
    return WrittenPage(
        title=page.title,
        above=render_to_string("comparisons/indicator_above.html", {"page": page}),
        below=render_to_string("comparisons/indicator_below.html", {"page": page}),
        has_values=page.has_values,
        universities_heading=page.universities_heading,
        universities_note=page.universities_note,
        universities_tools=page.universities_tools,
    )
