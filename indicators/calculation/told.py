"""Reasons as they are told, with their kind of nothing: of a standing, and of everybody at once.

The rule itself is absence.py's; reasons stay beside what is told.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from indicators.calculation.absence import MISSING, name_kind, tell_kind
from indicators.calculation.figures import Figures
from indicators.calculation.sides import find_side_states
from indicators.catalogue.model import Indicator

Standing = Mapping[str, Any]


def tell_kinds(
    figures: Figures,
    indicator: Indicator,
    universities: Sequence[str],
    fiscal_year: int,
    reasons: Sequence[str],
) -> list[str]:
    """Return what tell_kind says of many universities that returned something that year."""
    told = np.array(reasons, dtype=object)
    missing = {reason: told == reason for reason in MISSING if reason in reasons}
    if not missing or fiscal_year not in figures.panel.fiscal_years:
        return list(reasons)
    states = find_side_states(figures.panel, indicator, fiscal_year=fiscal_year)
    states = states.set_index("university").reindex(list(universities))
    for reason, at in missing.items():
        found = states[f"{MISSING[reason]}_state"].to_numpy()[at]
        told[at] = [name_kind(reason, state) for state in found]
    return list(told)


def tell_standing(
    figures: Figures, indicator: Indicator, university: str, fiscal_year: int, standing: Standing
) -> tuple[str, str]:
    """Return why a standing has no value and why no change, with the kinds of nothing."""
    silent = fiscal_year if standing["reason"] else fiscal_year - 1
    return (
        tell_kind(figures, indicator, university, fiscal_year, standing["reason"]),
        tell_kind(figures, indicator, university, silent, standing["change_reason"]),
    )


def add_kinds(
    figures: Figures, indicator: Indicator, fiscal_year: int, frame: pd.DataFrame
) -> pd.DataFrame:
    """Return ratios or standings of one year with the reasons as they are told beside them.

    Adds `told_reason` and, to standings, `told_change_reason`; reasons stay as they are.
    """
    codes, reasons = frame["university"].tolist(), frame["reason"].tolist()
    told = tell_kinds(figures, indicator, codes, fiscal_year, reasons)
    frame = frame.assign(told_reason=told)
    if "change_reason" not in frame:
        return frame
    before = tell_kinds(figures, indicator, codes, fiscal_year - 1, frame["change_reason"].tolist())
    # Who has no value this year has no change for the same reason.
    change = [now or last for now, last in zip(told, before, strict=True)]
    return frame.assign(told_change_reason=change)
