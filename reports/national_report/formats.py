"""The kinds of files that a national report is handed out as, and its page, each made once.

What the report says is the same in all of them.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from django.utils.translation import override

from comparisons.fonts import find_fonts
from indicators.text import LocalizedText
from reports.content import ReportError
from reports.national_report.asking import NationalOrder
from reports.national_report.content import load_national
from reports.national_report.parts import NationalContent
from reports.national_report.renderers.html import render_national_file, render_national_fragment
from reports.national_report.renderers.pdf import render_national_pdf
from reports.national_report.renderers.pptx import render_national_pptx
from reports.national_report.renderers.xlsx import render_national_xlsx

# A file is about a megabyte: the newest report in both languages.
_KEPT_IN_MEMORY = 2


class NationalFormat(NamedTuple):
    """One kind of file; `render` returns the file of a content, the same bytes each time."""

    label: LocalizedText
    content_type: str
    render: Callable[[NationalContent], bytes]


NATIONAL_FORMATS = {
    "pdf": NationalFormat(
        LocalizedText("PDF", "PDF"),
        "application/pdf",
        lambda content: render_national_pdf(content, fonts=find_fonts()),
    ),
    "html": NationalFormat(
        LocalizedText("HTML", "HTML"),
        "text/html; charset=utf-8",
        lambda content: render_national_file(content, fonts=find_fonts()),
    ),
    "xlsx": NationalFormat(
        LocalizedText("Excel", "Excel"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        render_national_xlsx,
    ),
    "pptx": NationalFormat(
        LocalizedText("PowerPoint", "PowerPoint"),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        lambda content: render_national_pptx(content, fonts=find_fonts()),
    ),
}


def render_national(order: NationalOrder, file_format: str) -> bytes:
    """Return the report as a file, the same bytes whoever asks, in whatever language.

    Raises: ReportError for an unknown year or format.
    """
    if file_format not in NATIONAL_FORMATS:
        raise ReportError(
            f"format: must be one of {', '.join(NATIONAL_FORMATS)}, got '{file_format}'. "
            "Choose one of them."
        )
    return _render(order, file_format)


@lru_cache(maxsize=_KEPT_IN_MEMORY * len(NATIONAL_FORMATS))
def _render(order: NationalOrder, file_format: str) -> bytes:
    with override(order.language):
        return NATIONAL_FORMATS[file_format].render(load_national(order))


@lru_cache(maxsize=_KEPT_IN_MEMORY)
def render_national_body(order: NationalOrder) -> str:
    """Return the report as a piece of a page, from memory if it was asked before."""
    with override(order.language):
        return render_national_fragment(load_national(order), fonts=find_fonts())
