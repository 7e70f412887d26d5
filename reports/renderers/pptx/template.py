"""The empty presentation: A4 wide, white, one master with one layout, the fonts of the house.

It is made once a process from the library's own; nothing of a report stands in it.
"""

import io
import re
from functools import lru_cache
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.util import Mm

from indicators.charts import theme

WIDTH, HEIGHT = 297.0, 167.0
MARGIN = 12.0
TITLE_TOP, TITLE_HEIGHT = 8.0, 19.0
_TITLE_ONLY = 5
_FONTS = (
    '<a:latin typeface="Noto Sans JP"/><a:ea typeface="Noto Sans JP"/><a:cs typeface=""/>'
    '<a:font script="Jpan" typeface="Yu Gothic"/>'
)
_COLOURS = {
    "dk1": theme.INK,
    "lt1": theme.GROUND,
    "dk2": theme.SECONDARY,
    "lt2": theme.GRID,
    "accent1": theme.OWN,
    "accent2": theme.SECOND_GROUP,
    "accent3": theme.POINT_DARK,
    "accent4": theme.POINT,
    "accent5": theme.BAR,
    "accent6": theme.BAND,
    "hlink": theme.INK,
    "folHlink": theme.INK,
}


def open_template() -> Any:
    """Return an empty presentation of its own."""
    return Presentation(io.BytesIO(_make_template()))


@lru_cache(maxsize=1)
def _make_template() -> bytes:
    made = Presentation()
    made.slide_width, made.slide_height = Mm(WIDTH), Mm(HEIGHT)
    kept = made.slide_layouts[_TITLE_ONLY]
    for layout in list(made.slide_layouts):
        if layout is not kept:
            made.slide_layouts.remove(layout)
    for holder in (kept, made.slide_master):
        _leave_title(holder)
    themes = made.slide_master.part.part_related_by(RELATION.THEME)
    themes.blob = _dress(themes.blob.decode("utf-8")).encode("utf-8")
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _leave_title(holder: Any) -> None:
    """Keep only the title's place, at the head of the slide."""
    for shape in list(holder.placeholders):
        if shape.placeholder_format.type == 1:
            shape.left, shape.top = Mm(MARGIN), Mm(TITLE_TOP)
            shape.width, shape.height = Mm(WIDTH - 2 * MARGIN), Mm(TITLE_HEIGHT)
        else:
            shape.element.getparent().remove(shape.element)


def _dress(markup: str) -> str:
    """Return the theme with the colours and fonts of the house."""
    for place in ("major", "minor"):
        inside = f"<a:{place}Font>{_FONTS}</a:{place}Font>"
        markup = re.sub(f"<a:{place}Font>.*?</a:{place}Font>", inside, markup, flags=re.DOTALL)
    for name, colour in _COLOURS.items():
        inside = f'<a:{name}><a:srgbClr val="{colour.lstrip("#")}"/></a:{name}>'
        markup = re.sub(f"<a:{name}>.*?</a:{name}>", inside, markup, flags=re.DOTALL)
    return markup
