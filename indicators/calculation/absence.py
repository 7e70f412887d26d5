"""Which kind of nothing is behind a figure that is not there: not applicable, unknown, never sent.

A release freezes only the side that is missing; the kind stands in the states of its items.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from indicators.calculation.figures import Figures
from indicators.calculation.sides import find_side_states
from indicators.catalogue.model import Indicator
from indicators.frames import STATES

# Whoever left an item empty has not answered it, which is what the side's own reason says.
Standing = Mapping[str, Any]
_TOLD = ("not_applicable", "unknown")
_MISSING = {"missing_numerator": "numerator", "missing_denominator": "denominator"}


def tell_kind(
    figures: Figures, indicator: Indicator, university: str, fiscal_year: int, reason: str
) -> str:
    """Return the reason with the kind of nothing in it: numerator_unknown for missing_numerator.

    Who returned nothing that year has not submitted. Other reasons stay as they are.
    """
    side, panel = _MISSING.get(reason), figures.panel
    if side is None or fiscal_year not in panel.fiscal_years:
        return reason
    at = panel.fiscal_years.index(fiscal_year), panel.codes.index(university)
    if not panel.participates[at]:
        return "not_submitted"
    return name_kind(reason, find_side_state(figures, indicator, side, university, fiscal_year))


def tell_kinds(
    figures: Figures,
    indicator: Indicator,
    universities: Sequence[str],
    fiscal_year: int,
    reasons: Sequence[str],
) -> list[str]:
    """Return what tell_kind says of many universities that returned something that year."""
    told = np.array(reasons, dtype=object)
    missing = {reason: told == reason for reason in _MISSING}
    if fiscal_year not in figures.panel.fiscal_years or not any(
        at.any() for at in missing.values()
    ):
        return list(told)
    states = find_side_states(figures.panel, indicator, fiscal_year=fiscal_year)
    states = states.set_index("university").reindex(list(universities))
    for reason, at in missing.items():
        found = states[f"{_MISSING[reason]}_state"].to_numpy()[at]
        told[at] = [name_kind(reason, state) for state in found]
    return list(told)


def tell_standing(
    figures: Figures, indicator: Indicator, university: str, fiscal_year: int, standing: Standing
) -> tuple[str, str]:
    """Return why a standing has no value and why no change, with the kinds of nothing."""
    reason, change_reason = standing["reason"], standing["change_reason"]
    silent = fiscal_year if reason else fiscal_year - 1
    return (
        tell_kind(figures, indicator, university, fiscal_year, reason),
        tell_kind(figures, indicator, university, silent, change_reason),
    )


def add_kinds(
    figures: Figures, indicator: Indicator, fiscal_year: int, frame: pd.DataFrame
) -> pd.DataFrame:
    """Return ratios or standings of one year with the reasons as they are told beside them.

    Adds `told_reason` and, to standings, `told_change_reason`; reasons stay as they are.
    """
    codes = frame["university"].tolist()
    told = tell_kinds(figures, indicator, codes, fiscal_year, frame["reason"].tolist())
    frame = frame.assign(told_reason=told)
    if "change_reason" not in frame:
        return frame
    before = tell_kinds(figures, indicator, codes, fiscal_year - 1, frame["change_reason"].tolist())
    has_value = (frame["reason"] == "").to_numpy()
    # Who has no value this year has no change for the same reason.
    change = np.where(has_value, np.array(before, dtype=object), np.array(told, dtype=object))
    return frame.assign(told_change_reason=change)


def name_kind(reason: str, state: str) -> str:
    """Return the reason of a missing side with its state in it, where the state says more."""
    return f"{_MISSING[reason]}_{state}" if reason in _MISSING and state in _TOLD else reason


def find_side_state(
    figures: Figures, indicator: Indicator, side: str, university: str, fiscal_year: int
) -> str:
    """Return the state of a numerator or denominator: of several the last in the order of STATES.

    As in sides.py, which does it for everybody at once.
    """
    panel = figures.panel
    at = panel.fiscal_years.index(fiscal_year), panel.codes.index(university)
    return STATES[max(int(panel.item_states(term.item)[at]) for term in getattr(indicator, side))]
