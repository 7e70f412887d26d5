"""Every fault of the definitions at once, each with its file, its key and what to do.

Nothing is built here and nothing is raised: faulty definitions give sentences, never exceptions.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from indicators.catalogue.model import ALL, UNCLASSIFIED
from indicators.catalogue.shapes import (
    GROUPING,
    INDICATOR,
    ITEM,
    KINDS,
    LABELLED,
    Key,
    find_faults,
    is_well_formed,
    unknown,
)
from indicators.units import UnitError, find_scale, unit_named

Raw = Mapping[str, Any]


class Problem(NamedTuple):
    """One fault: `file` is the path below the definitions, `key` the key in it."""

    file: str
    key: str
    sentence: str

    def __str__(self) -> str:
        """Return the fault as one line."""
        place = f"{self.key}: " if self.key else ""
        return f"{PurePosixPath(self.file).name}: {place}{self.sentence}"


class Entry(NamedTuple):
    """One table of a file; `prefix` says which one where a file holds several."""

    file: str
    prefix: str
    table: Raw
    shape: Mapping[str, Key]

    def problem(self, key: str, sentence: str) -> Problem:
        """Return a problem of this entry."""
        return Problem(self.file, f"{self.prefix}{key}", sentence)

    def get(self, key: str, otherwise: Any = None) -> Any:
        """Return the value of `key` if it is there and of the right kind, else `otherwise`."""
        return self.table[key] if is_well_formed(self.table, key, self.shape) else otherwise


class Entries(NamedTuple):
    """All tables of the definitions, by what they define."""

    viewpoints: list[Entry]
    groupings: list[Entry]
    items: list[Entry]
    indicators: list[Entry]


def find_problems(raw: Raw) -> list[Problem]:
    """Return every fault of what `loader.read_definitions` returned; an empty list if none."""
    entries = Entries(
        list(_entries(raw, "viewpoints.toml", "viewpoints", LABELLED)),
        list(_entries(raw, "groupings.toml", "groupings", GROUPING)),
        [
            entry
            for file in raw
            if file.startswith("items/")
            for entry in _entries(raw, file, "items", ITEM)
        ],
        [
            Entry(file, "", table, INDICATOR)
            for file, table in raw.items()
            if file.startswith("indicators/")
        ],
    )
    return [problem for check in CHECKS for problem in check(raw, entries)]


def _entries(raw: Raw, file: str, key: str, shape: Mapping[str, Key]) -> Iterator[Entry]:
    tables = raw.get(file, {}).get(key)
    for position, table in enumerate(tables if isinstance(tables, list) else [], start=1):
        if isinstance(table, dict):
            code = table.get("code")
            prefix = code if isinstance(code, str) and code else f"{key}[{position}]"
            yield Entry(file, f"{prefix}.", table, shape)


def _check_files(raw: Raw, entries: Entries) -> Iterator[Problem]:
    viewpoints = _by_code(entries.viewpoints)
    for file in ("viewpoints.toml", "groupings.toml"):
        if file not in raw:
            yield Problem(file, "", "must be there, and is missing. Write it.")
    for file, table in raw.items():
        path = PurePosixPath(file)
        if file.startswith("items/"):
            yield from _check_list(file, table, "items")
            if path.stem not in viewpoints:
                yield Problem(file, "", unknown("viewpoint", path.stem, viewpoints))
        elif file in ("viewpoints.toml", "groupings.toml"):
            yield from _check_list(file, table, path.stem)
        elif not file.startswith("indicators/"):
            yield Problem(file, "", "is no file of the catalogue. Put it in items/ or indicators/.")
        elif not is_well_formed({"code": path.stem}, "code", LABELLED):
            yield Problem(file, "", f"the name must be {KINDS['code'][1]}. Rename the file.")


def _check_list(file: str, table: Raw, name: str) -> Iterator[Problem]:
    for fault in find_faults(table, {name: Key("tables")}):
        yield Problem(file, fault.key, fault.sentence)


def _check_shapes(raw: Raw, entries: Entries) -> Iterator[Problem]:
    for kind in entries:
        for entry in kind:
            for fault in find_faults(entry.table, entry.shape):
                yield entry.problem(fault.key, fault.sentence)


def _check_repeated(raw: Raw, entries: Entries) -> Iterator[Problem]:
    for kind, key in (
        (entries.viewpoints, "code"),
        (entries.groupings, "code"),
        (entries.items, "code"),
        (entries.items, "source_column"),
        (entries.indicators, "number"),
    ):
        first: dict[str, Entry] = {}
        for entry in kind:
            value = entry.get(key)
            if value in first:
                other = PurePosixPath(first[value].file).name
                yield entry.problem(
                    key, f"must stand once, but '{value}' is also in {other}. Change one."
                )
            elif value is not None:
                first[value] = entry


def _check_years(raw: Raw, entries: Entries) -> Iterator[Problem]:
    for entry in (*entries.items, *entries.indicators):
        since, until = entry.get("since"), entry.get("until")
        if since is not None and until is not None and since > until:
            yield entry.problem(
                "since", f"must not be after until, got {since} and {until}. Change one of them."
            )


def _check_items(raw: Raw, entries: Entries) -> Iterator[Problem]:
    items = _by_code(entries.items)
    for entry in entries.items:
        yield from _check_unit(entry)
        for parts in entry.get("identities", []):
            yield from _check_codes(entry, "identities", parts, items)
            yield from _check_one_unit(entry, "identities", [entry.get("code", ""), *parts], items)


def _check_groupings(raw: Raw, entries: Entries) -> Iterator[Problem]:
    items = _by_code(entries.items)
    for entry in entries.groupings:
        by_size = "items" in entry.table or "cuts" in entry.table
        if by_size == ("attribute" in entry.table):
            yield entry.problem(
                "attribute", "must be there, or items and cuts; never both. Choose one."
            )
        if by_size:
            yield from _check_size_grouping(entry, items)
        yield from _check_groups(entry)


def _check_size_grouping(entry: Entry, items: Mapping[str, Entry]) -> Iterator[Problem]:
    codes, cuts, groups = entry.get("items"), entry.get("cuts"), entry.get("groups")
    for key in ("items", "cuts"):
        if key not in entry.table:
            yield entry.problem(key, "must be there: items and cuts belong together. Add it.")
    yield from _check_codes(entry, "items", codes or [], items)
    yield from _check_one_unit(entry, "items", codes or [], items)
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
        for fault in find_faults(group, LABELLED):
            yield entry.problem(f"groups[{position}].{fault.key}", fault.sentence)
        code = str(group.get("code"))
        if code in seen:
            yield entry.problem(
                f"groups[{position}].code",
                f"must stand once and be neither all nor unclassified, got '{code}'. Change it.",
            )
        seen.add(code)


def _check_indicators(raw: Raw, entries: Entries) -> Iterator[Problem]:
    items = _by_code(entries.items)
    known = {"viewpoint": _by_code(entries.viewpoints), "grouping": _by_code(entries.groupings)}
    for entry in entries.indicators:
        for key, codes in known.items():
            if (got := entry.get(key)) is not None and got not in codes:
                yield entry.problem(key, unknown(key, got, codes))
        for key in ("numerator", "denominator"):
            codes_used = _unsigned(entry.get(key, []))
            yield from _check_codes(entry, key, codes_used, items)
            yield from _check_one_unit(entry, key, codes_used, items)
        yield from _check_unit(entry)
        yield from _check_scale(entry, items)


def _check_codes(
    entry: Entry, key: str, codes: list[str], items: Mapping[str, Entry]
) -> Iterator[Problem]:
    for code in codes:
        if code not in items:
            yield entry.problem(key, unknown("item", code, items))


def _check_one_unit(
    entry: Entry, key: str, codes: list[str], items: Mapping[str, Entry]
) -> Iterator[Problem]:
    named = [items[code].get("unit") for code in codes if code in items]
    units = [unit for unit in dict.fromkeys(named) if _is_unit(unit)]
    if len(units) > 1:
        yield entry.problem(
            key,
            f"must be items of one unit, got {', '.join(units)}. "
            "Leave out the items that cannot be added.",
        )


def _check_unit(entry: Entry) -> Iterator[Problem]:
    unit = entry.get("unit")
    if unit is not None:
        yield from _unit_problems(entry, lambda: unit_named(unit))


def _check_scale(entry: Entry, items: Mapping[str, Entry]) -> Iterator[Problem]:
    sides = [_unsigned(entry.get(key, []))[:1] for key in ("numerator", "denominator")]
    firsts = [items[code] for side in sides for code in side if code in items]
    units = [unit.get("unit") for unit in firsts] + [entry.get("unit")]
    if len(units) == 3 and all(_is_unit(unit) for unit in units):
        yield from _unit_problems(entry, lambda: find_scale(*map(unit_named, units)))


def _unit_problems(entry: Entry, attempt: Callable[[], object]) -> Iterator[Problem]:
    try:
        attempt()
    except UnitError as error:
        yield entry.problem("unit", str(error).removeprefix("unit: "))


def _is_unit(code: Any) -> bool:
    try:
        return isinstance(code, str) and bool(unit_named(code))
    except UnitError:
        return False


def _by_code(entries: list[Entry]) -> dict[str, Entry]:
    return {entry.table["code"]: entry for entry in entries if entry.get("code") is not None}


def _unsigned(codes: list[str]) -> list[str]:
    return [code.removeprefix("-") for code in codes]


CHECKS: tuple[Callable[[Raw, Entries], Iterator[Problem]], ...] = (
    _check_files,
    _check_shapes,
    _check_repeated,
    _check_years,
    _check_items,
    _check_groupings,
    _check_indicators,
)
