"""From faultless definitions to the Catalogue: everything built, by code and in order.

No file is read here, and no list of codes lives here.
"""

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import TypeVar

from indicators.catalogue.building.entries import (
    build_breakdown,
    build_check,
    build_grouping,
    build_section,
    build_viewpoint,
)
from indicators.catalogue.building.indicators import build_indicator
from indicators.catalogue.building.items import build_item
from indicators.catalogue.building.texts import Raw
from indicators.catalogue.model import (
    Breakdown,
    Catalogue,
    Check,
    Grouping,
    Indicator,
    Item,
    Section,
    Viewpoint,
)

Coded = TypeVar("Coded", Viewpoint, Item, Grouping, Indicator, Section, Check, Breakdown)
# METI's own numbers (P, R) come first, then the example university's (T), then all others (S).
SOURCE_ORDER = {"METI": 0, "TMDU": 1, "MEXT": 2, "ours": 2}


def build_catalogue(raw: Raw) -> Catalogue:
    """Return the catalogue that faultless definitions describe (see problems.find_problems)."""
    viewpoints = _by_code(build_viewpoint(entry) for entry in raw["viewpoints.toml"]["viewpoints"])
    groupings = _by_code(build_grouping(entry) for entry in raw["groupings.toml"]["groupings"])
    items = _by_code(
        build_item(entry, viewpoint=viewpoint)
        for viewpoint in viewpoints
        for entry in raw.get(f"items/{viewpoint}.toml", {"items": []})["items"]
    )
    indicators = [
        build_indicator(entry, code=PurePosixPath(file).stem, items=items)
        for file, entry in raw.items()
        if file.startswith("indicators/")
    ]
    order = list(viewpoints)
    indicators.sort(key=lambda one: (order.index(one.viewpoint), *_number_order(one)))
    # A release frozen before there were sections, checks or breakdowns knows none.
    sections = _by_code(build_section(each) for each in _entries(raw, "sections"))
    checks = _by_code(build_check(each) for each in _entries(raw, "checks"))
    breakdowns = _by_code(build_breakdown(each) for each in _entries(raw, "breakdowns"))
    indicators_by_code = _by_code(indicators)
    return Catalogue(viewpoints, items, groupings, indicators_by_code, sections, checks, breakdowns)


def _entries(raw: Raw, name: str) -> list[Raw]:
    entries: list[Raw] = raw.get(f"{name}.toml", {name: []})[name]
    return entries


def _by_code(entries: Iterable[Coded]) -> dict[str, Coded]:
    return {entry.code: entry for entry in entries}


def _number_order(indicator: Indicator) -> tuple[int, str, int]:
    series = indicator.number.rstrip("0123456789")
    return SOURCE_ORDER[indicator.source], series, int(indicator.number[len(series) :] or 0)
