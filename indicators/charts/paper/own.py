"""The highlighted university's mark on paper, with its name where it covers least.

Every chart marks it alike: one blue, bigger, and named.
"""

from indicators.charts import theme
from indicators.charts.paper.frame import Frame
from indicators.charts.paper.labels import Box, place_beside
from indicators.charts.paper.sheet import Floats, Sheet, Style, cover, draw_marks, width_of, write

OWN_SIZE = 7.4


def draw_own(
    sheet: Sheet, frame: Frame, place: tuple[float, float], name: str, *, ink: Floats, marker: str
) -> Box:
    """Draw the mark at a place in millimetres with its name; return the room the name takes.

    `ink`: points of what the name should not cover, a row each.
    """
    x, y = place
    # Bold letters are a little wider than those that are measured.
    wide = width_of(name, OWN_SIZE) * 1.06
    box = place_beside(x, y, width=wide, height=3.2, frame=frame, ink=ink)
    cover(sheet, *box)
    look: Style = {"marker": marker, "markersize": 6.0, "markeredgewidth": 0.8}
    draw_marks(sheet, [x], [y], color=theme.OWN, markeredgecolor=theme.GROUND, **look)
    middle = ((box.left + box.right) / 2, (box.bottom + box.top) / 2)
    write(sheet, *middle, name, size=OWN_SIZE, ha="center", color=theme.OWN, weight="bold")
    return box
