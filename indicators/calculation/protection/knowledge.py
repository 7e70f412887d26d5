"""What is confidential in one fiscal year, whose it is, and what everybody knows of it anyway.

Which figures are asked for stands in asking.py.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from indicators.calculation.disclosure import Cell, Collection, Rules, find_salaries, state_fact
from indicators.calculation.disclosure.collection import Name
from indicators.calculation.panel import Panel
from indicators.catalogue.model import Catalogue


@dataclass(frozen=True)
class Confidence:
    """Who holds what, apart from the figures themselves.

    `corporations`: the corporation (法人) of a university; one without is its own. `accounts`: the
    universities that one person serves, by a name for that person. `consents`: university and
    item, where the owner lets the item be shown by name. `withdrawn`: where a release showed it
    and the owner lets it no longer: hidden again, and known to everybody for ever.
    """

    corporations: Mapping[str, str] = field(default_factory=dict)
    accounts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    consents: frozenset[Name] = frozenset()
    withdrawn: frozenset[Name] = frozenset()


def collect_year(
    panel: Panel, year: int, catalogue: Catalogue, confidence: Confidence, *, rules: Rules
) -> Collection:
    """Return the confidential values of the year at position `year` of the panel."""
    items = tuple(
        code
        for code in panel.items
        if code in catalogue.items and catalogue.items[code].confidential
    )
    places = [panel.items.index(code) for code in items]
    values = panel.values[places, year].T
    universities = panel.codes
    return Collection(
        universities=universities,
        items=items,
        values=values.reshape(len(universities), len(items)),
        holders=tuple(confidence.corporations.get(code) or code for code in universities),
        accounts=confidence.accounts,
        waivers=confidence.consents | confidence.withdrawn,
        salaries=_find_salaries(panel, year, catalogue, rules),
        facts=tuple(_state_totals(panel, year, catalogue)),
    )


def _find_salaries(panel: Panel, year: int, catalogue: Catalogue, rules: Rules) -> frozenset[Name]:
    """Return the personnel costs of so few people that each is somebody's salary."""
    costs: dict[Name, float] = {}
    staff: dict[Name, float] = {}
    for item in catalogue.items.values():
        if item.staff is not None:
            costs |= _by_name(panel, year, item.code, item.code)
            staff |= _by_name(panel, year, item.staff, item.code)
    return find_salaries(costs, staff, smallest_fte=rules.smallest_fte)


def _by_name(panel: Panel, year: int, item: str, named: str) -> dict[Name, float]:
    values = panel.item_values(item)[year]
    return {
        (code, named): float(value)
        for code, value in zip(panel.codes, values, strict=True)
        if not np.isnan(value)
    }


def _state_totals(panel: Panel, year: int, catalogue: Catalogue) -> Iterator[Cell]:
    """Yield each public total of confidential parts: everybody knows what the parts add up to."""
    for item in catalogue.items.values():
        for parts in () if item.confidential else item.identities:
            secret = [part for part in parts if catalogue.items[part].confidential]
            known = [part for part in parts if not catalogue.items[part].confidential]
            if secret:
                yield from _state_total(panel, year, item.code, secret, known)


def _state_total(
    panel: Panel, year: int, total: str, secret: list[str], known: list[str]
) -> Iterator[Cell]:
    parts = np.array([panel.item_values(part)[year] for part in secret])
    rest = panel.item_values(total)[year] - sum(panel.item_values(part)[year] for part in known)
    for at in np.flatnonzero(~np.isnan(parts).any(axis=0) & ~np.isnan(rest)):
        code = panel.codes[at]
        names = tuple((code, part) for part in secret)
        ones, amount = np.ones(len(names)), float(rest[at])
        yield state_fact(("fact", total, code), names, ones, low=amount, high=amount)
