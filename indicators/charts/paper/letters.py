"""How wide words are and how their letters look, read from the font files themselves.

No line, mark or place is decided here.
"""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

FAMILY = "Noto Sans JP"
_BOLD = "Bold"
# The fonts that a sheet brought, by whether they are bold: words are measured without a sheet.
_BROUGHT: dict[bool, Path] = {}


class Outlined(NamedTuple):
    """Words as outlines: units an em, each letter's name, place and outline, the whole width."""

    per_em: float
    letters: list[tuple[str, float, str]]
    width: float


def bring_fonts(fonts: tuple[Path, ...]) -> None:
    """Let these fonts be the ones that words are measured and outlined in."""
    _BROUGHT.update({_BOLD in font.stem: font for font in fonts})


@lru_cache(maxsize=4096)
def measure_ems(words: str) -> float:
    """Return the width of words in the regular font, in multiples of their size."""
    font, letters = _BROUGHT[False], _glyph_names(_BROUGHT[False])
    widths = _open(font)["hmtx"].metrics
    return sum(widths[letters.get(ord(each), ".notdef")][0] for each in words) / _per_em(font)


def outline_words(words: str, *, is_bold: bool) -> Outlined:
    """Return the letters of words, each at its place, in the font's own units."""
    font = _BROUGHT.get(is_bold, _BROUGHT[False])
    names, widths = _glyph_names(font), _open(font)["hmtx"].metrics
    placed, at = [], 0.0
    for each in words:
        name = names.get(ord(each), ".notdef")
        placed.append((name, at, _outline(font, name)))
        at += widths[name][0]
    return Outlined(_per_em(font), placed, at)


@lru_cache(maxsize=4)
def _open(font: Path) -> TTFont:
    return TTFont(font, lazy=True)


@lru_cache(maxsize=4)
def _glyph_names(font: Path) -> dict[int, str]:
    return dict(_open(font).getBestCmap())


@lru_cache(maxsize=4)
def _per_em(font: Path) -> float:
    return float(_open(font)["head"].unitsPerEm)


@lru_cache(maxsize=2048)
def _outline(font: Path, name: str) -> str:
    glyphs = _open(font).getGlyphSet()
    pen = SVGPathPen(glyphs)
    glyphs[name].draw(pen)
    return str(pen.getCommands())
