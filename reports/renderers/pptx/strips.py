"""Where the university stands in its group, as shapes: band, bar of the group, mark.

The places come shaped; what they say stands beside them in words.
"""

from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml

from indicators.charts import theme
from reports.parts import PositionRow
from reports.renderers.plain import clean

_KINDS = {"disc": "ellipse", "diamond": "diamond", "ring": "ellipse"}
_FILLS = {"disc": theme.OWN, "diamond": theme.SECOND_GROUP, "ring": theme.GROUND}
_BAND, _TICK, _MARK = 2.4, 3.2, 2.6
_UNITS = 36000
_SPACES = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)


def add_strip(slide: Any, row: PositionRow, box: tuple[float, float, float, float]) -> None:
    """Draw one indicator's position into a box of millimetres; nothing where it is not known."""
    left, top, width, height = box
    middle, position = top + height / 2, row.position
    if position.band is not None:
        start, end = (left + width * place for place in position.band)
        _add(slide, "rect", (start, middle, end - start, _BAND), theme.BAND)
    if position.tick is not None:
        at = left + width * position.tick
        _add(slide, "rect", (at - 0.25, middle, 0.5, _TICK), theme.SECONDARY)
    if position.own is not None:
        at = left + width * position.own - _MARK / 2
        fill = _FILLS[position.mark]
        edge = theme.OWN if position.mark == "ring" else fill
        said = f"{row.number} {row.label}: {row.position_words}"
        _add(slide, _KINDS[position.mark], (at, middle, _MARK, _MARK), fill, edge, said)


def _add(
    slide: Any,
    kind: str,
    box: tuple[float, float, float, float],
    fill: str,
    edge: str = "",
    said: str = "",
) -> None:
    """Add a shape without words; the second number of `box` is its middle."""
    left, middle, width, height = box
    corner = f'x="{round(left * _UNITS)}" y="{round((middle - height / 2) * _UNITS)}"'
    size = f'cx="{round(width * _UNITS)}" cy="{round(height * _UNITS)}"'
    line = f'<a:ln w="12700">{_solid(edge)}</a:ln>' if edge else "<a:ln><a:noFill/></a:ln>"
    tree = slide.shapes._spTree
    number = len(tree) + 1000
    tree.append(
        parse_xml(
            f"<p:sp {_SPACES}><p:nvSpPr>"
            f'<p:cNvPr id="{number}" name="{kind} {number}" descr={quoteattr(clean(said))}/>'
            f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off {corner}/><a:ext {size}/>"
            f'</a:xfrm><a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>{_solid(fill)}{line}'
            "</p:spPr></p:sp>"
        )
    )


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}"/></a:solidFill>'
