"""Faults that every kind of definition can have: unknown items, mixed units, no unit at all.

What only one kind can have is found in the module of that kind.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from indicators.catalogue.entries import Entry, Problem
from indicators.catalogue.known_words import unknown
from indicators.units import UnitError, unit_named


def find_unknown_codes(
    entry: Entry, key: str, codes: Iterable[str], items: Mapping[str, Entry]
) -> Iterator[Problem]:
    """Yield a problem for every code that no item has."""
    for code in codes:
        if code not in items:
            yield entry.problem(key, unknown("item", code, items))


def find_mixed_units(
    entry: Entry, key: str, codes: Iterable[str], items: Mapping[str, Entry]
) -> Iterator[Problem]:
    """Yield a problem if the items of the codes are not all of one unit."""
    named = [items[code].get("unit") for code in codes if code in items]
    units = [unit for unit in dict.fromkeys(named) if is_unit(unit)]
    if len(units) > 1:
        yield entry.problem(
            key,
            f"must be items of one unit, got {', '.join(units)}. "
            "Leave out the items that cannot be added.",
        )


def find_unit_problems(entry: Entry) -> Iterator[Problem]:
    """Yield a problem if the unit of the entry is none."""
    unit = entry.get("unit")
    if unit is not None:
        yield from explain_unit_error(entry, lambda: unit_named(unit))


def explain_unit_error(entry: Entry, attempt: Callable[[], object]) -> Iterator[Problem]:
    """Yield what the attempt raises about units as a problem of the entry."""
    try:
        attempt()
    except UnitError as error:
        yield entry.problem("unit", str(error).removeprefix("unit: "))


def is_unit(code: Any) -> bool:
    """Say whether a unit is called so."""
    try:
        return isinstance(code, str) and bool(unit_named(code))
    except UnitError:
        return False
