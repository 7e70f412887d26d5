"""The report as PDF/UA-1, set by typst from memory: no network, no system font, no package.

Nothing is chosen or worded here. The same content gives the same bytes: the time in the file is
the day of the release.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import typst

from indicators.charts.paper.position import draw_position
from indicators.charts.paper.scatter import draw_scatter
from indicators.charts.paper.sheet import FAMILY
from indicators.charts.paper.trend import draw_trend
from reports.content import ReportError
from reports.parts import Block, PositionRow, ReportContent, Section

Fonts = tuple[Path, ...]
_EMPTY_SETTINGS = 2
_PAPER = Path(__file__).parent / "paper"


def render_pdf(content: ReportContent, *, fonts: Fonts) -> bytes:
    """Return the report as a PDF file; `fonts` are embedded and the only ones used."""
    files: dict[str, bytes] = {"parts.typ": _template("parts.typ")}
    document = _describe(content, files, fonts)
    files["content.json"] = json.dumps(document, ensure_ascii=False).encode()
    files["main"] = _template("report.typ")
    published_at = datetime.combine(content.release.published_on, time(), tzinfo=UTC)
    setting: dict[str, Any] = {
        "font_paths": _open_fonts(fonts),
        "ignore_system_fonts": True,
        "pdf_standards": "ua-1",
        "timestamp": published_at,
    }
    # A dict of files is taken as the whole project; the type stub does not know of it.
    pdf = bytes(typst.compile(cast(Any, files), format="pdf", **setting))
    _forget()
    return pdf


def _forget() -> None:
    """Let typst drop what it remembers of earlier reports.

    It keeps everything of its last ten settings: 440 MB for reports. Two empty ones between two
    reports leave it three reports to remember, 300 MB, for 15 ms.
    """
    for _ in range(_EMPTY_SETTINGS):
        typst.compile(b"", format="pdf", ignore_system_fonts=True)


@lru_cache(maxsize=4)
def _template(name: str) -> bytes:
    return (_PAPER / name).read_bytes()


@lru_cache(maxsize=4)
def _open_fonts(fonts: Fonts) -> typst.Fonts:
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


def _describe(content: ReportContent, files: dict[str, bytes], fonts: Fonts) -> Mapping[str, Any]:
    """Return what the template reads; pictures go into `files` under the names given here."""
    return {
        "language": content.asked.language,
        "document_title": f"{content.name} {content.fiscal_year_words} {content.title}",
        "author": content.name,
        "title": content.title,
        "name": content.name,
        "fiscal_year_words": content.fiscal_year_words,
        "release_words": content.release_words,
        "source": content.release.source.in_language(content.asked.language),
        "header_left": f"{content.name}　{content.fiscal_year_words}",
        "header_right": content.release_words,
        "footer_left": _footer(content),
        "chips": content.chips,
        "lead": content.lead,
        "strengths": content.strengths,
        "questions": content.questions,
        "key_rows": _rows(content.key_rows, files),
        "sections": [_section(section, files) for section in content.sections],
        "blocks": _blocks(content, files, fonts),
        "definitions": [row._asdict() for row in content.definitions],
        "notes": content.notes,
        "signs": [sign._asdict() for sign in content.signs],
        "labels": content.labels,
    }


def _footer(content: ReportContent) -> str:
    digest = f"{content.labels['digest']} {content.release.digest[:12]}"
    return f"{content.labels['invented']}　{digest}" if content.release.is_invented else digest


def _section(section: Section, files: dict[str, bytes]) -> dict[str, Any]:
    return {
        "label": section.label,
        "sentence": section.sentence,
        "rows": _rows(section.rows, files),
        "absent_sentence": section.absent_sentence,
    }


def _rows(rows: Iterable[PositionRow], files: dict[str, bytes]) -> list[dict[str, Any]]:
    return [_row(row, files) for row in rows]


def _row(row: PositionRow, files: dict[str, bytes]) -> dict[str, Any]:
    strip = f"position-{row.code}.svg"
    files[strip] = draw_position(row.position)
    return {
        "number": row.number,
        "label": row.label,
        "unit": row.unit,
        "own": _quantity(row.own),
        "group": _quantity(row.group),
        "n": row.n.shown,
        "change": _quantity(row.change),
        "position_words": row.position_words,
        "strip": strip,
    }


def _quantity(quantity: Any) -> dict[str, str]:
    return {"shown": quantity.shown, "reason": quantity.reason}


def _blocks(content: ReportContent, files: dict[str, bytes], fonts: Fonts) -> list[dict[str, Any]]:
    described = []
    for section in content.sections:
        for place, block in enumerate(section.blocks):
            viewpoint = section.label if place == 0 else None
            drawn = _draw(block, files, fonts, content.asked.language)
            described.append({**drawn, "viewpoint": viewpoint})
    return described


def _draw(block: Block, files: dict[str, bytes], fonts: Fonts, language: str) -> dict[str, Any]:
    scatter, trend = f"scatter-{block.row.code}.svg", f"trend-{block.row.code}.svg"
    files[scatter] = draw_scatter(block.scatter, language=language, fonts=fonts)
    files[trend] = draw_trend(block.trend, language=language, fonts=fonts)
    return {
        **_row(block.row, files),
        "title": block.title,
        "sentence": block.sentence,
        "scatter": scatter,
        "scatter_caption": block.scatter_caption,
        "trend": trend,
        "trend_caption": block.trend_caption,
        "trend_sentence": block.trend_sentence,
        "groups": [_group(group._asdict()) for group in block.groups],
        "note": block.note,
    }


def _group(group: dict[str, Any]) -> dict[str, Any]:
    plain = {"name": group["name"], "is_own": group["is_own"], "n": group["n"].shown}
    figures = {name: _quantity(each) for name, each in group.items() if name not in plain}
    return {**plain, **figures}
