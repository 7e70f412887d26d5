"""Every fault of the items that the shape of one table does not show: units, sums and parts.

Where the items are asked is judged in section_problems.py.
"""

from collections.abc import Iterator, Mapping

from indicators.catalogue.entries import Entries, Entry, Problem, by_code
from indicators.catalogue.entry_problems import (
    find_mixed_units,
    find_unit_problems,
    find_unknown_codes,
)

PERSON = "person"


def find_item_problems(entries: Entries) -> Iterator[Problem]:
    """Yield every fault of units, identities and wholes."""
    items = by_code(entries.items)
    for entry in entries.items:
        yield from find_unit_problems(entry)
        for parts in entry.get("identities", []):
            yield from find_unknown_codes(entry, "identities", parts, items)
            yield from find_mixed_units(entry, "identities", [entry.get("code", ""), *parts], items)
        yield from _whole_problems(entry, items)
        yield from _staff_problems(entry, items)


def _staff_problems(entry: Entry, items: Mapping[str, Entry]) -> Iterator[Problem]:
    staff = entry.get("staff")
    if staff is None:
        return
    yield from find_unknown_codes(entry, "staff", [staff], items)
    unit = items[staff].get("unit") if staff in items else PERSON
    if unit != PERSON:
        yield entry.problem(
            "staff", f"must count people (unit {PERSON}), got '{staff}' in {unit}. Name another."
        )


def _whole_problems(entry: Entry, items: Mapping[str, Entry]) -> Iterator[Problem]:
    code, whole = entry.get("code", ""), entry.get("part_of")
    if whole is None:
        return
    yield from find_unknown_codes(entry, "part_of", [whole], items)
    yield from find_mixed_units(entry, "part_of", [code, whole], items)
    wholes = _wholes_above(code, items)
    if code in wholes:
        way = " → ".join((code, *wholes[: wholes.index(code) + 1]))
        yield entry.problem(
            "part_of",
            f"must lead to a whole that is no part of it, got {way}. Take one of them out.",
        )


def _wholes_above(code: str, items: Mapping[str, Entry]) -> list[str]:
    """Return the whole of the item, the whole of that, and so on, each once."""
    wholes: list[str] = []
    while code in items:
        code = items[code].get("part_of", "")
        if not code or code in wholes:
            break
        wholes.append(code)
    return wholes
