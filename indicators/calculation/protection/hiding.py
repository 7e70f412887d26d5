"""What one reader sees of a release's single values: everything public, and what is theirs.

Group figures are the same for every reader; they were protected when the release was built.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from indicators.calculation.disclosure.collection import Name
from indicators.calculation.panel import NOT_SUBMITTED, SUPPRESSED, Flags, Panel
from indicators.calculation.terms import Ratios, stack_ratios
from indicators.catalogue.model import Catalogue

if TYPE_CHECKING:
    from indicators.calculation.figures import Figures


@dataclass(frozen=True, slots=True)
class Sight:
    """How far somebody sees: `own` universities exactly, or all of them (`sees_all`).

    Whoever sees all sees nobody's salary but those of `own`.
    """

    own: frozenset[str] = frozenset()
    sees_all: bool = False

    @property
    def name(self) -> str:
        """Return what tells one sight from another, always the same for the same."""
        return " ".join(["all" if self.sees_all else "some", *sorted(self.own)])


@dataclass(frozen=True)
class Exceptions:
    """Single values that are shown, or hidden, whoever looks.

    `consents`: university and item, shown by name. `salaries`: by fiscal year, shown to none but
    the owner.
    """

    consents: frozenset[Name] = frozenset()
    salaries: Mapping[int, frozenset[Name]] = field(default_factory=dict)


def show_to(
    figures: "Figures", catalogue: Catalogue, sight: Sight, exceptions: Exceptions
) -> "Figures":
    """Return the figures without single confidential values that are not for that reader.

    Missing: a hidden value is NaN and its state suppressed; so is every ratio that rests on one.
    """
    panel = _hide_values(figures.panel, catalogue, sight, exceptions)
    return replace(figures, panel=panel, ratio_arrays=_divide_again(figures, panel))


def _hide_values(panel: Panel, catalogue: Catalogue, sight: Sight, exceptions: Exceptions) -> Panel:
    values, states = panel.values.copy(), panel.states.copy()
    for at, item in enumerate(panel.items):
        if item in catalogue.items and catalogue.items[item].confidential:
            hidden = find_hidden(panel, item, sight, exceptions)
            values[at][hidden] = np.nan
            states[at][hidden] = np.where(panel.participates, SUPPRESSED, NOT_SUBMITTED)[hidden]
    return replace(panel, values=values, states=states)


def find_hidden(panel: Panel, item: str, sight: Sight, exceptions: Exceptions) -> Flags:
    """Return year × university, where a confidential item is hidden from that reader."""
    codes = np.array(panel.codes, dtype=object)
    own = np.isin(codes, sorted(sight.own))
    named = np.array([(code, item) in exceptions.consents for code in codes], dtype=bool)
    seen = np.broadcast_to(own | named | sight.sees_all, panel.participates.shape).copy()
    for year, fiscal_year in enumerate(panel.fiscal_years):
        salaries = exceptions.salaries.get(fiscal_year, frozenset())
        salaried = np.array([(code, item) in salaries for code in codes], dtype=bool)
        seen[year] &= own | ~salaried
    hidden: Flags = ~seen
    return hidden


def _divide_again(figures: "Figures", panel: Panel) -> Ratios:
    """Divide what is left of confidential indicators; all other ratios stay as they were."""
    secret = [each for each in figures.indicators.values() if each.confidential]
    places = [figures.indicator_places[each.code] for each in secret]
    again = stack_ratios(panel, secret)
    return Ratios(
        _put(figures.ratio_arrays.numerator, places, again.numerator),
        _put(figures.ratio_arrays.denominator, places, again.denominator),
        _put(figures.ratio_arrays.value, places, again.value),
        _put(figures.ratio_arrays.reason, places, again.reason),
    )


def _put(array: NDArray[Any], places: list[int], part: NDArray[Any]) -> NDArray[Any]:
    changed = array.copy()
    changed[places] = part
    return changed
