"""Ratios as tidy frames: from observations, or cut out of arrays.

How a numerator is divided by a denominator lives in terms.py.
"""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from indicators.calculation.building import build_panel
from indicators.calculation.cells import cell_keys, empty_frame, select_cells
from indicators.calculation.panel import Panel
from indicators.calculation.terms import Ratios, divide_terms
from indicators.catalogue.model import Indicator
from indicators.frames import RATIOS, REASONS


def calculate_ratios(
    observations: pd.DataFrame, *, indicators: Iterable[Indicator]
) -> pd.DataFrame:
    """Return one row per indicator and university-year found in `observations`, with its ratio.

    Units: numerator and denominator in their items' units; value is scaled by `indicator.scale`.
    Missing: value is NaN whenever `reason` is not "". A zero denominator is a reason, not a zero.
    Raises: FrameError if `observations` lacks a column, repeats a key or holds an infinite value.
    """
    panel = build_panel(observations)
    frames = [
        ratio_frame(panel, indicator.code, divide_terms(panel, indicator))
        for indicator in indicators
    ]
    columns = [*RATIOS.key, *RATIOS.columns]
    return pd.concat(frames, ignore_index=True) if frames else empty_frame(columns)


def ratio_frame(
    panel: Panel,
    indicator: str,
    ratios: Ratios,
    *,
    fiscal_year: int | None = None,
    university: str | None = None,
) -> pd.DataFrame:
    """Return the tidy frame of one indicator's year × university arrays."""
    rows = select_cells(panel, fiscal_year=fiscal_year, university=university)
    at = (rows.year, rows.university)
    return pd.DataFrame(
        {
            "indicator": indicator,
            **cell_keys(panel, rows),
            "numerator": ratios.numerator[at],
            "denominator": ratios.denominator[at],
            "value": ratios.value[at],
            "reason": np.array(REASONS, dtype=object)[ratios.reason[at]],
        }
    )
