"""From what a file says about one indicator to the indicator, with what its items tell.

Faults were found before, in problems.py.
"""

from collections.abc import Mapping

from indicators.catalogue.building.texts import Raw, build_changes, build_text, find_text
from indicators.catalogue.model import DefinitionChange, Indicator, Item, Term
from indicators.text import LocalizedText
from indicators.units import find_scale, unit_named

OF_ITEM = LocalizedText("「{label}」：{text}", "“{label}”: {text}")


def build_indicator(raw: Raw, *, code: str, items: Mapping[str, Item]) -> Indicator:
    """Return one indicator with what its items tell: units, scale, years, confidentiality."""
    numerator, denominator = build_terms(raw["numerator"]), build_terms(raw["denominator"])
    used = [items[term.item] for term in (*numerator, *denominator)]
    numerator_unit, denominator_unit = used[0].unit, items[denominator[0].item].unit
    return Indicator(
        code=code,
        number=raw["number"],
        viewpoint=raw["viewpoint"],
        status=raw["status"],
        label=build_text(raw["label"]),
        short_label=build_text(raw["short_label"]),
        why=build_text(raw["why"]),
        numerator=numerator,
        denominator=denominator,
        numerator_label=build_text(raw["numerator_label"]),
        denominator_label=build_text(raw["denominator_label"]),
        numerator_unit=numerator_unit,
        denominator_unit=denominator_unit,
        unit=raw["unit"],
        scale=find_scale(
            unit_named(numerator_unit), unit_named(denominator_unit), unit_named(raw["unit"])
        ),
        decimals=raw["decimals"],
        direction=raw["direction"],
        group_average=raw["group_average"],
        grouping=raw["grouping"],
        minimum_denominator=float(raw["minimum_denominator"]),
        asked_since=_latest([raw.get("since"), *(item.since for item in used)]),
        asked_until=_earliest([raw.get("until"), *(item.until for item in used)]),
        source=raw["source"],
        reviewed=raw["reviewed"],
        confidential=any(item.confidential for item in used),
        note=find_text(raw, "note"),
        changes=_collect_changes(raw, used),
    )


def _collect_changes(raw: Raw, used: list[Item]) -> tuple[DefinitionChange, ...]:
    """Return the indicator's own changes and those of its items, which name the item, by year."""
    of_items = [
        DefinitionChange(year, OF_ITEM.fill(label=item.label, text=text))
        for item in dict.fromkeys(used)
        for year, text in item.changes
    ]
    return tuple(sorted([*build_changes(raw), *of_items], key=lambda change: change.year))


def build_terms(codes: list[str]) -> tuple[Term, ...]:
    """Return the terms of one side of a ratio; a leading minus subtracts."""
    return tuple(Term(code.removeprefix("-"), -1 if code.startswith("-") else 1) for code in codes)


def _latest(years: list[int | None]) -> int | None:
    return max((year for year in years if year is not None), default=None)


def _earliest(years: list[int | None]) -> int | None:
    return min((year for year in years if year is not None), default=None)
