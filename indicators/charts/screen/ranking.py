"""The ranked bars on screen.

Bars grey, the highlighted one blue and bold, the group's value a line with its name.
"""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from indicators.charts import theme
from indicators.charts.ranking import (
    RankingBar,
    RankingShape,
    has_group_value,
    list_rows,
    shape_ranking,
    tell_group_value,
)
from indicators.charts.screen.canvas import (
    Drawing,
    Trace,
    axis_title,
    build_drawing,
    draw_empty,
    plain_axis,
)
from indicators.formatting import format_number, unit_symbol

ROW_HEIGHT = 21
# The ground shows around the letters where the group's line runs through them.
_HALO = ", ".join(f"{x}px {y}px 1px {theme.GROUND}" for x in (-2, 0, 2) for y in (-2, 0, 2))


def plot_ranking(standings: pd.DataFrame, *, language: str, **frames: Any) -> go.Figure:
    """Return the figure of `shape_ranking(standings, **frames)`."""
    return go.Figure(draw_ranking(shape_ranking(standings, **frames), language=language))


def draw_ranking(shape: RankingShape, *, language: str) -> Drawing:
    """Return the drawing of a shape; an empty shape is its sentence."""
    if shape.empty:
        return draw_empty(shape.empty, language=language)
    rows = list_rows(shape)
    has_value = has_group_value(shape)
    return build_drawing(
        [_bars(shape, rows, language)],
        height=90 + ROW_HEIGHT * (len(shape.bars) + 1),
        xaxis=_value_axis(shape, language),
        yaxis=_name_axis(shape, rows, language),
        bargap=0.3,
        margin={"l": 12, "r": 64, "t": 24, "b": 12},
        showlegend=False,
        shapes=[_group_line(shape)] if has_value else [],
        annotations=[
            *(
                _own_name(bar, row, language)
                for bar, row in zip(shape.bars, rows, strict=True)
                if bar.is_own
            ),
            *([_group_word(shape, language)] if has_value else []),
            *([_gap(shape.gap_after)] if shape.gap_after else []),
        ],
    )


def _value_axis(shape: RankingShape, language: str) -> dict[str, Any]:
    unit = unit_symbol(shape.indicator.unit).in_language(language)
    values = [bar.value for bar in shape.bars]
    low, high = min(*values, 0.0, 0.0), max(*values, 0.0, 0.0)
    room = 0.02 * ((high - low) or 1.0)
    return {
        **plain_axis(),
        "title": axis_title(unit),
        # Long names leave a narrow screen a hundred pixels for the bars.
        "nticks": 3,
        "tickangle": 0,
        "range": [low - (room if low < 0 else 0), high + room],
        "tickformat": ",",
    }


def _name_axis(shape: RankingShape, rows: list[int], language: str) -> dict[str, Any]:
    return {
        **plain_axis(),
        "showgrid": False,
        "range": [rows[-1] + 0.6, -0.6],
        "tickvals": rows,
        "ticktext": ["" if bar.is_own else _write_name(bar, language) for bar in shape.bars],
    }


def _write_name(bar: RankingBar, language: str) -> str:
    name = bar.name.in_language(language)
    longest = 26 if language == "en" else 14
    short = name if len(name) <= longest else f"{name[: longest - 1]}…"
    return f"{bar.rank}  {short}" if bar.rank else short


def _own_name(bar: RankingBar, row: int, language: str) -> dict[str, Any]:
    """Return the name of the own bar; a tick alone cannot be bold and blue."""
    return {
        "text": _write_name(bar, language),
        "x": 0,
        "xref": "paper",
        "xanchor": "right",
        "xshift": -5,
        "y": row,
        "showarrow": False,
        "font": {"size": theme.SIZE, "color": theme.OWN, "weight": 700},
    }


def _bars(shape: RankingShape, rows: list[int], language: str) -> Trace:
    written = [format_number(bar.value, shape.indicator.decimals) for bar in shape.bars]
    return {
        "type": "bar",
        "x": [bar.value for bar in shape.bars],
        "y": rows,
        "orientation": "h",
        "marker": {"color": [theme.OWN if bar.is_own else theme.BAR for bar in shape.bars]},
        "text": written,
        "textposition": "outside",
        "cliponaxis": False,
        "textfont": {"size": theme.SIZE_LABEL, "color": theme.INK, "shadow": _HALO},
        "customdata": [bar.name.in_language(language) for bar in shape.bars],
        "hovertemplate": "%{customdata}<br>%{text}<extra></extra>",
    }


def _gap(row: int) -> dict[str, Any]:
    return {"text": "⋮", "x": 0, "xanchor": "left", "y": row, "showarrow": False}


def _group_line(shape: RankingShape) -> dict[str, Any]:
    """Return the line at the group's value, from the floor to the ceiling of the figure."""
    ends = {"x0": shape.group_value, "x1": shape.group_value, "y0": 0, "y1": 1}
    line = {"color": theme.SECONDARY, "width": 1.4, "dash": "dot"}
    return {"type": "line", **ends, "xref": "x", "yref": "y domain", "line": line, "layer": "below"}


def _group_word(shape: RankingShape, language: str) -> dict[str, Any]:
    return {
        "text": tell_group_value(shape).in_language(language),
        "x": shape.group_value,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"size": theme.SIZE_LABEL, "color": theme.SECONDARY},
    }
