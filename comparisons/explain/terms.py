"""The items of a side with what was answered, and the side's total.

A missing answer is shown by its own sign, never as a number.
"""

from collections.abc import Mapping

import pandas as pd

from comparisons.explain.parts import TermRow
from comparisons.words import write_total
from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import Item, Term
from indicators.formatting import number_or_sign, unit_symbol


def list_terms(
    terms: tuple[Term, ...], items: Mapping[str, Item], cells: pd.DataFrame, language: str
) -> list[TermRow]:
    """Return a row per item, in the order of the definition."""
    found = {row["item"]: (row["value"], row["state"]) for row in cells.to_dict("records")}
    nothing = (float("nan"), "not_submitted")
    rows = []
    for place, term in enumerate(terms):
        item, (value, state) = items[term.item], found.get(term.item, nothing)
        sign = "−" if term.sign < 0 else ("＋" if place else "")
        rows.append(
            TermRow(
                sign=sign,
                label=item.label.in_language(language),
                code=item.code,
                value=number_or_sign(value, state).in_language(language),
                unit=unit_symbol(item.unit).in_language(language),
            )
        )
    return rows


def tell_total(comparison: Comparison, side: str, unit: str, language: str) -> str:
    """Return numerator or denominator of the highlighted university, or the sign of its state."""
    frames = (comparison.ratios, comparison.side_states)
    ratio, states = (frame[frame["university"] == comparison.university] for frame in frames)
    if ratio.empty:
        return write_total(float("nan"), unit, "not_submitted").in_language(language)
    state = states.iloc[0][f"{side}_state"]
    return write_total(ratio.iloc[0][side], unit, state).in_language(language)
