"""How one figure splits into parts: the definition of one breakdown.

Only frozen values live here; the parts are indicators, calculated as every other one is.
"""

from dataclasses import dataclass
from typing import Literal

from indicators.catalogue.model.item import Source
from indicators.text import LocalizedText

BreakdownKind = Literal["sum", "beside"]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """One figure and its parts, which are codes of indicators of one unit.

    `kind`: the parts of a "sum" are public, share one denominator and add up to `whole`; parts
    "beside" one another have their own denominators and no whole.
    """

    code: str
    label: LocalizedText
    why: LocalizedText
    kind: BreakdownKind
    parts: tuple[str, ...]
    source: Source
    whole: LocalizedText | None = None
