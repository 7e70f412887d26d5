"""The room that the legend of published series takes: less where its names stand beside each other.

Only sizes live here.
"""

from math import ceil
from typing import Any

from indicators.charts.wrapping import count_ems

LEGEND_LINE, HEIGHT = 22, 330
# Full-width letters that a line of the legend holds where the page does not count as narrow, and
# what the mark before a name takes of them.
LEGEND_LETTERS, LEGEND_MARK = 44, 5


def make_room(rows: int) -> dict[str, Any]:
    """Return height and margin with room for so many rows of the legend."""
    room = LEGEND_LINE * rows
    return {"height": HEIGHT + room, "margin": {"l": 12, "r": 16, "t": 24 + room, "b": 12}}


def count_rows(names: list[str]) -> int:
    """Return the rows that the legend takes; Plotly gives all entries the width of the widest."""
    widths = [count_ems(name) + LEGEND_MARK for name in names]
    if len(names) < 2:
        return 0
    if sum(widths) <= LEGEND_LETTERS:
        return 1
    return ceil(len(names) / max(1, LEGEND_LETTERS // max(widths)))
