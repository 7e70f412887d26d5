"""The goals of policy from their file; base and newest value come from the published series.

Pure: a file and the series in, values out. How far a goal is reached is worked out in progress.py.
"""

import tomllib
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

from comparisons.national.faults import (
    UNITS,
    check_keys,
    one_of,
    read_text,
    read_value,
    read_year,
    refuse,
)
from comparisons.national.model import Goal, Published, Source
from comparisons.national.rows import part_figures
from indicators.units import unit_named

NEEDED = {
    "code", "label", "mark", "scope", "unit", "fiscal_year", "base_year", "sources", "note",
}  # fmt: skip
ALLOWED = {"series", "base", "times", "target"}


def read_goals(
    path: Path, figures: Mapping[str, Sequence[Published]], sources: Mapping[str, Source]
) -> tuple[Goal, ...]:
    """Return the goals in the order of the file. Raises: NationalError."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["goal"]
    return tuple(_read_goal(path.name, entry, figures, sources) for entry in entries)


def _read_goal(
    name: str,
    entry: Mapping[str, Any],
    figures: Mapping[str, Sequence[Published]],
    sources: Mapping[str, Source],
) -> Goal:
    place = f"{name}, goal {entry.get('code', '?')}"
    check_keys(place, entry, NEEDED, ALLOWED)
    for one, other in (("series", "base"), ("times", "target")):
        if (one in entry) == (other in entry):
            raise refuse(place, f"either {one} or {other}", "given", sorted(entry))
    unit = UNITS[one_of(place, "unit", entry["unit"], UNITS)]
    series = one_of(place, "series", entry["series"], figures) if "series" in entry else ""
    known = part_figures(figures[series])[0] if series else []
    year = read_year(place, str(entry["base_year"]))
    base = _find_base(place, year, known, unit) if series else read_value(place, str(entry["base"]))
    target, calculation = _read_target(place, entry, base)
    return Goal(
        code=entry["code"],
        label=read_text(place, entry["label"]),
        mark=read_text(place, entry["mark"]),
        scope=read_text(place, entry["scope"]),
        unit=unit,
        series=series,
        fiscal_year=read_year(place, str(entry["fiscal_year"])),
        target=target,
        base_year=year,
        base=base,
        newest=known[-1] if known else None,
        calculation=calculation,
        sources=tuple(sources[one_of(place, "source", each, sources)] for each in entry["sources"]),
        note=read_text(place, entry["note"]),
    )


def _find_base(place: str, year: int, known: Sequence[Published], unit: str) -> Fraction:
    found = [each for each in known if each.fiscal_year == year]
    if not found:
        raise refuse(place, "base_year", "a year of its series", year)
    return found[0].value * unit_named(found[0].unit).factor / unit_named(unit).factor


def _read_target(place: str, entry: Mapping[str, Any], base: Fraction) -> tuple[Fraction, str]:
    if "target" in entry:
        return read_value(place, str(entry["target"])), ""
    times = read_value(place, str(entry["times"]))
    return base * times, f"{float(base):,g}×{float(times):g}"
