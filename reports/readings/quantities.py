"""A figure as it stands in a cell: its number, how it is shown, why there is none, its evidence.

No figure is chosen here.
"""

from math import isfinite

from comparisons.evidence.citing import cite
from indicators.catalogue.model import UNCLASSIFIED, Indicator
from indicators.formatting import number_or_reason
from reports.groupings import ask_for, is_of_peers
from reports.parts import Quantity
from reports.readings.reading import NAN, Reading


def quantify(
    value: float,
    decimals: int,
    *,
    reason: str = "",
    language: str,
    signed: bool = False,
    evidence: str = "",
) -> Quantity:
    """Return one figure with the words that stand for it; without a value, its reason's word."""
    shown = number_or_reason(value, decimals, reason, signed=signed).in_language(language)
    return Quantity(value, shown, "" if isfinite(value) else reason, evidence)


def count_members(n: int, indicator: Indicator, *, language: str, evidence: str = "") -> Quantity:
    """Return how many stand behind group figures; withheld where none of them is shown."""
    if n or not indicator.confidential:
        return quantify(n, 0, language=language, evidence=evidence)
    return quantify(NAN, 0, reason="suppressed", language=language, evidence=evidence)


def cite_group_figure(reading: Reading, group: str, statistic: str, figure: str = "average") -> str:
    """Return the query of a figure of one of the reading's groups; none of who is in no group."""
    if not reading.cited or group == UNCLASSIFIED.code:
        return ""
    named = ask_for(reading.cited_group)
    # Whose report it is matters only where the group is that of its nearest.
    dropped = () if is_of_peers(reading.cited_group) else ("university",)
    shared = {name: text for name, text in reading.cited.items() if name not in dropped}
    return cite(figure, shared, **named, group=group, statistic=statistic)


def cite_own_figure(reading: Reading, figure: str, statistic: str = "") -> str:
    """Return the query of a figure of the university that needs no group; none without a return."""
    return cite(figure, reading.cited, statistic=statistic) if reading.cited else ""


def cite_before(reading: Reading) -> str:
    """Return the query of the value of the year before; none where nothing is cited."""
    if not reading.cited:
        return ""
    return cite("ratio", {**reading.cited, "year": str(reading.fiscal_year - 1)})
