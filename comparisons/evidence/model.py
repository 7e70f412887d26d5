"""What the evidence of a figure is made of: value, rounding, operands, calculation.

Only frozen values live here; how a figure is found stands in the modules beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, NamedTuple

from indicators.catalogue.model import Indicator
from indicators.formatting import format_number
from indicators.text import LocalizedText

NOTHING = LocalizedText("", "")
NAN = float("nan")
# A step of a calculation, as documented in docs/evidence.md.
Calculation = Mapping[str, Any]
PROTECTED: Calculation = {"operation": "protected"}


class Rounding(NamedTuple):
    """How a value becomes what is shown; the value itself is never rounded.

    `rule`: half_up (四捨五入), four_digits (of an equation), or word (no number is shown).
    `times`: what it is multiplied with first (100 for a share); `sign` stands behind it.
    """

    rule: str = "half_up"
    decimals: int = 0
    is_signed: bool = False
    times: int = 1
    sign: LocalizedText = NOTHING

    def write(self, value: float) -> LocalizedText:
        """Return the value as people read it. Raises: ValueError for NaN."""
        number = format_number(value * self.times, self.decimals, signed=self.is_signed)
        return LocalizedText(f"{number}{self.sign.ja}", f"{number}{self.sign.en}")


WORD = Rounding(rule="word")
PER_CENT = LocalizedText("％", "%")


class Operand(NamedTuple):
    """A row of evidence: a submitted cell, a member of a group, or another figure.

    `role`: numerator, denominator, member, excluded, counted, or the name by which the calculation
    takes it. `reason`: the state or reason of a missing value. `evidence`: the query of the
    operand's own evidence. `told_reason`: the reason with its kind of nothing, where it says more.
    """

    role: str
    label: LocalizedText = NOTHING
    university: str = ""
    item: str = ""
    sign: int = 1
    numerator: float = NAN
    denominator: float = NAN
    value: float = NAN
    unit: str = ""
    reason: str = ""
    evidence: str = ""
    told_reason: str = ""


class GroupingFacts(NamedTuple):
    """How a group was made: its items and cuts, and who stands exactly at a cut (public only)."""

    code: str
    label: LocalizedText
    group: str
    group_label: LocalizedText
    items: tuple[str, ...]
    cuts: tuple[float, ...]
    at_cut: tuple[str, ...]


@dataclass(frozen=True)
class Evidence:
    """One figure and all that it rests on.

    Missing: `value` is NaN, `reason` says why and `shown` is its word. A figure that is a word (a
    quarter, an equation) has no value and no reason. `calculation` is None where there is nothing
    to calculate.
    """

    figure: str
    query: str
    name: LocalizedText
    fiscal_year: int | None
    value: float
    reason: str
    shown: LocalizedText
    unit: str
    rounding: Rounding
    calculation: Calculation | None
    operands: tuple[Operand, ...] = ()
    indicator: Indicator | None = None
    grouping: GroupingFacts | None = None
    university: str = ""
    told: tuple[LocalizedText, ...] = field(default=())
    told_reason: str = ""


class Shown(NamedTuple):
    """A figure before it has a name: value or reason, what is read, and how it was rounded.

    `told_reason`: the reason with its kind of nothing, where it says more.
    """

    value: float
    reason: str
    text: LocalizedText
    rounding: Rounding
    told_reason: str = ""


def show(
    value: float, rounding: Rounding, reason: str, word: LocalizedText, *, told_reason: str = ""
) -> Shown:
    """Return the figure; without a value its word and the reason."""
    if isfinite(value):
        return Shown(float(value), "", rounding.write(value), rounding)
    return Shown(NAN, reason, word, rounding, told_reason)
