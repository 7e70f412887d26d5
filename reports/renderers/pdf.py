"""The report as PDF/UA-1, set by typst from memory.

Nothing is chosen or worded here. The same content gives the same bytes: the time in the file is
the day of the release.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any

from indicators.charts.paper.typesetting import FontsMissing, set_files
from reports.content import ReportError
from reports.parts import ReportContent
from reports.renderers.document import describe
from reports.renderers.drawing import ON_PAPER, Fonts, Look

PAPER = Path(__file__).parent / "paper"
_PIECES = ("look.typ", "cover.typ", "tables.typ", "blocks.typ", "closing.typ")


def render_pdf(content: ReportContent, *, fonts: Fonts) -> bytes:
    """Return the report as a PDF file; `fonts` are embedded and the only ones used."""
    files = {name: read_template(PAPER / name) for name in (*_PIECES, "report.typ")}
    look = Look(content.asked.language, fonts, "words", ON_PAPER)
    document = describe(content, files, look)
    files["main"] = files.pop("report.typ")
    return set_document(files, document, fonts=fonts, published_on=content.release.published_on)


def set_document(
    files: Mapping[str, bytes], document: Mapping[str, Any], *, fonts: Fonts, published_on: date
) -> bytes:
    """Return the PDF/UA-1 that the template `main` among the files makes of a document.

    Raises: ReportError without the fonts.
    """
    project = {**files, "content.json": json.dumps(document, ensure_ascii=False).encode()}
    at = datetime.combine(published_on, time(), tzinfo=UTC)
    try:
        return set_files(project, fonts=fonts, form="pdf", pdf_standards="ua-1", timestamp=at)
    except FontsMissing as missing:
        raise ReportError(str(missing)) from missing


@lru_cache(maxsize=16)
def read_template(path: Path) -> bytes:
    """Return a template or a piece of one."""
    return path.read_bytes()
