"""A figure as HTML that leads to its evidence, quick enough for every cell of a table.

Addresses only; which figure it is was decided where the figure is written.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from django.urls import get_script_prefix, reverse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

# Letters of a text that stays on one line of a table, whatever that costs in width.
LONGEST_LINE = 28


class Figure(Protocol):
    """A cell in words, as pages/data.py has it."""

    @property
    def label(self) -> str: ...
    @property
    def is_number(self) -> bool: ...
    @property
    def is_missing(self) -> bool: ...
    @property
    def evidence(self) -> str: ...


def link_figure(text: str, evidence: str) -> SafeString:
    """Return the text as a quiet link to its evidence; without a query as it is."""
    if not evidence:
        return conditional_escape(text)
    return link_escaped(text, conditional_escape(evidence))


def link_escaped(text: str, query: str) -> SafeString:
    """Return the text as a quiet link; the query is written as it is, so escaped before."""
    page = _find_page(get_language(), get_script_prefix())
    start = f'<a class="cited" href="{page}?{query}" data-evidence="{query}">'
    return SafeString(f"{start}{conditional_escape(text)}</a>")


def mark_figure(text: str, evidence: str) -> SafeString:
    """Return the text naming its evidence without a link: in rows that have one link already.

    `evidence` is written as it is: it must be escaped already.
    """
    return SafeString(f'<span data-evidence="{evidence}">{conditional_escape(text)}</span>')


def write_cells(cells: Iterable[Figure]) -> SafeString:
    """Return the cells of a row: each figure names its evidence, and the first one leads there."""
    written, is_linked = [], False
    for cell in cells:
        text, query = conditional_escape(cell.label), conditional_escape(cell.evidence)
        named = f' data-evidence="{query}"' if query and is_linked else ""
        shown = link_escaped(text, query) if query and not is_linked else text
        is_linked = is_linked or bool(query)
        written.append(f"<td{_find_look(cell)}{named}>{shown}</td>")
    return SafeString("".join(written))


def _find_look(cell: Figure) -> str:
    """Return the class of a cell: figures at the right, long texts folded (tables.css)."""
    if cell.is_number:
        return f' class="n{" missing" if cell.is_missing else ""}"'
    return ' class="wraps"' if len(cell.label) > LONGEST_LINE else ""


@lru_cache(maxsize=8)
def _find_page(language: str | None, prefix: str) -> str:
    """Return the page of evidence in the active language; finding it costs as much as a row."""
    return reverse("comparisons:evidence")
