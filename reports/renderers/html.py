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
from indicators.charts.paper.scatter import WIDTH as SCATTER_WIDTH
from indicators.charts.paper.scatter import draw_scatter
from indicators.charts.paper.trend import draw_trend
from reports.parts import Block, PositionRow, ReportContent, Section
from reports.renderers.letters import embed_fonts

Fonts = tuple[Path, ...]
_STYLE = Path(__file__).parent / "paper" / "file.css"


class ShownRow(NamedTuple):
    """A line of a table of positions with its strip as an address of data."""

    row: PositionRow
    strip: str


class ShownBlock(NamedTuple):
    """A block with its two figures as addresses of data."""

    block: Block
    scatter: str
    trend: str


class ShownSection(NamedTuple):
    """A section with its pictures."""

    section: Section
    rows: list[ShownRow]
    blocks: list[ShownBlock]


def render_fragment(content: ReportContent, *, fonts: Fonts) -> str:
    """Return the report as a piece of a page; its headings begin at the second level."""
    language = content.asked.language
    shown = {
        "report": content,
        "words": content.labels,
        "key_rows": _show_rows(content.key_rows),
        "sections": [
            ShownSection(
                section,
                _show_rows(section.rows),
                [_show_block(block, fonts, language) for block in section.blocks],
            )
            for section in content.sections
        ],
    }
    return render_to_string("reports/body.html", shown)


def render_file(content: ReportContent, *, fonts: Fonts) -> bytes:
    """Return the report as one HTML file without any outside resource."""
    language = content.asked.language
    shown = {
        "report": content,
        "language": language,
        "body": render_fragment(content, fonts=fonts),
        "source": content.release.source.in_language(language),
    }
    # The letters are known only when the page is written: once without style, once with it.
    letters = render_to_string("reports/file.html", shown)
    style = embed_fonts(fonts, letters) + _STYLE.read_text("utf-8")
    return render_to_string("reports/file.html", {**shown, "style": style}).encode("utf-8")


def _show_rows(rows: Iterable[PositionRow]) -> list[ShownRow]:
    return [ShownRow(row, _as_address(draw_position(row.position))) for row in rows]


def _show_block(block: Block, fonts: Fonts, language: str) -> ShownBlock:
    scatter = draw_scatter(block.scatter, language=language, fonts=fonts, text_as="outlines")
    trend = draw_trend(
        block.trend, language=language, fonts=fonts, text_as="outlines", width=SCATTER_WIDTH
    )
    return ShownBlock(block, _as_address(scatter), _as_address(trend))


def _as_address(svg: bytes) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg).decode()}"
