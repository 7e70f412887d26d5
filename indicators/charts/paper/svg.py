"""A sheet as SVG: words as words, or as outlines where the reader brings no font of ours.

Nothing is placed or measured here. Only attributes, no styles: a page's strict policy allows no
others. The same sheet gives the same bytes.
"""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Literal

from indicators.charts import theme
from indicators.charts.paper.letters import outline_words
from indicators.charts.paper.sheet import POINTS_PER_MM, Hatch, Sheet, Stroke, Words

# Text as words where the reader brings the font (the PDF, a page), as outlines where nobody does.
TextAs = Literal["words", "outlines"]
_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
# How far below its place the baseline lies, in ems: ink reaches from 0.12 below it to 0.86 above.
_DROP = {"center": 0.36, "top": 0.86}
_SIGNS = {
    "////": '<path d="M0 6L6 0" stroke="{ink}" stroke-width="1"/>',
    "xxxx": '<path d="M0 6L6 0M0 0L6 6" stroke="{ink}" stroke-width="0.9"/>',
    "....": '<circle cx="3" cy="3" r="1.2" fill="{ink}"/>',
}
_FONT = theme.FONT.replace('"', "'")


def write_svg(
    sheet: Sheet, *, text_as: TextAs = "words", attributes: str = "", head: str = ""
) -> bytes:
    """Return the sheet as SVG.

    `attributes`, `head`: further attributes of its root and what stands first in it, as SVG.
    """
    # Python's sort keeps the order in which strokes of one height were drawn.
    strokes = sorted(sheet.strokes, key=lambda stroke: stroke.order)
    letters: dict[str, str] = {}
    body = "".join(
        _draw(stroke) if isinstance(stroke, Stroke) else _say(stroke, text_as, letters)
        for stroke in strokes
    )
    width, height = (f"{side * POINTS_PER_MM:.6g}" for side in (sheet.width, sheet.height))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" '
        f'viewBox="0 0 {width} {height}" font-family="{_FONT}"{attributes}>'
        f"{head}{_define(sheet.hatches, letters)}{body}</svg>"
    ).encode()


def _draw(stroke: Stroke) -> str:
    return f'<path d="{stroke.path}"{_write_attributes(stroke.look)}/>' if stroke.path else ""


def _write_attributes(look: Mapping[str, str]) -> str:
    return "".join(f' {name}="{value}"' for name, value in look.items())


def _say(words: Words, text_as: TextAs, letters: dict[str, str]) -> str:
    y = words.y + _DROP[words.va] * words.size
    if text_as == "outlines":
        return _outline(words, y, letters)
    look = {
        "x": f"{words.x:g}",
        "y": f"{y:.6g}",
        "font-size": f"{words.size:g}",
        "text-anchor": _ANCHORS[words.ha],
        "fill": words.color,
        **({"font-weight": "bold"} if words.is_bold else {}),
    }
    return f"<text{_write_attributes(look)}>{escape(words.words)}</text>"


def _outline(words: Words, y: float, letters: dict[str, str]) -> str:
    """Return the words as references to letters, whose outlines are added to `letters`."""
    per_em, placed, width = outline_words(words.words, is_bold=words.is_bold)
    scale = words.size / per_em
    left = words.x - width * scale * {"left": 0.0, "center": 0.5, "right": 1.0}[words.ha]
    weight, used = ("b" if words.is_bold else "r"), []
    for name, at, outline in placed:
        if outline:
            letters[f"{weight}-{name}"] = outline
            used.append(f'<use href="#{weight}-{name}" x="{at:g}"/>')
    place = f"translate({left:.6g} {y:.6g}) scale({scale:.6g} {-scale:.6g})"
    return f'<g transform="{place}" fill="{words.color}">{"".join(used)}</g>'


def _define(hatches: Iterable[Hatch], letters: Mapping[str, str]) -> str:
    patterns = (_write_hatch(hatch, number) for number, hatch in enumerate(hatches, start=1))
    outlines = (f'<path id="{name}" d="{path}"/>' for name, path in letters.items())
    defined = "".join((*patterns, *outlines))
    return f"<defs>{defined}</defs>" if defined else ""


def _write_hatch(hatch: Hatch, number: int) -> str:
    signs = _SIGNS[hatch.signs].format(ink=hatch.ink)
    return (
        f'<pattern id="hatch-{number}" width="6" height="6" patternUnits="userSpaceOnUse">'
        f'<rect width="6" height="6" fill="{hatch.ground}"/>{signs}</pattern>'
    )
