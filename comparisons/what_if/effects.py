"""Which other indicators the same items move, and from what to what.

Words of figures that were calculated elsewhere; what is withheld stays x.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from comparisons.addresses import find_address
from comparisons.results import PublishedRelease
from comparisons.selection import Selection
from indicators.calculation.absence import tell_kind
from indicators.calculation.changes import YearSides, read_sides
from indicators.catalogue.model import Indicator
from indicators.formatting import number_or_reason, unit_symbol

WITHHELD = YearSides(float("nan"), float("nan"), float("nan"), "suppressed")


class EffectRow(NamedTuple):
    """One other indicator: as released, as tried, and the difference."""

    label: str
    address: str
    released: str
    tried: str
    difference: str
    unit: str


def list_effects(
    release: PublishedRelease,
    selection: Selection,
    tried: Mapping[str, YearSides],
    *,
    moved: Iterable[str],
    language: str,
) -> list[EffectRow]:
    """Return a row for every other indicator of that year that has one of the moved items."""
    items = set(moved)
    return [
        _row(release, selection, each, tried.get(each.code, WITHHELD), language)
        for each in release.figures.indicators.values()
        if each.code != selection.indicator
        and items & set(each.items)
        and each.is_asked_in(selection.fiscal_year)
    ]


def _row(
    release: PublishedRelease,
    selection: Selection,
    indicator: Indicator,
    tried: YearSides,
    language: str,
) -> EffectRow:
    university, year = selection.university or "", selection.fiscal_year
    released = read_sides(release.figures, indicator.code, university, year)
    told = tell_kind(release.figures, indicator, university, year, released.reason)
    # What the trial does not answer is missing in the same way as before.
    tried = tried._replace(reason=told if tried.reason == released.reason else tried.reason)
    reason, decimals = tried.reason or told, indicator.decimals
    difference = tried.value - released.value
    return EffectRow(
        label=indicator.short_label.in_language(language),
        address=find_address("comparisons:explain", indicator.code, university, year=str(year)),
        released=number_or_reason(released.value, decimals, told).in_language(language),
        tried=number_or_reason(tried.value, decimals, tried.reason).in_language(language),
        difference=number_or_reason(difference, decimals, reason, signed=True).in_language(
            language
        ),
        unit=unit_symbol(indicator.unit).in_language(language),
    )
