"""The report as PDF/UA-1, set by typst from memory: no network, no system font, no package.

Nothing is chosen or worded here. The same content gives the same bytes: the time in the file is
the day of the release.
"""

import json
from datetime import UTC, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import typst

from indicators.charts.paper.sheet import FAMILY
from reports.content import ReportError
from reports.parts import ReportContent
from reports.renderers.document import describe
from reports.renderers.drawing import ON_PAPER, Fonts, Look

_EMPTY_SETTINGS = 4
_PAPER = Path(__file__).parent / "paper"
_PIECES = ("look.typ", "cover.typ", "tables.typ", "blocks.typ", "closing.typ")


def render_pdf(content: ReportContent, *, fonts: Fonts) -> bytes:
    """Return the report as a PDF file; `fonts` are embedded and the only ones used."""
    files = {name: find_piece(name) for name in _PIECES}
    look = Look(content.asked.language, fonts, "words", ON_PAPER)
    document = describe(content, files, look)
    files["content.json"] = json.dumps(document, ensure_ascii=False).encode()
    files["main"] = find_piece("report.typ")
    published_at = datetime.combine(content.release.published_on, time(), tzinfo=UTC)
    setting: dict[str, Any] = {
        "font_paths": open_fonts(fonts),
        "ignore_system_fonts": True,
        "pdf_standards": "ua-1",
        "timestamp": published_at,
    }
    # A dict of files is taken as the whole project; the type stub does not know of it.
    pdf = bytes(typst.compile(cast(Any, files), format="pdf", **setting))
    forget_settings()
    return pdf


def forget_settings() -> None:
    """Let typst drop what it remembers of earlier reports.

    It keeps everything of its last ten settings. With two empty ones between two reports ten
    reports need 450 MB in all, with four 400 MB, for 30 ms a report.
    """
    for _ in range(_EMPTY_SETTINGS):
        typst.compile(b"", format="pdf", ignore_system_fonts=True)


@lru_cache(maxsize=8)
def find_piece(name: str) -> bytes:
    """Return one of the pieces of which documents are set."""
    return (_PAPER / name).read_bytes()


@lru_cache(maxsize=4)
def open_fonts(fonts: Fonts) -> typst.Fonts:
    """Return the fonts; a missing family would only be a warning later, and no letter."""
    opened = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=sorted({str(font.parent) for font in fonts}),
    )
    if FAMILY not in opened.families():
        raise ReportError(
            f"fonts: must hold {FAMILY}, got {', '.join(opened.families()) or 'none'}. "
            "Restore static/vendored/noto-sans-jp from the repository."
        )
    return opened
