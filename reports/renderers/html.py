"""The report as HTML: a fragment for the page of the site, and a file that stands alone.

Both come from the same templates and read only the content object; pictures travel inside as
data, so nothing is fetched from anywhere.
"""

from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from django.template.loader import render_to_string

from indicators.charts.paper.position import draw_position
from reports.parts import (
    Block,
    BreakdownBlock,
    PositionRow,
    ReportContent,
    Section,
    ViewpointPlace,
)
from reports.renderers.drawing import ON_SCREEN, Fonts, Look, draw_block, draw_breakdown
from reports.renderers.letters import embed_fonts
from reports.renderers.strips import draw_code, draw_places

_STYLE = Path(__file__).parent / "paper" / "file.css"


class ShownRow(NamedTuple):
    """A line of a table of positions with its strip as an address of data."""

    row: PositionRow
    strip: str


class ShownPlace(NamedTuple):
    """A viewpoint with its strip as an address of data."""

    place: ViewpointPlace
    strip: str


class ShownBlock(NamedTuple):
    """A block with its three figures as addresses of data."""

    block: Block
    scatter: str
    classes: str
    trend: str


class ShownBreakdown(NamedTuple):
    """A breakdown with its bars as an address of data."""

    block: BreakdownBlock
    bars: str


class ShownSection(NamedTuple):
    """A section with its pictures."""

    section: Section
    rows: list[ShownRow]
    blocks: list[ShownBlock]
    breakdowns: list[ShownBreakdown]


def render_fragment(content: ReportContent, *, fonts: Fonts) -> str:
    """Return the report as a piece of a page; its headings begin at the second level."""
    look = Look(content.asked.language, fonts, "outlines", ON_SCREEN)
    shown = {
        "report": content,
        "words": content.labels,
        "source": content.release.source.in_language(content.asked.language),
        "code": _as_address(draw_code(content.verify_address)) if content.verify_address else "",
        "places": [ShownPlace(each, _as_address(draw_places(each))) for each in content.viewpoints],
        "key_rows": _show_rows(content.key_rows),
        "sections": [_show_section(each, look) for each in content.sections],
    }
    return render_to_string("reports/body.html", shown)


def _show_section(section: Section, look: Look) -> ShownSection:
    return ShownSection(
        section,
        _show_rows(section.rows),
        [_show_block(block, look) for block in section.blocks],
        [
            ShownBreakdown(each, _as_address(draw_breakdown(each, look)))
            for each in section.breakdowns
        ],
    )


def render_file(content: ReportContent, *, fonts: Fonts) -> bytes:
    """Return the report as one HTML file without any outside resource."""
    language = content.asked.language
    shown = {
        "report": content,
        "language": language,
        "body": render_fragment(content, fonts=fonts),
    }
    # The letters are known only when the page is written: once without style, once with it.
    letters = render_to_string("reports/file.html", shown)
    style = embed_fonts(fonts, letters) + _STYLE.read_text("utf-8")
    return render_to_string("reports/file.html", {**shown, "style": style}).encode("utf-8")


def _show_rows(rows: Iterable[PositionRow]) -> list[ShownRow]:
    return [ShownRow(row, _as_address(draw_position(row.position))) for row in rows]


def _show_block(block: Block, look: Look) -> ShownBlock:
    figures = {name: _as_address(svg) for name, svg in draw_block(block, look).items()}
    return ShownBlock(block, **figures)


def _as_address(svg: bytes) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg).decode()}"
