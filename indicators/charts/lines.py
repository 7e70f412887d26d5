"""Lines of a scatter: the regression line and the ratio line of a group, ready to draw.

Slope and intercept come calculated; here they only become points, equations and names.
"""

from math import isfinite
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.charts.axes import Axis
from indicators.formatting import format_number
from indicators.text import LocalizedText

SAMPLES = 32
# A straight line needs two points; its name needs places to choose from.
STRAIGHT_SAMPLES = 9


class Line(NamedTuple):
    """A drawn line: its points inside the axes, and what it is called.

    `name` is 回帰直線 or 群の比率線 with the group; `equation` is in the items' units.
    """

    x: tuple[float, ...]
    y: tuple[float, ...]
    name: LocalizedText
    equation: str


def shape_regression(fit: pd.Series, *, group: LocalizedText, x: Axis, y: Axis) -> Line | None:
    """Return the least squares line of one fit over the members' range, or None without one."""
    if not isfinite(fit["slope"]):
        return None
    xs, ys = _sample(fit["slope"], fit["intercept"], fit, x, y)
    if len(xs) < 2:
        return None
    name = LocalizedText("回帰直線（{group}）", "Regression line ({group})").fill(group=group)
    return Line(xs, ys, name, write_equation(fit["slope"], fit["intercept"]))


def shape_ratio_line(fit: pd.Series, *, group: LocalizedText, x: Axis, y: Axis) -> Line | None:
    """Return the line total ÷ total through the origin over the members' range, or None."""
    if not isfinite(fit["ratio_slope"]):
        return None
    xs, ys = _sample(fit["ratio_slope"], 0.0, fit, x, y)
    if len(xs) < 2:
        return None
    name = LocalizedText("群の比率線（{group}）", "Group ratio line ({group})").fill(group=group)
    return Line(xs, ys, name, write_equation(fit["ratio_slope"], 0.0))


def write_equation(slope: float, intercept: float) -> str:
    """Return 「y = 2,352x − 38,120」, each number with at least four digits that count."""
    head = f"y = {'−' if slope < 0 else ''}{_four_digits(slope)}x"
    if intercept == 0:
        return head
    return f"{head} {'−' if intercept < 0 else '+'} {_four_digits(intercept)}"


def _four_digits(value: float) -> str:
    size = abs(value)
    decimals = 0 if size == 0 else max(0, 3 - int(np.floor(np.log10(size))))
    return format_number(size, min(decimals, 8))


def _sample(
    slope: float, intercept: float, fit: pd.Series, x: Axis, y: Axis
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Return the points of slope·x + intercept that lie inside the axes.

    On log axes a straight line is a curve; it is cut exactly where it leaves through the floor.
    """
    low, high = max(fit["x_min"], x.low), min(fit["x_max"], x.high)
    low, high = _inside(slope, intercept, low, high, y)
    if not low < high:
        return (), ()
    xs = (
        _sample_log(slope, intercept, low, high)
        if x.is_log
        else np.linspace(low, high, STRAIGHT_SAMPLES)
    )
    ys = np.clip(slope * xs + intercept, y.low, y.high)
    return tuple(float(value) for value in xs), tuple(float(value) for value in ys)


def _sample_log(slope: float, intercept: float, low: float, high: float) -> NDArray[np.float64]:
    """Return places even along both axes: a curve falls steeply where it nears zero."""
    even_x = np.geomspace(low, high, SAMPLES)
    ends = slope * low + intercept, slope * high + intercept
    if slope == 0 or min(ends) <= 0:
        return even_x
    even_y = (np.geomspace(*ends, SAMPLES) - intercept) / slope
    return np.unique(np.clip(np.concatenate([even_x, even_y]), low, high))


def _inside(
    slope: float, intercept: float, low: float, high: float, y: Axis
) -> tuple[float, float]:
    """Return the part of [low, high] where the line is between floor and ceiling of `y`."""
    if slope == 0:
        return (low, high) if y.low <= intercept <= y.high else (low, low)
    crossings = sorted(((y.low - intercept) / slope, (y.high - intercept) / slope))
    return max(low, crossings[0]), min(high, crossings[1])
