"""Text of slides as the markup of the format: paragraphs that are only ever text.

Nothing is read as a link, a field or markup, whatever it begins with.
"""

from collections.abc import Iterable
from typing import NamedTuple
from xml.sax.saxutils import escape

from indicators.charts import theme
from reports.renderers.plain import clean
from reports.renderers.pptx.measuring import LINE

LANGUAGE_TAGS = {"ja": "ja-JP", "en": "en-GB"}
_DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_POINT = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'


class Paragraph(NamedTuple):
    """One paragraph; `size` in points, `align` l, ctr or r, `after` as a share of the size."""

    text: str
    size: float
    bold: bool = False
    colour: str = theme.INK
    align: str = "l"
    after: float = 0.4
    is_point: bool = False


def write_text(text: str) -> str:
    """Return the text as XML holds it."""
    return escape(clean(text))


def write_paragraph(paragraph: Paragraph, language: str) -> str:
    """Return one paragraph of markup, its lines exactly LINE times its size apart."""
    size, weight = round(paragraph.size * 100), ' b="1"' if paragraph.bold else ""
    step = round(paragraph.size * LINE * 100)
    point = f' marL="{_indent(size)}" indent="-{_indent(size)}"' if paragraph.is_point else ""
    sign = _POINT if paragraph.is_point else "<a:buNone/>"
    tag = LANGUAGE_TAGS[language]
    about = f'lang="{tag}" altLang="ja-JP" sz="{size}"{weight} dirty="0"'
    return (
        f'<a:p {_DRAWING}><a:pPr algn="{paragraph.align}"{point}>'
        f'<a:lnSpc><a:spcPts val="{step}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{round(size * paragraph.after)}"/></a:spcAft>{sign}</a:pPr>'
        f"<a:r><a:rPr {about}>"
        f'<a:solidFill><a:srgbClr val="{paragraph.colour.lstrip("#")}"/></a:solidFill></a:rPr>'
        f"<a:t>{write_text(paragraph.text)}</a:t></a:r><a:endParaRPr {about}/></a:p>"
    )


def _indent(size: int) -> int:
    """Return one em in the units of the format; `size` in hundredths of a point."""
    return size * 127


def write_body(paragraphs: Iterable[Paragraph], language: str, tag: str = "p:txBody") -> str:
    """Return the body of a shape or a cell: no inset, no growing, top aligned."""
    inside = "".join(write_paragraph(each, language) for each in paragraphs)
    presentation = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    return (
        f'<{tag} {presentation} {_DRAWING}><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" '
        f'bIns="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>{inside}</{tag}>'
    )
