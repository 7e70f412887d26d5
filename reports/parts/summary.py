"""The one-page summary of a report: where each viewpoint stands, and what changed why.

Only the parts live here; which changes are worth telling is decided in changes.py.
"""

from typing import NamedTuple

from reports.parts.figures import Quantity


class ViewpointPlace(NamedTuple):
    """How many of a viewpoint's indicators stand where in their groups.

    `top`, `middle` and `bottom` add up to `compared`: those with a judgement and a position
    (`top.value` is the number, as a float).
    """

    code: str
    label: str
    compared: Quantity
    top: Quantity
    middle: Quantity
    bottom: Quantity
    sentence: str


class Change(NamedTuple):
    """One of the largest changes since the year before, with its two effects, which add up to it.

    Quantities in the indicator's unit; `sentence` tells all of them.
    """

    code: str
    number: str
    label: str
    unit: str
    before: Quantity
    after: Quantity
    change: Quantity
    numerator_label: str
    numerator_effect: Quantity
    denominator_label: str
    denominator_effect: Quantity
    sentence: str
