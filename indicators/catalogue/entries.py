"""The tables of the definitions as the judges of problems.py and beside it take them.

Nothing is judged here; the modules beside it do that.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from indicators.catalogue.faults import is_well_formed
from indicators.catalogue.shapes import (
    BREAKDOWN,
    CHECK,
    GROUPING,
    INDICATOR,
    ITEM,
    LABELLED,
    SECTION,
    Key,
)

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
    sections: list[Entry]
    checks: list[Entry]
    breakdowns: list[Entry]


def collect_entries(raw: Raw) -> Entries:
    """Return every table of what `loader.read_definitions` returned, files of no kind left out."""
    items = [file for file in raw if file.startswith("items/")]
    indicators = [(file, raw[file]) for file in raw if file.startswith("indicators/")]
    return Entries(
        viewpoints=list(_tables(raw, "viewpoints.toml", "viewpoints", LABELLED)),
        groupings=list(_tables(raw, "groupings.toml", "groupings", GROUPING)),
        items=[entry for file in items for entry in _tables(raw, file, "items", ITEM)],
        indicators=[Entry(file, "", table, INDICATOR) for file, table in indicators],
        sections=list(_tables(raw, "sections.toml", "sections", SECTION)),
        checks=list(_tables(raw, "checks.toml", "checks", CHECK)),
        breakdowns=list(_tables(raw, "breakdowns.toml", "breakdowns", BREAKDOWN)),
    )


def by_code(entries: list[Entry]) -> dict[str, Entry]:
    """Return the entries that have a code, by it."""
    return {entry.table["code"]: entry for entry in entries if entry.get("code") is not None}


def _tables(raw: Raw, file: str, key: str, shape: Mapping[str, Key]) -> Iterator[Entry]:
    tables = raw.get(file, {}).get(key)
    for position, table in enumerate(tables if isinstance(tables, list) else [], start=1):
        if isinstance(table, dict):
            code = table.get("code")
            prefix = code if isinstance(code, str) and code else f"{key}[{position}]"
            yield Entry(file, f"{prefix}.", table, shape)
