"""Every fault of the definitions at once, each with its file, its key and what to do.

Nothing is built here and nothing is raised: faulty definitions give sentences, never exceptions.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from indicators.catalogue.breakdown_problems import find_breakdown_problems
from indicators.catalogue.change_problems import find_change_problems
from indicators.catalogue.check_problems import find_check_problems
from indicators.catalogue.entries import Entries, Entry, Problem, Raw, by_code, collect_entries
from indicators.catalogue.entry_problems import (
    explain_unit_error,
    find_mixed_units,
    find_unit_problems,
    find_unknown_codes,
    is_unit,
)
from indicators.catalogue.faults import find_faults, is_well_formed
from indicators.catalogue.grouping_problems import find_grouping_problems
from indicators.catalogue.item_problems import find_item_problems
from indicators.catalogue.kinds import KINDS
from indicators.catalogue.known_words import unknown
from indicators.catalogue.section_problems import find_section_problems
from indicators.catalogue.shapes import LABELLED, Key
from indicators.units import find_scale, unit_named

# Without the first two nothing can be built; definitions of before had nothing else.
NEEDED_FILES = ("viewpoints.toml", "groupings.toml")
LIST_FILES = (*NEEDED_FILES, "sections.toml", "checks.toml", "breakdowns.toml")


def find_problems(raw: Raw) -> list[Problem]:
    """Return every fault of what `loader.read_definitions` returned; an empty list if none."""
    entries = collect_entries(raw)
    return [
        *_check_files(raw, entries),
        *_check_shapes(entries),
        *_check_repeated(entries),
        *_check_years(entries),
        *find_change_problems(entries),
        *find_item_problems(entries),
        *find_grouping_problems(entries),
        *_check_indicators(entries),
        *find_section_problems(entries),
        *find_breakdown_problems(entries),
        *find_check_problems(entries.checks, by_code(entries.items)),
    ]


def _check_files(raw: Raw, entries: Entries) -> Iterator[Problem]:
    viewpoints = by_code(entries.viewpoints)
    for file in NEEDED_FILES:
        if file not in raw:
            yield Problem(file, "", "must be there, and is missing. Write it.")
    for file, table in raw.items():
        path = PurePosixPath(file)
        if file.startswith("items/"):
            yield from _check_list(file, table, "items")
            if path.stem not in viewpoints:
                yield Problem(file, "", unknown("viewpoint", path.stem, viewpoints))
        elif file in LIST_FILES:
            yield from _check_list(file, table, path.stem)
        elif not file.startswith("indicators/"):
            yield Problem(file, "", "is no file of the catalogue. Put it in items/ or indicators/.")
        elif not is_well_formed({"code": path.stem}, "code", LABELLED):
            yield Problem(file, "", f"the name must be {KINDS['code'][1]}. Rename the file.")


def _check_list(file: str, table: Raw, name: str) -> Iterator[Problem]:
    for fault in find_faults(table, {name: Key("tables")}):
        yield Problem(file, fault.key, fault.sentence)


def _check_shapes(entries: Entries) -> Iterator[Problem]:
    for kind in entries:
        for entry in kind:
            for fault in find_faults(entry.table, entry.shape):
                yield entry.problem(fault.key, fault.sentence)


def _check_repeated(entries: Entries) -> Iterator[Problem]:
    for kind, key in (
        (entries.viewpoints, "code"),
        (entries.groupings, "code"),
        (entries.items, "code"),
        (entries.sections, "code"),
        (entries.checks, "code"),
        (entries.breakdowns, "code"),
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


def _check_years(entries: Entries) -> Iterator[Problem]:
    for entry in (*entries.items, *entries.indicators):
        since, until = entry.get("since"), entry.get("until")
        if since is not None and until is not None and since > until:
            yield entry.problem(
                "since", f"must not be after until, got {since} and {until}. Change one of them."
            )


def _check_indicators(entries: Entries) -> Iterator[Problem]:
    items = by_code(entries.items)
    known = {"viewpoint": by_code(entries.viewpoints), "grouping": by_code(entries.groupings)}
    for entry in entries.indicators:
        for key, codes in known.items():
            if (got := entry.get(key)) is not None and got not in codes:
                yield entry.problem(key, unknown(key, got, codes))
        for key in ("numerator", "denominator"):
            codes_used = _unsigned(entry.get(key, []))
            yield from find_unknown_codes(entry, key, codes_used, items)
            yield from find_mixed_units(entry, key, codes_used, items)
        yield from find_unit_problems(entry)
        yield from _check_scale(entry, items)


def _check_scale(entry: Entry, items: Mapping[str, Entry]) -> Iterator[Problem]:
    sides = [_unsigned(entry.get(key, []))[:1] for key in ("numerator", "denominator")]
    firsts = [items[code] for side in sides for code in side if code in items]
    units = [unit.get("unit") for unit in firsts] + [entry.get("unit")]
    if len(units) == 3 and all(is_unit(unit) for unit in units):
        yield from explain_unit_error(entry, lambda: find_scale(*map(unit_named, units)))


def _unsigned(codes: list[str]) -> list[str]:
    return [code.removeprefix("-") for code in codes]
