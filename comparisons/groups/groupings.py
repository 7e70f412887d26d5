"""A reader's grouping as the core takes it: its groups with their names, and who is in which.

Words and places only; the figures are made by indicators.calculation.regrouping.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from comparisons.groups.model import NamedGroup, Near
from comparisons.groups.nearest import find_neighbours
from indicators.calculation.figures import Figures
from indicators.calculation.groups import Memberships, group_positions
from indicators.calculation.regrouping import regroup
from indicators.catalogue.model import Group, Grouping
from indicators.formatting import format_number
from indicators.text import LocalizedText
from universities.releases.reader import PublishedRelease

if TYPE_CHECKING:
    from comparisons.selection import Selection

# The others first, as the small stand before the large.
REST, MEMBERS = "rest", "members"
OTHERS = LocalizedText("その他の大学", "Other universities")
NEAR = LocalizedText("近い規模の{count}校", "The {count} nearest in size")
NEAREST_TO = LocalizedText("{name}と近い規模の{count}校", "The {count} nearest in size to {name}")
NAMED_BY_READER = LocalizedText("{name}（利用者がつくった群）", "{name} (a group made by a reader)")


def find_grouping(release: PublishedRelease, selection: "Selection") -> Grouping:
    """Return the grouping of a selection, the catalogue's or the reader's own."""
    if selection.near:
        return name_near(release, selection.near)
    if selection.named:
        return _name_own(selection.named, selection.grouping)
    grouping = release.catalogue.groupings[selection.grouping]
    return grouping if selection.cut is None else move_cut(grouping, selection.cut)


def find_figures(release: PublishedRelease, selection: "Selection") -> Figures:
    """Return figures that hold the selected indicator by the selected grouping.

    Raises: ConfidentialError for a reader's grouping of a confidential indicator.
    """
    if selection.is_released:
        return release.figures
    grouping = find_grouping(release, selection)
    positions = _place(release, selection, grouping)
    return regroup(release.figures, selection.indicator, grouping=grouping, positions=positions)


def move_cut(grouping: Grouping, cut: float) -> Grouping:
    """Return a grouping of one cut with another one; every name says the new cut."""
    old = format_number(grouping.cuts[0])
    new = format_number(cut, 0 if cut == int(cut) else 3)
    groups = tuple(
        replace(group, label=_rename(group.label, old, new)) for group in grouping.groups
    )
    label = _rename(grouping.label, old, new)
    return replace(grouping, label=label, groups=groups, cuts=(cut,), source="ours")


def _rename(label: LocalizedText, old: str, new: str) -> LocalizedText:
    return LocalizedText(label.ja.replace(old, new), label.en.replace(old, new))


def name_near(release: PublishedRelease, near: Near) -> Grouping:
    """Return the grouping of the nearest universities: the others, and they with their centre."""
    name = LocalizedText(
        *(release.university_name(near.university, language) for language in ("ja", "en"))
    )
    label = NEAREST_TO.fill(name=name, count=near.count)
    members = NEAR.fill(count=near.count)
    return Grouping("peers", label, "ours", (Group(REST, OTHERS), Group(MEMBERS, members)))


def _name_own(named: NamedGroup, code: str) -> Grouping:
    name = LocalizedText(named.name, named.name)
    label = NAMED_BY_READER.fill(name=name)
    return Grouping(code, label, "ours", (Group(REST, OTHERS), Group(MEMBERS, name)))


def _place(release: PublishedRelease, selection: "Selection", grouping: Grouping) -> Memberships:
    """Return year × university places; chosen universities belong together in every year."""
    panel = release.figures.panel
    if selection.cut is not None:
        return group_positions(panel, grouping)
    chosen = np.isin(np.array(panel.codes, dtype=object), _list_members(release, selection))
    return np.broadcast_to(chosen.astype(np.int8), panel.participates.shape)


def _list_members(release: PublishedRelease, selection: "Selection") -> list[str]:
    if selection.near:
        found = find_neighbours(release, selection.near, selection.fiscal_year)
        return [selection.near.university, *found.codes]
    return list(selection.named.codes) if selection.named else []
