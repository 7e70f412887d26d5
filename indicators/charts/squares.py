"""What stands in a confidential scatter for the points of others: squares, and lines alone.

Which squares may be drawn was decided before; here they only get words and room on the axes.
"""

from collections.abc import Iterator
from math import isfinite

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.text import LocalizedText

Pairs = tuple[tuple[float, float], ...]

SQUARES = LocalizedText("他大学（3校以上の区画）", "Others (squares of three or more)")
NO_SQUARES = LocalizedText(
    "示せる点も線もありません。他大学の値は秘匿で、3校以上が入る区画もありません（x）。",
    "There is no point and no line to show: the values of others are withheld, and no square of "
    "the grid holds three or more (x).",
)
_NOTE = LocalizedText(
    "他大学の値は秘匿です（x）。□は3校以上が入る区画の中心で、個々の大学の点ではありません。",
    "The values of others are withheld (x). □: the centre of a square that holds three or more "
    "universities, not a university.",
)
_NO_SQUARE_NOTE = LocalizedText(
    "他大学の値は秘匿です（x）。3校以上が入る区画はありません。",
    "The values of others are withheld (x). No square holds three or more universities.",
)
_LINES = LocalizedText(
    "{note}実線は回帰直線、破線は群の比率線（合計÷合計）で、示せるものだけを引いています。",
    "{note} Solid: regression line; broken: group ratio line (total ÷ total), where they can be "
    "shown.",
)


def list_squares(squares: NDArray[np.float64] | None) -> Pairs | None:
    """Return the centres as pairs of x and y, in their own order; None of a public indicator."""
    if squares is None:
        return None
    return tuple((float(f"{x:.6g}"), float(f"{y:.6g}")) for x, y in squares)


def find_line_ends(fits: pd.DataFrame) -> Iterator[tuple[float, float]]:
    """Yield where the lines begin and end, so that the axes have room where there is no point."""
    for fit in fits.to_dict("records"):
        for x in (fit["x_min"], fit["x_max"]):
            for y in (fit["ratio_slope"] * x, fit["slope"] * x + fit["intercept"]):
                if isfinite(x) and isfinite(y):
                    yield x, y


def write_note(squares: Pairs) -> LocalizedText:
    """Return what the picture shows instead of the universities."""
    return _LINES.fill(note=_NOTE if squares else _NO_SQUARE_NOTE)
