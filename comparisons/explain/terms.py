"""The items of a side with what was answered, and the side's total.

A missing answer is shown by its own sign, never as a number.
"""

from collections.abc import Mapping
from math import isfinite

import pandas as pd

from comparisons.explain.parts import TermRow
from comparisons.words import write_total
from indicators.catalogue.model import Item, Term
from indicators.formatting import format_number, state_sign, unit_symbol


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
        written = format_number(value, 0 if value == int(value) else 1) if isfinite(value) else ""
        rows.append(
            TermRow(
                sign=sign,
                label=item.label.in_language(language),
                code=item.code,
                value=written or state_sign(state).in_language(language),
                unit=unit_symbol(item.unit).in_language(language),
            )
        )
    return rows


def tell_total(ratio: pd.Series | None, side: str, unit: str, language: str) -> str:
    """Return numerator or denominator of a ratio with its unit."""
    value = float("nan") if ratio is None else ratio[side]
    return write_total(value, unit).in_language(language)
