"""Published series on screen: a line a series, rings for replaced values, numbered years.

The first line is blue; marks differ before colours do.
"""

from typing import Any

from indicators.charts import theme
from indicators.charts.published import EARLIER, PublishedLine, PublishedShape, PublishedValue
from indicators.charts.screen.canvas import (
    Drawing,
    Trace,
    axis_title,
    build_drawing,
    plain_axis,
)
from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText

HOVER = LocalizedText(
    "{year}年度 {value} {unit}（{vintage} 公表）", "FY{year}: {value} {unit} (published {vintage})"
)
# Room for the legend: a line a series, since names are as wide as a narrow screen.
LEGEND_LINE, HEIGHT = 22, 330
# The legend stands above the numbers, a share of the plot's height higher than usual.
ABOVE_NUMBERS = 1.07
# Up to so many years each has its tick; beyond, every fifth.
MOST_TICKS, EVERY = 8, 5


def draw_published(shape: PublishedShape, *, language: str) -> Drawing:
    """Return the drawing of a shape."""
    lines = [_line(shape, line, place, language) for place, line in enumerate(shape.lines)]
    rings = [
        _rings(shape, line, place, language)
        for place, line in enumerate(shape.lines)
        if line.earlier
    ]
    for ring in rings[1:]:
        ring["showlegend"] = False
    entries = len(lines) + bool(rings)
    room = LEGEND_LINE * entries if entries > 1 else 0
    unit = unit_symbol(shape.unit).in_language(language)
    drawing = build_drawing(
        [*rings, *lines],
        height=HEIGHT + room,
        margin={"l": 12, "r": 16, "t": 24 + room, "b": 12},
        showlegend=entries > 1,
        xaxis=_year_axis(shape, language),
        yaxis={**plain_axis(), "title": axis_title(unit), "tickformat": ",", "rangemode": "tozero"},
        shapes=[_rule(year) for _, year in shape.marks],
        annotations=[_number(number, year) for number, year in shape.marks],
    )
    drawing["layout"]["legend"] = {**drawing["layout"]["legend"], "y": ABOVE_NUMBERS}
    return drawing


def _line(shape: PublishedShape, line: PublishedLine, place: int, language: str) -> Trace:
    known = {point.fiscal_year: point for point in line.newest}
    colour = theme.line_colour_of(place)
    points = [known.get(year) for year in shape.fiscal_years]
    return {
        "type": "scatter",
        "x": list(shape.fiscal_years),
        "y": [point.value if point else None for point in points],
        "mode": "lines+markers",
        "connectgaps": False,
        "name": line.label.in_language(language),
        "line": {"color": colour, "width": 2},
        "marker": {"symbol": theme.mark_of(place), "size": 8, "color": colour},
        "customdata": [_tell(shape, point, language) if point else "" for point in points],
        "hovertemplate": "%{fullData.name}<br>%{customdata}<extra></extra>",
    }


def _rings(shape: PublishedShape, line: PublishedLine, place: int, language: str) -> Trace:
    return {
        "type": "scatter",
        "x": [point.fiscal_year for point in line.earlier],
        "y": [point.value for point in line.earlier],
        "mode": "markers",
        "name": EARLIER.in_language(language),
        # Drawn first, behind the lines; told last.
        "legendrank": 2000,
        "marker": {
            "symbol": f"{theme.mark_of(place)}-open",
            "size": 15,
            "color": theme.SECONDARY,
            "line": {"width": 1.5},
        },
        "customdata": [_tell(shape, point, language) for point in line.earlier],
        "hovertemplate": "%{fullData.name}<br>%{customdata}<extra></extra>",
    }


def _tell(shape: PublishedShape, point: PublishedValue, language: str) -> str:
    told = HOVER.fill(
        year=point.fiscal_year,
        value=format_number(point.value, shape.decimals),
        unit=unit_symbol(shape.unit),
        vintage=point.vintage,
    )
    return told.in_language(language)


def _year_axis(shape: PublishedShape, language: str) -> dict[str, Any]:
    years = shape.fiscal_years
    ticks = [year for year in years if len(years) <= MOST_TICKS or year % EVERY == 0]
    if years[-1] - ticks[-1] > EVERY // 2:
        ticks.append(years[-1])
    return {
        **plain_axis(),
        "showgrid": False,
        "title": axis_title("Fiscal year" if language == "en" else "年度"),
        "range": [years[0] - 0.6, years[-1] + 0.6],
        "tickvals": ticks,
        "ticktext": [str(year) for year in ticks],
    }


def _rule(year: int) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": year,
        "x1": year,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "layer": "below",
        "line": {"color": theme.RULE, "width": 1, "dash": "dot"},
    }


def _number(number: int, year: int) -> dict[str, Any]:
    return {
        "x": year,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "text": str(number),
        "showarrow": False,
        "font": {"size": theme.SIZE_LABEL, "color": theme.SECONDARY},
    }
