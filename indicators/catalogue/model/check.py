"""What is checked about a university's answers: the definition of one check.

Only frozen values live here; the rules themselves are applied where answers are collected.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from indicators.text import LocalizedText

Level = Literal["error", "explain", "confirm", "note"]


@dataclass(frozen=True, slots=True)
class Check:
    """One check: the rule it applies with which numbers, and what it says when it finds something.

    `rule` names a rule of universities.submissions.checking. `label` is the heading of a finding,
    `text` its sentence with {names} to fill. `parameters` are the rule's tolerances and cuts.
    `pairs`: item codes that belong together, such as (amount, count), for rules about pairs.
    `exempt`: items that the rule passes over. `since`: the first fiscal year to which it applies.
    """

    code: str
    level: Level
    rule: str
    label: LocalizedText
    text: LocalizedText
    parameters: Mapping[str, float]
    pairs: tuple[tuple[str, ...], ...]
    since: int | None
    exempt: tuple[str, ...] = ()
