"""Every fault of sections.toml: items that are asked twice, nowhere, or before their whole.

The shape of one table is judged in shapes.py; what an item is, in item_problems.py.
"""

from collections.abc import Iterator, Mapping

from indicators.catalogue.entries import Entries, Entry, Problem, by_code
from indicators.catalogue.entry_problems import find_unknown_codes


def find_section_problems(entries: Entries) -> Iterator[Problem]:
    """Yield every fault of where items are asked; definitions without sections ask nowhere."""
    items = by_code(entries.items)
    wholes = _wholes_by_part(items)
    asked_in: dict[str, str] = {}
    for section in entries.sections:
        codes = section.get("items", [])
        yield from find_unknown_codes(section, "items", codes, items)
        for code in codes:
            yield from _repeated(section, code, asked_in)
        yield from _out_of_order(section, codes, wholes)
    if entries.sections:
        for code, item in items.items():
            if code not in asked_in:
                yield item.problem(
                    "code", "must stand in one section of sections.toml, got none. Add it to one."
                )


def _repeated(section: Entry, code: str, asked_in: dict[str, str]) -> Iterator[Problem]:
    name = str(section.table.get("code"))
    if code in asked_in:
        yield section.problem(
            "items",
            f"'{code}' must stand in one section and once, but is also in {asked_in[code]}. "
            "Leave one.",
        )
    asked_in.setdefault(code, name)


def _out_of_order(
    section: Entry, codes: list[str], wholes: Mapping[str, list[str]]
) -> Iterator[Problem]:
    for place, code in enumerate(codes):
        later = codes[place + 1 :]
        for whole in wholes.get(code, []):
            if whole in later:
                yield section.problem(
                    "items", f"'{whole}' must stand before its part '{code}'. Move it up."
                )


def _wholes_by_part(items: Mapping[str, Entry]) -> dict[str, list[str]]:
    """Return the items of which each is a part, by part_of or in a sum, each once."""
    wholes: dict[str, list[str]] = {}
    for code, entry in items.items():
        whole = entry.get("part_of")
        members = {member for parts in entry.get("identities", []) for member in parts}
        pairs = [(code, whole)] if whole is not None else []
        for part, above in [*pairs, *((member, code) for member in members)]:
            known = wholes.setdefault(part, [])
            if above not in known:
                known.append(above)
    return wholes
