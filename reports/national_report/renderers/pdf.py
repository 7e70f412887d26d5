"""The national report as PDF/UA-1 in the style of the feedback report.

Nothing is chosen or worded here. The same content gives the same bytes.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import typst

from reports.national_report.parts import Cell, Chapter, NationalContent, Picture, Table
from reports.national_report.renderers.drawing import Fonts, draw_svg
from reports.national_report.tables import fold
from reports.parts import Quantity
from reports.renderers.pdf import find_piece, forget_settings, open_fonts

_PAPER = Path(__file__).parent / "paper"
# Headings of figures from here on are broken into lines.
_LONG_HEADING = 14
_SHARED_PIECES = ("look.typ", "closing.typ")
_AS_IT_IS = (
    *("title", "name", "fiscal_year_words", "release_words", "state", "chips", "lead", "summary"),
    *("labels", "language", "source"),
)


def render_national_pdf(content: NationalContent, *, fonts: Fonts) -> bytes:
    """Return the report as a PDF file; `fonts` are embedded and the only ones used."""
    files = {name: find_piece(name) for name in _SHARED_PIECES}
    files["main"] = _read_template()
    described = _describe(content, files, fonts)
    files["content.json"] = json.dumps(described, ensure_ascii=False).encode()
    published_at = datetime.combine(content.release.published_on, time(), tzinfo=UTC)
    setting: dict[str, Any] = {
        "font_paths": open_fonts(fonts),
        "ignore_system_fonts": True,
        "pdf_standards": "ua-1",
        "timestamp": published_at,
    }
    pdf = bytes(typst.compile(cast(Any, files), format="pdf", **setting))
    forget_settings()
    return pdf


@lru_cache(maxsize=1)
def _read_template() -> bytes:
    return (_PAPER / "national.typ").read_bytes()


def _describe(content: NationalContent, files: dict[str, bytes], fonts: Fonts) -> Mapping[str, Any]:
    """Return what the template reads; pictures go into `files` under the names given here."""
    words = content.labels
    invented = [words["invented"]] if content.release.is_invented else []
    return {
        **{name: getattr(content, name) for name in _AS_IT_IS},
        "document_title": f"{content.title} {content.fiscal_year_words}",
        "digest": content.release.digest,
        "header_left": f"{content.title}　{content.fiscal_year_words}",
        "footer_left": "　".join([*invented, f"{words['digest']} {content.release.digest[:12]}"]),
        "chapters": [_chapter(each, files, fonts) for each in content.chapters],
        "definitions": [each._asdict() for each in content.definitions],
        "method": [each._asdict() for each in content.method],
        "signs": [each._asdict() for each in content.signs],
    }


def _chapter(chapter: Chapter, files: dict[str, bytes], fonts: Fonts) -> dict[str, Any]:
    return {
        "title": chapter.title,
        "sentences": chapter.sentences,
        "sections": [
            {
                "title": section.title,
                "sentences": section.sentences,
                "pictures": [_picture(each, files, fonts) for each in section.pictures],
                "tables": [_table(each) for each in section.tables],
            }
            for section in chapter.sections
        ],
    }


def _picture(picture: Picture, files: dict[str, bytes], fonts: Fonts) -> dict[str, str]:
    name = f"{picture.code}.svg"
    files[name] = draw_svg(picture, fonts, "words")
    return {"file": name, "sentence": picture.sentence, "caption": picture.caption}


def _table(table: Table) -> dict[str, Any]:
    columns = table.columns[table.folded :]
    return {
        "columns": [
            {"label": each.label, "is_number": each.is_number, "width": width}
            for each, width in zip(columns, _choose_widths(table), strict=True)
        ],
        "folds": [
            {"label": each.label, "rows": [[_cell(cell) for cell in row] for row in each.rows]}
            for each in fold(table)
        ],
        "note": table.note,
    }


def _choose_widths(table: Table) -> list[str]:
    """Return the widths of the columns behind the folded ones: what needs room takes the rest.

    Long headings of figures share the room, and words take what they need; else the longest words.
    """
    columns = table.columns[table.folded :]
    if max((_measure(each.label) for each in columns if each.is_number), default=0) > _LONG_HEADING:
        return ["1fr" if each.is_number else "auto" for each in columns]
    lengths = [
        0 if column.is_number else max((len(str(row[at])) for row in table.rows), default=0)
        for at, column in enumerate(columns, start=table.folded)
    ]
    widest = lengths.index(max(lengths))
    return ["1fr" if at == widest else "auto" for at in range(len(columns))]


def _measure(words: str) -> int:
    """Return the length of words; a full-width sign counts twice."""
    return sum(1 + (ord(sign) > 0xFF) for sign in words)


def _cell(cell: Cell) -> dict[str, str]:
    if isinstance(cell, Quantity):
        return {"shown": cell.shown, "reason": cell.reason}
    return {"shown": cell, "reason": ""}
