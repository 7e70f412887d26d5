"""The colours, type sizes and marks of every chart, on screen and on paper.

Only constants live here, and no other module of the project names a colour for a chart.
"""

# Digital Agency design tokens: ink, blue-900, orange-800, greys.
INK = "#1a1a1a"
SECONDARY = "#4d4d4d"
TERTIARY = "#626264"
RULE = "#d8d8db"
GRID = "#ececef"
GROUND = "#ffffff"
# Behind a name that stands among points.
VEIL = "rgba(255,255,255,0.8)"
OWN = "#0017c1"
SECOND_GROUP = "#c74700"
POINT = "#949494"
POINT_DARK = "#626264"
BAND = "#dcdce2"
BAR = "#b8b8bd"

# A mark per group, in the order of the grouping: form differs before colour does.
# Plotly's names; each has a matplotlib twin in MARKS_ON_PAPER.
MARKS = ("circle", "diamond", "square", "triangle-up", "cross", "x", "star", "hexagon")
MARKS_ON_PAPER = ("o", "D", "s", "^", "P", "X", "*", "h")
POINT_COLOURS = (POINT, POINT_DARK, POINT, POINT_DARK, POINT, POINT_DARK, POINT, POINT_DARK)
LINE_COLOURS = (OWN, SECOND_GROUP, *(SECONDARY, TERTIARY), *4 * (POINT_DARK,))

# A square that stands for several universities is no group's mark.
SQUARE, SQUARE_ON_PAPER = "square", "s"
SQUARE_SIZE = 13

FONT = '"Noto Sans JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif'
SIZE = 12
SIZE_LABEL = 11
SIZE_OWN = 13
POINT_SIZE = 6
OWN_SIZE = 13
LINE_WIDTH = 1.8
RATIO_WIDTH = 1.4


def mark_of(position: int) -> str:
    """Return the mark of the group at `position` in its grouping."""
    return MARKS[position % len(MARKS)]


def point_colour_of(position: int) -> str:
    """Return the grey of the group's points."""
    return POINT_COLOURS[position % len(POINT_COLOURS)]


def line_colour_of(position: int) -> str:
    """Return the colour of the group's lines: blue, orange, then greys."""
    return LINE_COLOURS[position % len(LINE_COLOURS)]
