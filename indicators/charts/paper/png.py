"""A sheet as PNG, set by the typesetter that also sets the documents.

Nothing is placed or measured here. The same sheet gives the same bytes.
"""

from pathlib import Path

from indicators.charts.paper.sheet import POINTS_PER_MM, Sheet
from indicators.charts.paper.svg import write_svg
from indicators.charts.paper.typesetting import set_files

_POINTS_PER_INCH = 72
_PAGE = """\
#set page(width: {width}pt, height: {height}pt, margin: 0pt, fill: white)
#image("sheet.svg", width: 100%)
"""


def write_png(sheet: Sheet, *, width: int, fonts: tuple[Path, ...]) -> bytes:
    """Return the sheet on white as PNG of `width` pixels."""
    wide, high = (side * POINTS_PER_MM for side in (sheet.width, sheet.height))
    page = _PAGE.format(width=f"{wide:.6g}", height=f"{high:.6g}")
    files = {"main": page.encode(), "sheet.svg": write_svg(sheet)}
    return set_files(files, fonts=fonts, form="png", ppi=width / wide * _POINTS_PER_INCH)
