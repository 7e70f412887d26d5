"""Which kind of nothing is behind a ratio that is not there: not applicable, unknown, never sent.

A release freezes only the side that is missing; the kind stands in the states of its items.
"""

from indicators.calculation.figures import Figures
from indicators.catalogue.model import Indicator
from indicators.frames import STATES

# Whoever left an item empty has not answered it, which is what the side's own reason says.
_TOLD = ("not_applicable", "unknown")


def tell_kind(
    figures: Figures, indicator: Indicator, university: str, fiscal_year: int, reason: str
) -> str:
    """Return the reason with the kind of nothing in it: numerator_unknown for missing_numerator.

    A side whose items are in several states takes the last in the order of STATES, as in
    sides.py. Who returned nothing that year has not submitted. Other reasons stay as they are.
    """
    missing, _, side = reason.partition("_")
    panel = figures.panel
    if missing != "missing" or fiscal_year not in panel.fiscal_years:
        return reason
    at = panel.fiscal_years.index(fiscal_year), panel.codes.index(university)
    if not panel.participates[at]:
        return "not_submitted"
    state = STATES[max(int(panel.item_states(term.item)[at]) for term in getattr(indicator, side))]
    return f"{side}_{state}" if state in _TOLD else reason
