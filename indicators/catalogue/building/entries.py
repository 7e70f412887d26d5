"""From one entry of a list to its viewpoint, grouping, section, check or breakdown.

Faults were found before, in problems.py.
"""

from indicators.catalogue.building.texts import Raw, build_text, find_text
from indicators.catalogue.model import Breakdown, Check, Group, Grouping, Section, Viewpoint


def build_viewpoint(raw: Raw) -> Viewpoint:
    """Return one viewpoint."""
    return Viewpoint(raw["code"], build_text(raw["label"]))


def build_grouping(raw: Raw) -> Grouping:
    """Return one grouping with its groups."""
    return Grouping(
        code=raw["code"],
        label=build_text(raw["label"]),
        source=raw["source"],
        groups=tuple(
            Group(group["code"], build_text(group["label"]), tuple(group.get("values", ())))
            for group in raw["groups"]
        ),
        items=tuple(raw.get("items", ())),
        cuts=tuple(float(cut) for cut in raw.get("cuts", ())),
        attribute=raw.get("attribute"),
    )


def build_section(raw: Raw) -> Section:
    """Return one section of the form."""
    return Section(
        code=raw["code"],
        label=build_text(raw["label"]),
        introduction=build_text(raw["introduction"]),
        items=tuple(raw["items"]),
    )


def build_check(raw: Raw) -> Check:
    """Return one check with its limits."""
    return Check(
        code=raw["code"],
        level=raw["level"],
        rule=raw["rule"],
        label=build_text(raw["label"]),
        text=build_text(raw["text"]),
        parameters={name: float(value) for name, value in raw.get("parameters", {}).items()},
        pairs=tuple(tuple(pair) for pair in raw.get("pairs", ())),
        since=raw.get("since"),
        exempt=tuple(raw.get("exempt", ())),
    )


def build_breakdown(raw: Raw) -> Breakdown:
    """Return one figure with the codes of its parts."""
    return Breakdown(
        code=raw["code"],
        label=build_text(raw["label"]),
        why=build_text(raw["why"]),
        kind=raw["kind"],
        parts=tuple(raw["parts"]),
        source=raw["source"],
        whole=find_text(raw, "whole"),
    )
