"""How the cells of the questionnaire look and which of them can be typed into.

Formats only; what stands in the cells is writing.py's.
"""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import Any
from unicodedata import east_asian_width

import xlsxwriter
from xlsxwriter.format import Format

FONT = {"font_name": "Yu Gothic", "font_size": 10, "valign": "top"}
# △ for negatives is only how the cell looks; the number in it stays a number.
WHOLE, DECIMAL = "#,##0;△#,##0", "#,##0.0##;△#,##0.0##"
_BORDER = {"border": 1, "border_color": "#B4B4B5"}
_TYPED = {"locked": False, "bg_color": "#FFFDE7", **_BORDER}
_LOOKS: dict[str, dict[str, Any]] = {
    "head": {"bold": True, "text_wrap": True, "bg_color": "#E8F1FE", **_BORDER},
    "text": {"text_wrap": True, **_BORDER},
    "part1": {"text_wrap": True, "align": "left", "indent": 2, **_BORDER},
    "part2": {"text_wrap": True, "align": "left", "indent": 4, **_BORDER},
    "last": {"num_format": WHOLE, "align": "right", "font_color": "#4D4D4D", **_BORDER},
    "value": {"num_format": WHOLE, "align": "right", **_TYPED},
    # Text format: what is chosen or typed here is never run as a formula.
    "typed text": {"num_format": "@", "text_wrap": True, **_TYPED},
    "title": {"bold": True, "font_size": 14},
    "plain": {"text_wrap": True},
    "bold": {"bold": True, "text_wrap": True},
    "banner": {"bold": True, "text_wrap": True, "font_color": "#8A0000", "bg_color": "#FFE3E3"},
    "decimals": {"num_format": DECIMAL},
}
DEEPEST = 2
LINE_HEIGHT = 16


def make_looks(book: xlsxwriter.Workbook) -> dict[str, Format]:
    """Return the formats of one workbook by name."""
    looks = {name: book.add_format({**FONT, **each}) for name, each in _LOOKS.items()}
    # A conditional format may name only what it changes.
    looks["decimals"] = book.add_format(_LOOKS["decimals"])
    return looks


def height_for(texts: Mapping[int, str], widths: Sequence[float]) -> float:
    """Return the height of a row that shows its wrapped texts whole; LibreOffice measures none.

    `texts` by column. A full-width sign takes two of a column's width.
    """
    lines = [
        sum(ceil(max(_width(line), 1) / widths[column]) for line in text.split("\n"))
        for column, text in texts.items()
    ]
    return LINE_HEIGHT * max(lines, default=1)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(sign) in "FWA" else 1 for sign in text)


def look_of_label(depth: int) -> str:
    """Return the format's name for a label: うち-items are indented."""
    return f"part{min(depth, DEEPEST)}" if depth else "text"
