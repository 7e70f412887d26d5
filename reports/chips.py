"""The short facts under the university's name: what it is and which groups it belongs to.

Only wording lives here; membership and n come calculated.
"""

from collections.abc import Iterable
from math import isnan

from indicators.calculation.figures import Figures
from indicators.catalogue.model import UNCLASSIFIED, Grouping
from indicators.formatting import format_number, reason_word, state_sign, unit_symbol
from indicators.frames import STATES
from indicators.text import LocalizedText
from reports.groupings import is_of_peers
from reports.parts import Asked
from reports.readings import Reading

_MEDICAL = LocalizedText("医学部あり", "medical school")
_GROUP = LocalizedText(
    "{group}の群（本学 {size}、{n}校）", "{group} (own {size}, {n} universities)"
)
_NEAREST = LocalizedText(
    "{group}と本学の群（{n}校）", "{group} and this university ({n} universities)"
)
_NO_GROUP = LocalizedText("{grouping}：群なし（{why}）", "{grouping}: no group ({why})")
# What is left empty in a return is not answered; the rest has a sign of its own.
_SIGNED = ("not_applicable", "unknown", "suppressed")
_ATTRIBUTE = LocalizedText("{group}の群（{n}校）", "{group} ({n} universities)")


def build_chips(figures: Figures, readings: Iterable[Reading], asked: Asked) -> tuple[str, ...]:
    """Return the kind and the groups of the university, in the groupings the report uses."""
    groupings = dict.fromkeys(reading.grouping.code for reading in readings)
    chips = [_describe(figures, figures.groupings[code], asked) for code in groupings]
    universities = figures.panel.universities.set_index("university")
    if universities.loc[asked.university, "has_medical_school"] is True:
        chips.append(_MEDICAL)
    return tuple(chip.in_language(asked.language) for chip in chips)


def _describe(figures: Figures, grouping: Grouping, asked: Asked) -> LocalizedText:
    memberships = figures.memberships(grouping.code, fiscal_year=asked.fiscal_year)
    own = memberships.loc[memberships["university"] == asked.university, "group"]
    if own.empty and grouping.attribute:
        return _read_attribute(figures, grouping, asked)
    if own.empty or own.iloc[0] == UNCLASSIFIED.code:
        return _NO_GROUP.fill(grouping=grouping.label, why=_tell_why(figures, grouping, asked))
    group, n = str(own.iloc[0]), int((memberships["group"] == own.iloc[0]).sum())
    label = grouping.group(group).label
    if is_of_peers(grouping.code):
        return _NEAREST.fill(group=label, n=n)
    if grouping.attribute:
        return _ATTRIBUTE.fill(group=label, n=n)
    size = _size(figures, grouping, asked)
    if isnan(size):
        # Of a draft that has not said it yet; the group is the published one.
        return _ATTRIBUTE.fill(group=label, n=n)
    symbol = unit_symbol("count")
    number = format_number(size)
    own = LocalizedText(f"{number}{symbol.ja}", f"{number} {symbol.en}")
    return _GROUP.fill(group=label, size=own, n=n)


def _tell_why(figures: Figures, grouping: Grouping, asked: Asked) -> LocalizedText:
    """Return which kind of nothing leaves the university without a group."""
    found = figures.panel.observations(
        fiscal_year=asked.fiscal_year, items=grouping.items, university=asked.university
    )
    if found.empty:
        return state_sign("not_submitted")
    state = max(found["state"], key=STATES.index)
    return state_sign(state) if state in _SIGNED else reason_word("missing_numerator")


def _read_attribute(figures: Figures, grouping: Grouping, asked: Asked) -> LocalizedText:
    """Return what a university is, of which nothing was returned that year."""
    universities = figures.panel.universities.set_index("university")
    code = str(universities.loc[asked.university, grouping.attribute])
    return grouping.group(code).label


def _size(figures: Figures, grouping: Grouping, asked: Asked) -> float:
    """Return what the university is grouped by; NaN while it is not answered."""
    observations = figures.panel.observations(
        fiscal_year=asked.fiscal_year, items=grouping.items, university=asked.university
    )
    return float(observations["value"].sum(skipna=False))
