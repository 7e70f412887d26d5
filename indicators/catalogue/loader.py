"""From TOML files to the Catalogue: reading, deriving and ordering.

Faults are found in problems.py; no sentence of a definition and no list of codes lives here.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from indicators.catalogue.model import (
    Catalogue,
    Check,
    Group,
    Grouping,
    Indicator,
    Item,
    Section,
    Term,
    Viewpoint,
)
from indicators.catalogue.problems import find_problems
from indicators.text import LocalizedText
from indicators.units import find_scale, unit_named

DEFINITIONS = Path(__file__).parent / "definitions"
Raw = Mapping[str, Any]
Coded = TypeVar("Coded", Viewpoint, Item, Grouping, Indicator, Section, Check)
# METI's own numbers (P, R) come first, then the example university's (T), then all others (S).
SOURCE_ORDER = {"METI": 0, "TMDU": 1, "MEXT": 2, "ours": 2}


class CatalogueError(ValueError):
    """The definitions have faults; the message names every one of them."""


@cache
def load_catalogue() -> Catalogue:
    """Return the catalogue that the project ships, checked and read once per process.

    Raises: CatalogueError naming every fault, one a line.
    """
    raw = read_definitions()
    problems = find_problems(raw)
    if problems:
        raise CatalogueError("\n".join(str(problem) for problem in problems))
    return build_catalogue(raw)


def read_definitions(path: Path = DEFINITIONS) -> dict[str, Any]:
    """Return what every TOML file below `path` says, by its path from there, unjudged.

    The result holds only texts, numbers, booleans, lists and tables, so JSON can carry it.
    Raises: CatalogueError naming every file that is not TOML.
    """
    contents: dict[str, Any] = {}
    unreadable: list[str] = []
    for file in sorted(path.rglob("*.toml")):
        try:
            contents[file.relative_to(path).as_posix()] = tomllib.loads(file.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            unreadable.append(
                f"{file.name}: must be TOML in UTF-8, got: {error}. Correct the file."
            )
    if unreadable:
        raise CatalogueError("\n".join(unreadable))
    return contents


def build_catalogue(raw: Raw) -> Catalogue:
    """Return the catalogue that faultless definitions describe (see problems.find_problems)."""
    viewpoints = _by_code(_viewpoint(entry) for entry in raw["viewpoints.toml"]["viewpoints"])
    groupings = _by_code(_grouping(entry) for entry in raw["groupings.toml"]["groupings"])
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
    # A release frozen before there were sections or checks knows none.
    sections = _by_code(_section(each) for each in _entries(raw, "sections"))
    checks = _by_code(_check(each) for each in _entries(raw, "checks"))
    return Catalogue(viewpoints, items, groupings, _by_code(indicators), sections, checks)


def build_item(raw: Raw, *, viewpoint: str) -> Item:
    """Return one item; its viewpoint is the name of the file that it stands in."""
    return Item(
        code=raw["code"],
        label=_text(raw["label"]),
        viewpoint=viewpoint,
        unit=raw["unit"],
        definition=_text(raw["definition"]),
        include=_text_or_none(raw, "include"),
        exclude=_text_or_none(raw, "exclude"),
        is_whole=raw["is_whole"],
        may_be_negative=raw.get("may_be_negative", False),
        since=raw.get("since"),
        until=raw.get("until"),
        confidential=raw.get("confidential", False),
        source=raw["source"],
        source_column=raw.get("source_column"),
        identities=tuple(tuple(parts) for parts in raw.get("identities", ())),
        part_of=raw.get("part_of"),
    )


def build_indicator(raw: Raw, *, code: str, items: Mapping[str, Item]) -> Indicator:
    """Return one indicator with what its items tell: units, scale, years, confidentiality."""
    numerator, denominator = _terms(raw["numerator"]), _terms(raw["denominator"])
    used = [items[term.item] for term in (*numerator, *denominator)]
    numerator_unit, denominator_unit = used[0].unit, items[denominator[0].item].unit
    return Indicator(
        code=code,
        number=raw["number"],
        viewpoint=raw["viewpoint"],
        status=raw["status"],
        label=_text(raw["label"]),
        short_label=_text(raw["short_label"]),
        why=_text(raw["why"]),
        numerator=numerator,
        denominator=denominator,
        numerator_label=_text(raw["numerator_label"]),
        denominator_label=_text(raw["denominator_label"]),
        numerator_unit=numerator_unit,
        denominator_unit=denominator_unit,
        unit=raw["unit"],
        scale=find_scale(
            unit_named(numerator_unit), unit_named(denominator_unit), unit_named(raw["unit"])
        ),
        decimals=raw["decimals"],
        direction=raw["direction"],
        group_average=raw["group_average"],
        grouping=raw["grouping"],
        minimum_denominator=float(raw["minimum_denominator"]),
        asked_since=_latest([raw.get("since"), *(item.since for item in used)]),
        asked_until=_earliest([raw.get("until"), *(item.until for item in used)]),
        source=raw["source"],
        reviewed=raw["reviewed"],
        confidential=any(item.confidential for item in used),
        note=_text_or_none(raw, "note"),
    )


def _viewpoint(raw: Raw) -> Viewpoint:
    return Viewpoint(raw["code"], _text(raw["label"]))


def _grouping(raw: Raw) -> Grouping:
    return Grouping(
        code=raw["code"],
        label=_text(raw["label"]),
        source=raw["source"],
        groups=tuple(Group(group["code"], _text(group["label"])) for group in raw["groups"]),
        items=tuple(raw.get("items", ())),
        cuts=tuple(float(cut) for cut in raw.get("cuts", ())),
        attribute=raw.get("attribute"),
    )


def _section(raw: Raw) -> Section:
    return Section(
        code=raw["code"],
        label=_text(raw["label"]),
        introduction=_text(raw["introduction"]),
        items=tuple(raw["items"]),
    )


def _check(raw: Raw) -> Check:
    return Check(
        code=raw["code"],
        level=raw["level"],
        rule=raw["rule"],
        label=_text(raw["label"]),
        text=_text(raw["text"]),
        parameters={name: float(value) for name, value in raw.get("parameters", {}).items()},
        pairs=tuple(tuple(pair) for pair in raw.get("pairs", ())),
        since=raw.get("since"),
        exempt=tuple(raw.get("exempt", ())),
    )


def _entries(raw: Raw, name: str) -> list[Raw]:
    entries: list[Raw] = raw.get(f"{name}.toml", {name: []})[name]
    return entries


def _terms(codes: list[str]) -> tuple[Term, ...]:
    return tuple(Term(code.removeprefix("-"), -1 if code.startswith("-") else 1) for code in codes)


def _text(raw: Raw) -> LocalizedText:
    return LocalizedText(raw["ja"], raw["en"])


def _text_or_none(raw: Raw, key: str) -> LocalizedText | None:
    return _text(raw[key]) if key in raw else None


def _by_code(entries: Iterable[Coded]) -> dict[str, Coded]:
    return {entry.code: entry for entry in entries}


def _number_order(indicator: Indicator) -> tuple[int, str, int]:
    series = indicator.number.rstrip("0123456789")
    return SOURCE_ORDER[indicator.source], series, int(indicator.number[len(series) :] or 0)


def _latest(years: list[int | None]) -> int | None:
    return max((year for year in years if year is not None), default=None)


def _earliest(years: list[int | None]) -> int | None:
    return min((year for year in years if year is not None), default=None)
