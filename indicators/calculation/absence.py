"""Which kind of nothing is behind a figure that is not there: not applicable, unknown, never sent.

A release freezes only the side that is missing; the kind stands in the states of its items.
"""

from indicators.calculation.figures import Figures
from indicators.catalogue.model import Indicator
from indicators.frames import STATES

# Whoever left an item empty has not answered it, which is what the side's own reason says.
_TOLD = ("not_applicable", "unknown")
MISSING = {"missing_numerator": "numerator", "missing_denominator": "denominator"}


def tell_kind(
    figures: Figures, indicator: Indicator, university: str, fiscal_year: int, reason: str
) -> str:
    """Return the reason with the kind of nothing in it: numerator_unknown for missing_numerator.

    Who returned nothing that year has not submitted. Other reasons stay as they are.
    """
    side, panel = MISSING.get(reason), figures.panel
    if side is None or fiscal_year not in panel.fiscal_years:
        return reason
    at = panel.fiscal_years.index(fiscal_year), panel.codes.index(university)
    if not panel.participates[at]:
        return "not_submitted"
    return name_kind(reason, find_side_state(figures, indicator, side, university, fiscal_year))


def name_kind(reason: str, state: str) -> str:
    """Return the reason of a missing side with its state in it, where the state says more."""
    return f"{MISSING[reason]}_{state}" if reason in MISSING and state in _TOLD else reason


def find_side_state(
    figures: Figures, indicator: Indicator, side: str, university: str, fiscal_year: int
) -> str:
    """Return the state of a numerator or denominator: of several the last in the order of STATES.

    As in sides.py, which does it for everybody at once.
    """
    panel = figures.panel
    at = panel.fiscal_years.index(fiscal_year), panel.codes.index(university)
    return STATES[max(int(panel.item_states(term.item)[at]) for term in getattr(indicator, side))]
