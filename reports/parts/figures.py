"""Figures and the lines of tables that hold them: frozen, worded in one language.

How they look is the renderers'; where they come from is decided in readings.py and blocks.py.
"""

from typing import NamedTuple

from indicators.charts.positions import PositionShape


class Quantity(NamedTuple):
    """One figure: the number itself, how people read it, and why there is none.

    Missing: `value` is NaN, `shown` is the short word and `reason` its code. `evidence`: the query
    of its evidence, with the report's release; empty where there is nothing to look up.
    """

    value: float
    shown: str
    reason: str
    evidence: str = ""


class PositionRow(NamedTuple):
    """One indicator's line in a table of positions; quantities in the indicator's unit.

    `group`: the value of the university's group, of the kind `average` names; `overall`: of
    everybody, same kind; `median`, `q1`, `q3`: of the group. `change` is since the year before;
    `numerator_effect` and `denominator_effect` add up to it. `note`: what to know of the line.
    """

    code: str
    number: str
    label: str
    unit: str
    own: Quantity
    group: Quantity
    group_name: str
    average: str
    n: Quantity
    overall: Quantity
    median: Quantity
    q1: Quantity
    q3: Quantity
    change: Quantity
    numerator_effect: Quantity
    denominator_effect: Quantity
    position: PositionShape
    position_words: str
    note: str


class GroupRow(NamedTuple):
    """One group's line in a block's table; `is_own` is the line of the university's group."""

    name: str
    pooled: Quantity
    mean_of_ratios: Quantity
    median: Quantity
    q1: Quantity
    q3: Quantity
    n: Quantity
    without_top: Quantity
    r2: Quantity
    is_own: bool
