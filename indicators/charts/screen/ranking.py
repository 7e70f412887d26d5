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
    shape_ranking,
)
from indicators.charts.screen.canvas import axis_title, build_canvas, draw_empty, plain_axis
from indicators.formatting import format_number, unit_symbol

ROW_HEIGHT = 21


def plot_ranking(standings: pd.DataFrame, *, language: str, **frames: Any) -> go.Figure:
    """Return the figure of `shape_ranking(standings, **frames)`."""
    return draw_ranking(shape_ranking(standings, **frames), language=language)


def draw_ranking(shape: RankingShape, *, language: str) -> go.Figure:
    """Return the figure of a shape; an empty shape is its sentence."""
    if shape.empty:
        return draw_empty(shape.empty, language=language)
    rows = _rows(shape)
    figure = build_canvas(
        height=90 + ROW_HEIGHT * (len(shape.bars) + 1),
        xaxis=_value_axis(shape, language),
        yaxis=_name_axis(shape, rows, language),
        bargap=0.3,
        margin={"l": 12, "r": 64, "t": 24, "b": 12},
        showlegend=False,
        annotations=[
            _own_name(bar, row, language)
            for bar, row in zip(shape.bars, rows, strict=True)
            if bar.is_own
        ],
    )
    figure.add_trace(_bars(shape, rows, language))
    if has_group_value(shape):
        _add_group_value(figure, shape, language)
    if shape.gap_after:
        figure.add_annotation(x=0, y=shape.gap_after, text="⋮", showarrow=False, xanchor="left")
    return figure


def _rows(shape: RankingShape) -> list[int]:
    """Return the row of each bar; the gap takes a row of its own."""
    gap = shape.gap_after or len(shape.bars)
    return [place + (1 if place >= gap else 0) for place in range(len(shape.bars))]


def _value_axis(shape: RankingShape, language: str) -> dict[str, Any]:
    unit = unit_symbol(shape.indicator.unit).in_language(language)
    values = [bar.value for bar in shape.bars]
    low, high = min(*values, 0.0, 0.0), max(*values, 0.0, 0.0)
    room = 0.02 * ((high - low) or 1.0)
    return {
        **plain_axis(),
        "title": axis_title(unit),
        "nticks": 5,
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


def _bars(shape: RankingShape, rows: list[int], language: str) -> go.Bar:
    written = [format_number(bar.value, shape.indicator.decimals) for bar in shape.bars]
    return go.Bar(
        x=[bar.value for bar in shape.bars],
        y=rows,
        orientation="h",
        marker={"color": [theme.OWN if bar.is_own else theme.BAR for bar in shape.bars]},
        text=written,
        textposition="outside",
        cliponaxis=False,
        textfont={"size": theme.SIZE_LABEL, "color": theme.INK},
        customdata=[bar.name.in_language(language) for bar in shape.bars],
        hovertemplate="%{customdata}<br>%{text}<extra></extra>",
    )


def _add_group_value(figure: go.Figure, shape: RankingShape, language: str) -> None:
    value = format_number(shape.group_value, shape.indicator.decimals)
    word = shape.average_label.in_language(language)
    text = f"group value {value} ({word})" if language == "en" else f"群の値 {value}（{word}）"
    line = {"color": theme.SECONDARY, "width": 1.4, "dash": "dot"}
    figure.add_vline(x=shape.group_value, line=line, layer="below")
    figure.add_annotation(
        x=shape.group_value,
        y=1,
        yref="paper",
        yanchor="bottom",
        text=text,
        showarrow=False,
        font={"size": theme.SIZE_LABEL, "color": theme.SECONDARY},
    )
