"""Positions of university-years in a panel, for cutting tidy frames out of its arrays.

Only the choice of positions lives here; which array is cut is the caller's business.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

if TYPE_CHECKING:
    from indicators.calculation.panel import Panel


@dataclass(frozen=True)
class Cells:
    """Positions on the year and the university axis, one pair a row."""

    year: NDArray[np.intp]
    university: NDArray[np.intp]


def select_cells(
    panel: "Panel", *, fiscal_year: int | None = None, university: str | None = None
) -> Cells:
    """Return the positions of every taking-part university-year of the selection."""
    wanted = panel.participates.copy()
    if fiscal_year is not None:
        wanted &= (np.array(panel.fiscal_years) == fiscal_year)[:, None]
    if university is not None:
        wanted &= (np.array(panel.codes, dtype=object) == university)[None, :]
    return Cells(*np.nonzero(wanted))


def cell_keys(panel: "Panel", rows: Cells) -> dict[str, Any]:
    """Return the key columns university and fiscal_year of those positions."""
    return {
        "university": np.array(panel.codes, dtype=object)[rows.university],
        "fiscal_year": np.array(panel.fiscal_years, dtype=np.int64)[rows.year],
    }


def empty_frame(columns: Sequence[str]) -> pd.DataFrame:
    """Return a frame with those columns and no row."""
    return pd.DataFrame({name: [] for name in columns})
