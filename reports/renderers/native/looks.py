"""How each kind of series looks: one blue for the university, grey for all others.

Every colour comes from the theme of the charts.
"""

from typing import NamedTuple

from indicators.charts import theme

# Marks by the place of a group in its grouping; both file formats know these words.
MARKS = ("circle", "diamond", "square", "triangle", "x", "star")


class Look(NamedTuple):
    """Fill of a mark or a bar, its outline, and the line through the points with its strokes.

    An empty colour is none; `strokes` "" is a solid line; `width` in points.
    """

    fill: str = ""
    outline: str = ""
    line: str = ""
    strokes: str = ""
    width: float = 1.5
    mark: str = ""
    size: int = 5


_LOOKS = {
    "own": Look(fill=theme.OWN, outline=theme.OWN, mark="circle", size=10),
    "own_line": Look(
        fill=theme.OWN, outline=theme.OWN, line=theme.OWN, width=2.25, mark="circle", size=7
    ),
    "group_line": Look(line=theme.POINT_DARK, width=2.0),
    "quartile": Look(line=theme.POINT, strokes="dash", width=1.0),
    "half": Look(line=theme.BAND, width=9.0),
    "strip_value": Look(line=theme.INK, width=2.25),
    "square": Look(fill=theme.BAR, outline=theme.POINT_DARK, mark="square", size=9),
    "bar": Look(fill=theme.BAR, outline=theme.POINT_DARK),
    "own_group": Look(fill=theme.POINT_DARK, outline=theme.POINT_DARK),
    "overall": Look(fill=theme.GROUND, outline=theme.POINT_DARK),
    "part_0": Look(fill=theme.POINT_DARK, outline=theme.GROUND),
    "part_1": Look(fill=theme.BAND, outline=theme.POINT_DARK),
    "own_part_0": Look(fill=theme.OWN, outline=theme.GROUND),
    "own_part_1": Look(fill=theme.GROUND, outline=theme.OWN),
}
_MOST_PARTS = 2


def look_of(name: str) -> Look:
    """Return a look: one of the names above, or "points_1", "regression_1", "ratio_1", ….

    Those end with the place of a group in its grouping.
    """
    if name in _LOOKS:
        return _LOOKS[name]
    kind, _, place = name.rpartition("_")
    at = int(place)
    if kind in ("part", "own_part"):
        return _LOOKS[f"{kind}_{at % _MOST_PARTS}"]
    if kind == "points":
        grey = theme.point_colour_of(at)
        return Look(fill=grey, outline=grey, mark=MARKS[at % len(MARKS)])
    line = theme.line_colour_of(at)
    return Look(line=line, strokes="dash" if kind == "ratio" else "")
