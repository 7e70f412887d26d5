"""Figures of groups as arrays, and as the tidy frames they are read in.

Nothing is calculated here: averages and lines fill the arrays.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.calculation.panel import Numbers
from indicators.catalogue.model import UNCLASSIFIED
from indicators.frames import REASONS, FrameShape


class GroupFigures(NamedTuple):
    """Figures of groups: numbers is statistic × indicator × group row × year."""

    numbers: Numbers
    reason: NDArray[np.uint8]


def group_frame(
    figures: GroupFigures,
    shape: FrameShape,
    *,
    indicators: Sequence[str],
    rows: Sequence[tuple[str, str]],
    fiscal_years: Sequence[int],
) -> pd.DataFrame:
    """Return the tidy frame of group figures; `rows` are (grouping, group) pairs.

    Rows of "unclassified" without a member are left out.
    """
    shape_of = (len(indicators), len(rows), len(fiscal_years))
    indicator, row, year = (each.ravel() for each in np.indices(shape_of))
    grouping, group = (np.array([names[at] for names in rows], dtype=object) for at in (0, 1))
    columns: dict[str, NDArray[Any]] = {
        "indicator": np.array(indicators, dtype=object)[indicator],
        "grouping": grouping[row],
        "group": group[row],
        "fiscal_year": np.array(fiscal_years, dtype=np.int64)[year],
        **_statistics(figures, shape),
    }
    # Left out before there is a frame: cutting a frame costs more than making it.
    kept = (columns["group"] != UNCLASSIFIED.code) | (columns["n"] > 0)
    return pd.DataFrame({name: columns[name][kept] for name in (*shape.key, *shape.columns)})


def _statistics(figures: GroupFigures, shape: FrameShape) -> dict[str, NDArray[Any]]:
    names = [name for name in shape.columns if name != "reason"]
    numbers = {name: figures.numbers[at].ravel() for at, name in enumerate(names)}
    numbers["n"] = numbers["n"].astype(np.int64)
    return {**numbers, "reason": np.array(REASONS, dtype=object)[figures.reason.ravel()]}
