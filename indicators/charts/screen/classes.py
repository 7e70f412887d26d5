"""Bars by class on screen: grey, the own group outlined in blue, the own value a blue dot.

Under each bar stands its class and n; the line across is everybody's value.
"""

from math import isfinite
from typing import Any

from indicators.charts import theme
from indicators.charts.classes import ClassBar, ClassesShape, tell_bar
from indicators.charts.screen.canvas import (
    Drawing,
    Trace,
    axis_layout,
    build_drawing,
    draw_empty,
    name_own,
    plain_axis,
)
from indicators.charts.wrapping import count_ems, wrap_words
from indicators.formatting import format_number

HEIGHT = 360
# What all classes together are wide, in full-width letters: on a wide screen, on a narrow one.
LETTERS, NARROW_LETTERS = 64, 24.5
OWN_GROUP = "▲"
BAR_WIDTH = 0.65


def draw_classes(shape: ClassesShape, *, language: str) -> Drawing:
    """Return the drawing of a shape; an empty shape is its sentence."""
    if shape.empty:
        return draw_empty(shape.empty, language=language)
    drawing = build_drawing(
        [_bars(shape, language), *([_own(shape, language)] if shape.own else [])],
        height=HEIGHT,
        showlegend=False,
        xaxis=_class_axis(shape, _wrap_classes(shape, LETTERS, language)),
        yaxis=axis_layout(shape.axis, language=language),
        shapes=[_overall_line(shape)] if isfinite(shape.overall.value) else [],
        annotations=[
            *_signs(shape, language),
            *([_overall_word(shape, language)] if isfinite(shape.overall.value) else []),
            *_own_name(shape, language),
        ],
    )
    return {**drawing, "narrow": {"xaxis": _narrow_axis(shape, language)}}


def _class_axis(shape: ClassesShape, names: list[str]) -> dict[str, Any]:
    return {
        **plain_axis(),
        "showgrid": False,
        "range": [-0.6, len(shape.bars) - 0.4],
        "tickangle": 0,
        "tickfont": {"size": theme.SIZE_LABEL, "color": theme.SECONDARY},
        "tickvals": list(range(len(shape.bars))),
        "ticktext": names,
    }


def _narrow_axis(shape: ClassesShape, language: str) -> dict[str, Any]:
    """Return the axis with shorter lines, or with names that stand up where lines are too long."""
    names = _wrap_classes(shape, NARROW_LETTERS, language)
    most = NARROW_LETTERS / len(shape.bars) + 0.5
    if all(count_ems(line) <= most for name in names for line in name.split("<br>")):
        return _class_axis(shape, names)
    standing = [" ".join(_write_class(bar, [_name(bar, language)])) for bar in shape.bars]
    return {**_class_axis(shape, standing), "tickangle": -90}


def _wrap_classes(shape: ClassesShape, letters: float, language: str) -> list[str]:
    """Return each class in short lines, its n in brackets, and the mark of the own group."""
    most = letters / len(shape.bars)
    return [
        "<br>".join(
            _write_class(
                bar, wrap_words(_name(bar, language), lambda line: count_ems(line) <= most)
            )
        )
        for bar in shape.bars
    ]


def _name(bar: ClassBar, language: str) -> str:
    return bar.name.in_language(language)


def _write_class(bar: ClassBar, name: list[str]) -> list[str]:
    n = [] if bar.n is None else [f"({bar.n:,})"]
    return [*name, *n, *([OWN_GROUP] if bar.is_own else [])]


def _bars(shape: ClassesShape, language: str) -> Trace:
    shown = [(place, bar) for place, bar in enumerate(shape.bars) if isfinite(bar.value)]
    written = [format_number(bar.value, shape.indicator.decimals) for _, bar in shown]
    return {
        "type": "bar",
        "width": BAR_WIDTH,
        "x": [place for place, _ in shown],
        "y": [bar.value for _, bar in shown],
        "marker": {
            "color": theme.BAR,
            "line": {
                "color": [theme.OWN if bar.is_own else theme.POINT for _, bar in shown],
                "width": [2.5 if bar.is_own else 1 for _, bar in shown],
            },
        },
        "text": written,
        # At the foot no line and no mark can run through the number.
        "textposition": "inside",
        "insidetextanchor": "start",
        "constraintext": "none",
        "textangle": 0,
        "textfont": {"size": theme.SIZE_LABEL, "color": theme.INK},
        "customdata": [tell_bar(bar, shape.indicator).in_language(language) for _, bar in shown],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _signs(shape: ClassesShape, language: str) -> list[dict[str, Any]]:
    """Return why there is no bar, in its place, above the numbers of its neighbours."""
    return [
        {
            "x": place,
            "y": 0,
            "text": bar.sign.in_language(language),
            "showarrow": False,
            "yanchor": "bottom",
            "yshift": 16,
            "font": {"size": theme.SIZE_LABEL, "color": theme.SECONDARY},
        }
        for place, bar in enumerate(shape.bars)
        if not isfinite(bar.value)
    ]


def _overall_line(shape: ClassesShape) -> dict[str, Any]:
    ends = {"x0": 0, "x1": 1, "y0": shape.overall.value, "y1": shape.overall.value}
    line = {"color": theme.SECONDARY, "width": 1.4, "dash": "dash"}
    return {"type": "line", **ends, "xref": "x domain", "yref": "y", "line": line}


def _overall_word(shape: ClassesShape, language: str) -> dict[str, Any]:
    """Return the name of the line, on it, at the end where it has room."""
    return {
        "text": tell_bar(shape.overall, shape.indicator).in_language(language),
        "x": 0 if shape.overall_side == "left" else 1,
        "xref": "x domain",
        "y": shape.overall.value,
        "xanchor": shape.overall_side,
        "yanchor": "bottom",
        "showarrow": False,
        "bgcolor": theme.VEIL,
        "font": {"size": theme.SIZE_LABEL, "color": theme.SECONDARY},
    }


def _own(shape: ClassesShape, language: str) -> Trace:
    if shape.own is None:
        return {}
    return {
        "type": "scatter",
        "x": [shape.own.place],
        "y": [shape.own.value],
        "mode": "markers",
        "cliponaxis": False,
        "name": shape.own.name.in_language(language),
        "customdata": [format_number(shape.own.value, shape.indicator.decimals)],
        "hovertemplate": "%{fullData.name}<br>%{customdata}<extra></extra>",
        "marker": {
            "symbol": "circle",
            "size": theme.OWN_SIZE,
            "color": theme.OWN,
            "line": {"color": theme.GROUND, "width": 1.5},
        },
    }


def _own_name(shape: ClassesShape, language: str) -> list[dict[str, Any]]:
    if shape.own is None:
        return []
    number = format_number(shape.own.value, shape.indicator.decimals)
    name = f"{shape.own.name.in_language(language)} {number}"
    along = (shape.own.place + 0.5) / len(shape.bars)
    return [name_own(name, shape.own.place, shape.own.value, along=along)]
