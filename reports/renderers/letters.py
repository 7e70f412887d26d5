"""Fonts for a file that stands alone: only the letters it uses, inside its own style.

Nothing is fetched; the browser's own Japanese font still comes first.
"""

import io
from base64 import b64encode
from functools import lru_cache
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

_WEIGHTS = (("Regular", 400), ("Bold", 700))


def embed_fonts(fonts: tuple[Path, ...], text: str) -> str:
    """Return one @font-face per font, cut down to the letters of `text`."""
    letters = frozenset(map(ord, text))
    return "".join(_embed(font, letters) for font in fonts)


def _embed(font: Path, letters: frozenset[int]) -> str:
    weight = next((weight for name, weight in _WEIGHTS if name in font.name), 400)
    address = f"data:font/ttf;base64,{b64encode(_cut(font, letters)).decode()}"
    source = f'src: url("{address}") format("truetype");'
    return f'@font-face {{ font-family: "Noto Sans JP"; font-weight: {weight}; {source} }}\n'


@lru_cache(maxsize=4)
def _cut(font: Path, letters: frozenset[int]) -> bytes:
    options = subset.Options()
    options.layout_features = ["kern", "palt"]
    options.notdef_outline = True
    with TTFont(font, lazy=True, recalcTimestamp=False) as whole:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=sorted(letters))
        cutter.subset(whole)
        stream = io.BytesIO()
        whole.save(stream)
    return stream.getvalue()
