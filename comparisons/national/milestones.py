"""The milestones of policy, by year; charts name a year by its letter.

Pure: a file in, values out.
"""

import tomllib
from itertools import groupby
from pathlib import Path
from string import ascii_uppercase
from typing import Any

from comparisons.national.faults import check_keys, read_text, read_year, refuse
from comparisons.national.model import Milestone, Year

KEYS = {"fiscal_year", "label", "source"}


def read_years(path: Path) -> tuple[Year, ...]:
    """Return the years that have milestones, lettered in their order. Raises: NationalError."""
    entries = tomllib.loads(path.read_text(encoding="utf-8"))["milestone"]
    found = [
        _read_milestone(f"{path.name}, milestone {number}", entry)
        for number, entry in enumerate(entries, start=1)
    ]
    years = [each.fiscal_year for each in found]
    if years != sorted(years):
        raise refuse(path.name, "milestones", "in order of their years", years)
    grouped = groupby(found, key=lambda each: each.fiscal_year)
    # A letter is as wide as one figure of a number, so neighbouring years do not touch.
    return tuple(
        Year(letter, year, tuple(of_year))
        for letter, (year, of_year) in zip(_letters(path, years), grouped, strict=False)
    )


def _letters(path: Path, years: list[int]) -> str:
    if len(set(years)) > len(ascii_uppercase):
        raise refuse(path.name, "milestones", "of at most 26 years", len(set(years)))
    return ascii_uppercase


def _read_milestone(place: str, entry: dict[str, Any]) -> Milestone:
    check_keys(place, entry, KEYS, set())
    return Milestone(
        read_year(place, str(entry["fiscal_year"])),
        read_text(place, entry["label"]),
        read_text(place, entry["source"]),
    )
