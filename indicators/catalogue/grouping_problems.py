"""Every fault of groupings.toml that the shape of one table does not show.

Faults of items and indicators are found in the modules beside it.
"""

from collections.abc import Iterator, Mapping

from indicators.catalogue.entries import Entries, Entry, Problem, by_code
from indicators.catalogue.entry_problems import find_mixed_units, find_unknown_codes
from indicators.catalogue.faults import find_faults, is_well_formed
from indicators.catalogue.model import ALL, UNCLASSIFIED
from indicators.catalogue.shapes import GROUP


def find_grouping_problems(entries: Entries) -> Iterator[Problem]:
    """Yield every fault of what divides universities, of cuts and of groups."""
    items = by_code(entries.items)
    for entry in entries.groupings:
        by_size = "items" in entry.table or "cuts" in entry.table
        if by_size == ("attribute" in entry.table):
            yield entry.problem(
                "attribute", "must be there, or items and cuts; never both. Choose one."
            )
        if by_size:
            yield from _check_size_grouping(entry, items)
        yield from _check_groups(entry)
        yield from _check_values(entry)


def _check_size_grouping(entry: Entry, items: Mapping[str, Entry]) -> Iterator[Problem]:
    codes, cuts, groups = entry.get("items"), entry.get("cuts"), entry.get("groups")
    for key in ("items", "cuts"):
        if key not in entry.table:
            yield entry.problem(key, "must be there: items and cuts belong together. Add it.")
    yield from find_unknown_codes(entry, "items", codes or [], items)
    yield from find_mixed_units(entry, "items", codes or [], items)
    for code in codes or []:
        if code in items and items[code].get("confidential"):
            yield entry.problem(
                "items",
                f"must be public, or a group would tell its size; got '{code}'. Take another.",
            )
    if cuts and cuts != sorted(set(cuts)):
        yield entry.problem("cuts", f"must ascend, got {cuts}. Put the lowest first, each once.")
    if cuts and groups and len(groups) != len(cuts) + 1:
        yield entry.problem(
            "groups",
            f"must be one more than the cuts: {len(cuts) + 1}, got {len(groups)}. "
            "Name every group, lowest first.",
        )


def _check_groups(entry: Entry) -> Iterator[Problem]:
    seen = {ALL.code, UNCLASSIFIED.code}
    for position, group in enumerate(entry.get("groups", []), start=1):
        for fault in find_faults(group, GROUP):
            yield entry.problem(f"groups[{position}].{fault.key}", fault.sentence)
        code = str(group.get("code"))
        if code in seen:
            yield entry.problem(
                f"groups[{position}].code",
                f"must stand once and be neither all nor unclassified, got '{code}'. Change it.",
            )
        seen.add(code)


def _check_values(entry: Entry) -> Iterator[Problem]:
    """Yield a fault for values of a grouping by size, and for one that stands in two groups."""
    seen: set[str | bool] = set()
    for position, group in enumerate(entry.get("groups", []), start=1):
        key = f"groups[{position}].values"
        values = group["values"] if is_well_formed(group, "values", GROUP) else []
        if values and "attribute" not in entry.table:
            yield entry.problem(key, "must be absent: only an attribute has values. Remove it.")
        for value in values:
            if value in seen:
                yield entry.problem(
                    key, f"must stand in one group only, got {value!r} twice. Remove one."
                )
            seen.add(value)
