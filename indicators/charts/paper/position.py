"""The position strip on paper: grey band, the group's tick, and our mark; a few lines of SVG.

It draws what `indicators.charts.positions` shaped. No drawing library is needed for it.
"""

from indicators.charts import theme
from indicators.charts.positions import PositionShape

WIDTH, HEIGHT = 300, 28
_MIDDLE = HEIGHT / 2


def draw_position(shape: PositionShape) -> bytes:
    """Return the strip as SVG, or only its thin line where there is nothing to place."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}">',
        f'<path d="M0 {_MIDDLE}H{WIDTH}" stroke="{theme.RULE}"/>',
        *_band(shape),
        *_tick(shape),
        *_mark(shape),
        "</svg>",
    ]
    return "".join(parts).encode()


def _across(place: float) -> float:
    """Return the x of a place 0..1, with room for a mark at either end."""
    return round(10 + (WIDTH - 20) * place, 1)


def _band(shape: PositionShape) -> list[str]:
    if shape.band is None:
        return []
    left, right = (_across(place) for place in shape.band)
    box = f'x="{left}" y="{_MIDDLE - 6}" width="{round(right - left, 1)}" height="12"'
    return [f'<rect {box} fill="{theme.BAND}"/>']


def _tick(shape: PositionShape) -> list[str]:
    if shape.tick is None:
        return []
    x = _across(shape.tick)
    look = f'stroke="{theme.SECONDARY}" stroke-width="3"'
    return [f'<path d="M{x} {_MIDDLE - 10}V{_MIDDLE + 10}" {look}/>']


def _mark(shape: PositionShape) -> list[str]:
    if shape.own is None:
        return []
    x, y = _across(shape.own), _MIDDLE
    if shape.mark == "diamond":
        outline = f"M{x} {y - 10}L{x + 10} {y}L{x} {y + 10}L{x - 10} {y}Z"
        return [f'<path d="{outline}" fill="{theme.SECOND_GROUP}"/>']
    if shape.mark == "disc":
        return [f'<circle cx="{x}" cy="{y}" r="8" fill="{theme.OWN}"/>']
    return [
        f'<circle cx="{x}" cy="{y}" r="6.5" fill="{theme.GROUND}" '
        f'stroke="{theme.OWN}" stroke-width="3.5"/>'
    ]
