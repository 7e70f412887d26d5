"""Published series on screen: a line a series, rings for replaced values, lettered years.

The first line is blue; marks differ before colours do. A target is a star with a broken line to it.
"""

from itertools import chain
from typing import Any

from indicators.charts import theme
from indicators.charts.published import (
    EARLIER,
    PublishedLine,
    PublishedShape,
    PublishedTarget,
    PublishedValue,
)
from indicators.charts.screen.canvas import (
    Drawing,
    Trace,
    axis_title,
    build_drawing,
    plain_axis,
)
from indicators.charts.screen.published_legend import count_rows, make_room
from indicators.charts.screen.published_marks import cut_at, letter_at, name_break, rule_at
from indicators.formatting import number_with_unit, unit_symbol
from indicators.text import LocalizedText

HOVER = LocalizedText(
    "{year}年度 {value}（公表：{vintage}）", "FY{year}: {value} (published: {vintage})"
)
# The legend stands above the numbers, a share of the plot's height higher than usual.
ABOVE_NUMBERS = 1.07
# Up to so many years: a tick each, one for every other; beyond, every fifth.
MOST_TICKS, MOST_YEARS, EVERY = 8, 16, 5


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
    targets = [_target(target, language) for target in shape.targets]
    named = [each["name"] for each in (*rings[:1], *lines, *targets)]
    unit = unit_symbol(shape.unit).in_language(language)
    drawing = build_drawing(
        [*(_way(target) for target in shape.targets), *rings, *lines, *targets],
        **make_room(count_rows(named)),
        showlegend=len(named) > 1,
        xaxis=_year_axis(shape, language),
        yaxis={**plain_axis(), "title": axis_title(unit), "tickformat": ",", "rangemode": "tozero"},
        shapes=[rule_at(year) for _, year in shape.marks] + [cut_at(year) for year in shape.breaks],
        annotations=[
            *(letter_at(letter, year) for letter, year in shape.marks),
            *(name_break(year, language) for year in shape.breaks),
        ],
    )
    drawing["layout"]["legend"] = {**drawing["layout"]["legend"], "y": ABOVE_NUMBERS}
    # Names are as wide as a narrow screen.
    return {**drawing, "narrow": make_room(len(named) if len(named) > 1 else 0)}


def _line(shape: PublishedShape, line: PublishedLine, place: int, language: str) -> Trace:
    known: dict[float, PublishedValue] = {point.fiscal_year: point for point in line.newest}
    colour = theme.line_colour_of(place)
    places = _places(shape)
    points = [known.get(year) for year in places]
    return {
        "type": "scatter",
        "x": places,
        "y": [point.value if point else None for point in points],
        "mode": "lines+markers",
        "connectgaps": False,
        "name": line.label.in_language(language),
        "line": {"color": colour, "width": 2},
        "marker": {"symbol": theme.mark_of(place), "size": 8, "color": colour},
        "customdata": [_tell(shape, point, language) if point else "" for point in points],
        "hovertemplate": "%{fullData.name}<br>%{customdata}<extra></extra>",
    }


def _places(shape: PublishedShape) -> list[float]:
    """Return the years, and half-way before each break a place where no value stands."""
    cuts = {year: (year - 0.5,) for year in shape.breaks}
    return list(chain.from_iterable((*cuts.get(year, ()), year) for year in shape.fiscal_years))


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


def _target(target: PublishedTarget, language: str) -> Trace:
    told = target.label.in_language(language)
    return {
        "type": "scatter",
        "x": [target.fiscal_year],
        "y": [target.value],
        "mode": "markers",
        "name": told,
        "marker": {"symbol": "star", "size": 13, "color": theme.INK},
        "hovertemplate": f"{told}<extra></extra>",
    }


def _way(target: PublishedTarget) -> Trace:
    """Return the line from the newest value to the target; no value lies on it."""
    return {
        "type": "scatter",
        "x": [target.since.fiscal_year, target.fiscal_year],
        "y": [target.since.value, target.value],
        "mode": "lines",
        "line": {"color": theme.TERTIARY, "width": 1.5, "dash": "dash"},
        "showlegend": False,
        "hoverinfo": "skip",
    }


def _tell(shape: PublishedShape, point: PublishedValue, language: str) -> str:
    told = HOVER.fill(
        year=point.fiscal_year,
        value=number_with_unit(point.value, shape.unit, shape.decimals),
        vintage=point.vintage,
    )
    return told.in_language(language)


def _year_axis(shape: PublishedShape, language: str) -> dict[str, Any]:
    years = shape.fiscal_years
    ticks = [year for year in years if year % EVERY == 0]
    if len(years) <= MOST_YEARS:
        ticks = sorted(years[:: -1 if len(years) <= MOST_TICKS else -2])
    elif years[-1] - ticks[-1] > EVERY // 2:
        ticks.append(years[-1])
    return {
        **plain_axis(),
        "showgrid": False,
        "title": axis_title("Fiscal year" if language == "en" else "年度"),
        "range": [years[0] - 0.6, years[-1] + 0.6],
        "tickvals": ticks,
        "ticktext": [str(year) for year in ticks],
    }
