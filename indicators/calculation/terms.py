"""Numerators and denominators from their terms, divided, with the reason where there is none.

What many ratios say together lives in averages.py and fitting.py.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from indicators.calculation.panel import SUPPRESSED, Codes, Flags, Numbers, Panel
from indicators.catalogue.model import Indicator, Term
from indicators.frames import REASONS

_CODE = {reason: code for code, reason in enumerate(REASONS)}


class Ratios(NamedTuple):
    """Arrays of one shape, usually indicator × year × university; `reason` indexes REASONS."""

    numerator: Numbers
    denominator: Numbers
    value: Numbers
    reason: Codes

    def at(self, key: Any) -> "Ratios":
        """Return the same cut of all four arrays."""
        return Ratios(self.numerator[key], self.denominator[key], self.value[key], self.reason[key])


def divide_terms(panel: Panel, indicator: Indicator) -> Ratios:
    """Return year × university arrays of one indicator."""
    numerator = _total(panel, indicator.numerator)
    denominator = _total(panel, indicator.denominator)
    reason = _find_reasons(panel, indicator, numerator, denominator)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.where(reason == 0, indicator.scale * (numerator / denominator), np.nan)
    return Ratios(numerator, denominator, value, reason)


def stack_ratios(panel: Panel, indicators: Sequence[Indicator]) -> Ratios:
    """Return indicator × year × university arrays of several indicators."""
    shape = (len(indicators), *panel.participates.shape)
    stacked = Ratios(
        np.empty(shape), np.empty(shape), np.empty(shape), np.empty(shape, dtype=np.uint8)
    )
    for position, indicator in enumerate(indicators):
        one = divide_terms(panel, indicator)
        stacked.numerator[position] = one.numerator
        stacked.denominator[position] = one.denominator
        stacked.value[position] = one.value
        stacked.reason[position] = one.reason
    return stacked


def _total(panel: Panel, terms: tuple[Term, ...]) -> Numbers:
    """Sum the terms; one missing item makes the sum missing, because missing is never zero."""
    first, *others = terms
    total = first.sign * panel.item_values(first.item)
    for term in others:
        total = total + term.sign * panel.item_values(term.item)
    return total


def _find_reasons(
    panel: Panel, indicator: Indicator, numerator: Numbers, denominator: Numbers
) -> Codes:
    """Return the first reason that applies, in the order of REASONS; 0 where there is a ratio."""
    reason = np.zeros(denominator.shape, dtype=np.uint8)
    below = denominator < indicator.minimum_denominator
    reason[below] = _CODE["small_denominator"]
    reason[denominator == 0] = _CODE["zero_denominator"]
    reason[np.isnan(denominator)] = _CODE["missing_denominator"]
    reason[np.isnan(numerator)] = _CODE["missing_numerator"]
    reason[_is_suppressed(panel, indicator)] = _CODE["suppressed"]
    asked = np.array([indicator.is_asked_in(year) for year in panel.fiscal_years], dtype=bool)
    reason[~asked] = _CODE["not_asked_that_year"]
    return reason


def _is_suppressed(panel: Panel, indicator: Indicator) -> Flags:
    found = np.zeros(panel.participates.shape, dtype=bool)
    for item in indicator.items:
        found |= panel.item_states(item) == SUPPRESSED
    return found
