"""The bars of a breakdown on screen: a drawing per panel, so that narrow screens stack them.

Classes are grey, the own university blue; the second part of a stack is hatched.
"""

from math import isfinite
from typing import Any

from indicators.charts import theme
from indicators.charts.breakdown import (
    BreakdownPanel,
    BreakdownShape,
    name_bar,
    name_line,
    stack_lines,
    write_value,
)
from indicators.charts.screen.canvas import (
    Drawing,
    Trace,
    axis_layout,
    axis_title,
    build_drawing,
    draw_empty,
    plain_axis,
)
from indicators.formatting import format_number

BAR_HEIGHT, AROUND, LINE_HEIGHT = 46, 96, 32
LONGEST_NAME = 9
PATTERNS = ("", "/", "x", ".")
DASHES = ("solid", "dash", "dot")
# Behind the longest bar there must be room for its value.
ROOM_FOR_VALUES = 1.18


def draw_breakdown(shape: BreakdownShape, *, language: str) -> list[Drawing]:
    """Return a drawing per panel; an empty shape is its sentence."""
    if shape.empty:
        return [draw_empty(shape.empty, language=language)]
    return [_draw_panel(panel, language) for panel in shape.panels]


def _draw_panel(panel: BreakdownPanel, language: str) -> Drawing:
    room = LINE_HEIGHT * len(panel.lines) + (22 * len(panel.parts) if len(panel.parts) > 1 else 0)
    across = axis_layout(panel.axis, language=language)
    across["title"] = axis_title(panel.axis.title.in_language(language))
    across["range"] = [panel.axis.low, panel.axis.high * ROOM_FOR_VALUES]
    drawing = build_drawing(
        [
            _part(panel, place, language, is_own=is_own)
            for is_own in (False, True)
            for place in range(len(panel.parts))
            if any(bar.is_own == is_own for bar in panel.bars)
        ],
        height=AROUND + room + BAR_HEIGHT * len(panel.bars),
        margin={"l": 12, "r": 12, "t": 14 + room, "b": 12},
        barmode="stack",
        bargap=0.35,
        showlegend=len(panel.parts) > 1,
        xaxis=across,
        yaxis=_class_axis(panel, language),
        shapes=[_line(line.value, place) for place, line in enumerate(panel.lines)],
        annotations=[*_values(panel, language), *_names(panel, language)],
    )
    legend = {"yref": "container", "y": 1, "yanchor": "top", "traceorder": "normal"}
    drawing["layout"]["legend"] = {**drawing["layout"]["legend"], **legend}
    return drawing


def _class_axis(panel: BreakdownPanel, language: str) -> dict[str, Any]:
    return {
        **plain_axis(),
        "showgrid": False,
        "range": [len(panel.bars) - 0.5, -0.5],
        "tickvals": list(range(len(panel.bars))),
        "ticktext": [_break(name_bar(bar, language)) for bar in panel.bars],
    }


def _break(name: str) -> str:
    """Return a long name in two lines, so that it leaves room for its bar."""
    for sign in ("（", " ("):
        head, found, rest = name.rpartition(sign)
        if found and len(name) > LONGEST_NAME:
            return f"{head}<br>{found.strip()}{rest}"
    return name


def _part(panel: BreakdownPanel, place: int, language: str, *, is_own: bool) -> Trace:
    """Return one part of the classes or of the own university, whose bars need no legend."""
    numbered = [(at, bar) for at, bar in enumerate(panel.bars) if bar.is_own == is_own]
    values = [bar.values[place] for _, bar in numbered]
    name = panel.parts[place].in_language(language)
    return {
        "type": "bar",
        "orientation": "h",
        "x": [value if isfinite(value) else None for value in values],
        "y": [at for at, _ in numbered],
        "name": name,
        "showlegend": not is_own,
        "text": [bar.name.in_language(language) for _, bar in numbered],
        "textposition": "none",
        "customdata": [
            format_number(value, panel.decimals) if isfinite(value) else "" for value in values
        ],
        "hovertemplate": f"%{{text}}<br>{name} %{{customdata}}<extra></extra>",
        "marker": {
            "color": theme.OWN if is_own else theme.BAR,
            "line": {"width": 0},
            "pattern": {
                "shape": PATTERNS[place % len(PATTERNS)],
                "fillmode": "overlay",
                "fgcolor": theme.GROUND,
                "size": 7,
                "solidity": 0.35,
            },
        },
    }


def _values(panel: BreakdownPanel, language: str) -> list[dict[str, Any]]:
    """Return the value at the end of each bar, or the word where there is none."""
    return [
        {
            "x": bar.total if isfinite(bar.total) and bar.total > 0 else 0,
            "y": place,
            "text": write_value(bar, panel.decimals, language),
            "showarrow": False,
            "xanchor": "left",
            "xshift": 4,
            "bgcolor": theme.VEIL,
            "font": {"size": theme.SIZE, "color": theme.OWN if bar.is_own else theme.INK},
        }
        for place, bar in enumerate(panel.bars)
    ]


def _line(value: float, place: int) -> dict[str, Any]:
    look = {"color": theme.SECONDARY, "width": 1.5, "dash": DASHES[place % len(DASHES)]}
    ends = {"yref": "paper", "y0": 0, "y1": 1}
    return {"type": "line", "x0": value, "x1": value, **ends, "line": look}


def _names(panel: BreakdownPanel, language: str) -> list[dict[str, Any]]:
    """Return the name of each line above it, one a row, so that near lines stay apart."""
    high = panel.axis.high * ROOM_FOR_VALUES
    rows = stack_lines(panel.lines, high / 2)
    return [
        {
            "x": line.value,
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "yshift": 1 + LINE_HEIGHT * rows[place],
            "xanchor": "left" if line.value < high / 2 else "right",
            "text": "<br>".join(name_line(line, place, panel.decimals, language)),
            "align": "left" if line.value < high / 2 else "right",
            "showarrow": False,
            "font": {"size": theme.SIZE_LABEL, "color": theme.SECONDARY},
        }
        for place, line in enumerate(panel.lines)
    ]
