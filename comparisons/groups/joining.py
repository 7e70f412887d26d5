"""The nearest universities as one grouping more, of every public indicator at once.

For what compares a university as a whole; the page of one indicator asks groupings.py.
"""

from dataclasses import replace
from typing import NamedTuple

import numpy as np

from comparisons.groups.groupings import MEMBERS, name_near
from comparisons.groups.model import Near
from comparisons.groups.nearest import Neighbours, find_neighbours
from comparisons.groups.reading import write_peers
from indicators.calculation.figures import Figures
from indicators.calculation.regrouping import add_grouping
from universities.releases.reader import PublishedRelease


class Joined(NamedTuple):
    """The release's figures with the grouping "peers:10" beside its own, and who is near."""

    figures: Figures
    found: Neighbours


def join_peers(release: PublishedRelease, near: Near, fiscal_year: int) -> Joined:
    """Return the figures with the neighbours of one year, which are the same in all years.

    Raises: SelectionError (400) where there is no size.
    """
    found = find_neighbours(release, near, fiscal_year)
    # Fewer than were asked for, where the release has no more: the name says how many there are.
    named = name_near(release, replace(near, count=len(found.codes)))
    # Whose they are says the report itself: the group's name is short enough for its tables.
    label = named.group(MEMBERS).label
    grouping = replace(named, code=write_peers(near.count), label=label)
    panel = release.figures.panel
    members = [near.university, *found.codes]
    chosen = np.isin(np.array(panel.codes, dtype=object), members).astype(np.int8)
    positions = np.broadcast_to(chosen, panel.participates.shape)
    return Joined(add_grouping(release.figures, grouping=grouping, positions=positions), found)
