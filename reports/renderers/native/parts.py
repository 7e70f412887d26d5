"""The parts of a figure as bars by class, with nobody highlighted, from the picture's own shape.

Where the picture draws a line for a larger group stands a bar: programs draw no line across bars.
"""

from math import isfinite, isnan, nan

from indicators.charts.breakdown import Bar, BreakdownPanel, BreakdownShape
from indicators.text import LocalizedText
from reports.renderers.native.model import Axis, Plot, Series, widen_step

LINES = LocalizedText("全体と大きな群（{average}）", "All and the large groups ({average})")
_CLASS = LocalizedText("{name}（{n}）", "{name} ({n})")
_NAMED = LocalizedText("{name}の値", "Value of {name}")


def plot_parts(shape: BreakdownShape, language: str, *, sentence: str) -> Plot | None:
    """Return the bars in the breakdown's unit; None where there is nothing to see."""
    if shape.empty is not None:
        return None
    first = shape.panels[0]
    series = _stack(first, language) if len(shape.panels) == 1 else _put_beside(shape, language)
    values = [value for each in series for value in each.values if isfinite(value)]
    steps = [step for each in shape.panels if (step := widen_step(each.axis.ticks))]
    return Plot(
        kind="breakdown",
        number="",
        title=shape.title.in_language(language),
        sentence=sentence,
        across=Axis(""),
        up=Axis(
            first.axis.title.in_language(language),
            low=0.0 if min(values) >= 0 else None,
            step=max(steps, default=None),
        ),
        categories=tuple(_list_names(shape, language)),
        series=series,
        decimals=max(each.decimals for each in shape.panels),
        is_stacked=len(shape.panels) == 1,
    )


def _list_names(shape: BreakdownShape, language: str) -> list[str]:
    """Return the classes with n and why one has no bar, then the larger groups."""
    classes = (
        [bar for panel in shape.panels for bar in panel.bars if bar.code == code]
        for code in _list_codes(shape)
    )
    return [
        *(_name(found, language) for found in classes),
        *(_NAMED.fill(name=each).in_language(language) for each in _list_lines(shape)),
    ]


def _name(bars: list[Bar], language: str) -> str:
    """Return 「保有700件以下（53・32）」: the n of each part, where they are not the same."""
    n = "・".join(dict.fromkeys("x" if bar.n is None else f"{bar.n:,}" for bar in bars))
    words = dict.fromkeys(bar.word.in_language(language) for bar in bars if isnan(bar.total))
    name = _CLASS.fill(name=bars[0].name, n=n).in_language(language)
    return " ".join([name, *words])


def _list_codes(shape: BreakdownShape) -> list[str]:
    return list(dict.fromkeys(bar.code for panel in shape.panels for bar in panel.bars))


def _list_lines(shape: BreakdownShape) -> list[LocalizedText]:
    return list(dict.fromkeys(line.name for panel in shape.panels for line in panel.lines))


def _stack(panel: BreakdownPanel, language: str) -> tuple[Series, ...]:
    """Return a series per part, and one of the larger groups, whose parts are not told."""
    behind, before = (nan,) * len(panel.lines), (nan,) * len(panel.bars)
    parts = [
        Series(
            part.in_language(language),
            f"part_{place}",
            (*(bar.values[place] for bar in panel.bars), *behind),
        )
        for place, part in enumerate(panel.parts)
    ]
    if not panel.lines:
        return tuple(parts)
    name = LINES.fill(average=panel.lines[0].average).in_language(language)
    values = (*before, *(line.value for line in panel.lines))
    return (*parts, Series(name, "overall", values))


def _put_beside(shape: BreakdownShape, language: str) -> tuple[Series, ...]:
    """Return a series per part; a class or a larger group that lacks it has no bar."""
    codes, lines = _list_codes(shape), _list_lines(shape)
    found = []
    for place, panel in enumerate(shape.panels):
        bars = {bar.code: bar.total for bar in panel.bars}
        groups = {line.name: line.value for line in panel.lines}
        values = (*(bars.get(code, nan) for code in codes), *(groups.get(n, nan) for n in lines))
        found.append(Series(panel.parts[0].in_language(language), f"part_{place}", values))
    return tuple(found)
