"""Figures of groups as arrays, and as the tidy frames they are read in.

Nothing is calculated here: averages and lines fill the arrays.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

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
    keys = pd.MultiIndex.from_product([indicators, range(len(rows)), fiscal_years])
    grouping, group = (np.array([names[at] for names in rows], dtype=object) for at in (0, 1))
    row = keys.get_level_values(1).to_numpy(dtype=np.intp)  # also when there is no row at all
    columns: Mapping[str, object] = {
        "indicator": keys.get_level_values(0),
        "grouping": grouping[row],
        "group": group[row],
        "fiscal_year": keys.get_level_values(2),
        **_statistics(figures, shape),
    }
    frame = pd.DataFrame(columns)[[*shape.key, *shape.columns]]
    return frame[(frame["group"] != UNCLASSIFIED.code) | (frame["n"] > 0)].reset_index(drop=True)


def _statistics(figures: GroupFigures, shape: FrameShape) -> dict[str, object]:
    names = [name for name in shape.columns if name != "reason"]
    numbers = {name: figures.numbers[at].ravel() for at, name in enumerate(names)}
    numbers["n"] = numbers["n"].astype(np.int64)
    return {**numbers, "reason": np.array(REASONS, dtype=object)[figures.reason.ravel()]}
