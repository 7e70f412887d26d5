"""The kinds of files that a report is handed out as: what each is called, sent as and drawn by.

A new format is a line here. What a report says is the same in all of them.
"""

from collections.abc import Callable
from typing import NamedTuple

from comparisons.fonts import find_fonts
from indicators.text import LocalizedText
from reports.parts import ReportContent
from reports.renderers.html import render_file
from reports.renderers.pdf import render_pdf
from reports.renderers.pptx import render_pptx
from reports.renderers.xlsx import render_xlsx


class FileFormat(NamedTuple):
    """One kind of file; `render` returns the file of a content, the same bytes each time."""

    label: LocalizedText
    content_type: str
    render: Callable[[ReportContent], bytes]


FORMATS = {
    "pdf": FileFormat(
        LocalizedText("PDF", "PDF"),
        "application/pdf",
        lambda content: render_pdf(content, fonts=find_fonts()),
    ),
    "html": FileFormat(
        LocalizedText("HTML", "HTML"),
        "text/html; charset=utf-8",
        lambda content: render_file(content, fonts=find_fonts()),
    ),
    "xlsx": FileFormat(
        LocalizedText("Excel", "Excel"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        render_xlsx,
    ),
    "pptx": FileFormat(
        LocalizedText("PowerPoint", "PowerPoint"),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        render_pptx,
    ),
}
