"""What universities returned in confidence in one fiscal year, and who knows what of it.

Published figures live in cells.py; nothing here is ever shown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from indicators.calculation.panel import Numbers

if TYPE_CHECKING:
    from indicators.calculation.disclosure.cells import Cell

Name = tuple[str, str]  # university, item
OUTSIDER = "outsider"


@dataclass(frozen=True)
class Observer:
    """Somebody who reads the release: what they know without it, by university."""

    name: str
    universities: frozenset[str]


@dataclass(frozen=True)
class Collection:
    """The confidential values, university × item; NaN is not returned.

    `holders`: the corporation (法人) of each university. `accounts`: the universities that each
    account serves. `waivers`: values their owners consented to have named. `salaries`: values
    that are somebody's salary (find_salaries). `facts`: what everybody knows anyway, such as a
    public total of confidential parts; facts are never withheld.
    """

    universities: tuple[str, ...]
    items: tuple[str, ...]
    values: Numbers
    holders: tuple[str, ...]
    accounts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    waivers: frozenset[Name] = frozenset()
    salaries: frozenset[Name] = frozenset()
    facts: tuple["Cell", ...] = ()

    @cached_property
    def returned(self) -> dict[Name, float]:
        """Return every value that was returned, by university and item."""
        return {
            (university, item): float(self.values[row, column])
            for row, university in enumerate(self.universities)
            for column, item in enumerate(self.items)
            if not np.isnan(self.values[row, column])
        }

    @cached_property
    def known(self) -> frozenset[Name]:
        """Return the values everybody may know; a salary is not the university's to give away."""
        return self.waivers - self.salaries

    @cached_property
    def corporations(self) -> dict[str, frozenset[str]]:
        """Return the universities of each corporation."""
        found: dict[str, set[str]] = {}
        for university, holder in zip(self.universities, self.holders, strict=True):
            found.setdefault(holder, set()).add(university)
        return {holder: frozenset(members) for holder, members in found.items()}

    @cached_property
    def observers(self) -> tuple[Observer, ...]:
        """Return the outsider, every corporation and every account of several universities."""
        insiders = {
            **{f"corporation {name}": who for name, who in self.corporations.items()},
            **{f"account {name}": who for name, who in self.accounts.items() if len(who) > 1},
        }
        outsider = Observer(OUTSIDER, frozenset())
        return (outsider, *(Observer(name, frozenset(who)) for name, who in insiders.items()))

    @cached_property
    def hands(self) -> dict[str, str]:
        """Return for each university the hands it is in: corporations and accounts that touch.

        Universities in the same hands count once.
        """
        hand = dict(zip(self.universities, self.universities, strict=True))
        for observer in self.observers:
            together = {hand[each] for each in observer.universities if each in hand}
            if together:
                one = min(together)
                hand = {each: one if old in together else old for each, old in hand.items()}
        return hand
