"""Disclosure control: which confidential figures of a release may be shown (docs/disclosure.md).

Arrays in, decisions out; nothing here reads, stores or draws anything.
"""

from indicators.calculation.disclosure.building import mean_cell, mean_of_ratios_cell, sum_cell
from indicators.calculation.disclosure.cells import Cell
from indicators.calculation.disclosure.collection import Collection
from indicators.calculation.disclosure.facts import state_fact
from indicators.calculation.disclosure.grid import place_in_squares
from indicators.calculation.disclosure.lines import line_cell
from indicators.calculation.disclosure.pooling import pooled_cell
from indicators.calculation.disclosure.protecting import protect
from indicators.calculation.disclosure.quartiles import quantile_cell
from indicators.calculation.disclosure.report import Protected, Report
from indicators.calculation.disclosure.rules import Rules
from indicators.calculation.disclosure.salaries import find_salaries
from indicators.calculation.disclosure.sides import Side, public_side, secret_side

__all__ = [
    "Cell",
    "Collection",
    "Protected",
    "Report",
    "Rules",
    "Side",
    "find_salaries",
    "line_cell",
    "mean_cell",
    "mean_of_ratios_cell",
    "place_in_squares",
    "pooled_cell",
    "protect",
    "public_side",
    "quantile_cell",
    "secret_side",
    "state_fact",
    "sum_cell",
]
