"""From what a file says about one item to the item.

Faults were found before, in problems.py.
"""

from indicators.catalogue.building.texts import Raw, build_changes, build_text, find_text
from indicators.catalogue.model import Item


def build_item(raw: Raw, *, viewpoint: str) -> Item:
    """Return one item; its viewpoint is the name of the file that it stands in."""
    return Item(
        code=raw["code"],
        label=build_text(raw["label"]),
        viewpoint=viewpoint,
        unit=raw["unit"],
        definition=build_text(raw["definition"]),
        include=find_text(raw, "include"),
        exclude=find_text(raw, "exclude"),
        is_whole=raw["is_whole"],
        may_be_negative=raw.get("may_be_negative", False),
        since=raw.get("since"),
        until=raw.get("until"),
        confidential=raw.get("confidential", False),
        source=raw["source"],
        source_column=raw.get("source_column"),
        identities=tuple(tuple(parts) for parts in raw.get("identities", ())),
        part_of=raw.get("part_of"),
        staff=raw.get("staff"),
        changes=build_changes(raw),
    )
