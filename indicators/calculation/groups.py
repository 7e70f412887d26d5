"""Which group a university belongs to in a fiscal year.

Only the assignment lives here; figures of groups live in averages.py and fitting.py.
"""

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.calculation.building import build_panel
from indicators.calculation.cells import cell_keys, empty_frame, select_cells
from indicators.calculation.cube import GroupRow
from indicators.calculation.panel import Panel
from indicators.catalogue.model import ALL, UNCLASSIFIED, Grouping
from indicators.frames import MEMBERSHIPS, FrameError

Memberships = NDArray[np.int8]
NO_GROUP = -1


def assign_groups(
    observations: pd.DataFrame, universities: pd.DataFrame, *, groupings: Iterable[Grouping]
) -> pd.DataFrame:
    """Return one row per grouping and university-year found in `observations`, with its group.

    Units: cuts are in the unit of the grouping's items; strictly greater is the upper group.
    Missing: a university whose size is not known is "unclassified".
    Raises: FrameError if a grouping asks for an attribute that universities do not have.
    """
    panel = build_panel(observations, universities)
    frames = [membership_frame(panel, item, group_positions(panel, item)) for item in groupings]
    columns = [*MEMBERSHIPS.key, *MEMBERSHIPS.columns]
    return pd.concat(frames, ignore_index=True) if frames else empty_frame(columns)


def group_positions(panel: Panel, grouping: Grouping) -> Memberships:
    """Return year × university positions in `grouping.groups`; NO_GROUP where it is not known."""
    if grouping.attribute:
        return _positions_by_attribute(panel, grouping)
    size = sum(panel.item_values(item) for item in grouping.items)
    above = np.greater.outer(size, np.array(grouping.cuts, dtype=np.float64)).sum(axis=-1)
    return np.where(np.isnan(size), NO_GROUP, above).astype(np.int8)


def _positions_by_attribute(panel: Panel, grouping: Grouping) -> Memberships:
    if grouping.attribute not in panel.universities.columns:
        raise FrameError(
            f"universities: grouping '{grouping.code}' needs the column '{grouping.attribute}'. "
            "Add it to the frame, or choose another grouping."
        )
    places = {
        value: place
        for place, group in enumerate(grouping.groups)
        for value in (group.values or (group.code,))
    }
    own = panel.universities[grouping.attribute].tolist()
    positions = np.array([places.get(value, NO_GROUP) for value in own], dtype=np.int8)
    return np.broadcast_to(positions, panel.participates.shape)


def list_group_rows(
    panel: Panel, groupings: Mapping[str, Grouping], positions: Mapping[str, Memberships]
) -> list[GroupRow]:
    """Return "all", whose grouping is "", then every group of every grouping with its members."""
    present = panel.participates
    rows = [GroupRow("", ALL.code, present)]
    for code, grouping in groupings.items():
        for place, group in enumerate(grouping.groups):
            rows.append(GroupRow(code, group.code, present & (positions[code] == place)))
        rows.append(GroupRow(code, UNCLASSIFIED.code, present & (positions[code] == NO_GROUP)))
    return rows


def group_code(grouping: Grouping, position: int) -> str:
    """Return the code of the group at a position; NO_GROUP is "unclassified"."""
    return UNCLASSIFIED.code if position == NO_GROUP else grouping.groups[position].code


def membership_frame(
    panel: Panel, grouping: Grouping, positions: Memberships, *, fiscal_year: int | None = None
) -> pd.DataFrame:
    """Return the tidy frame of one grouping's year × university positions."""
    rows = select_cells(panel, fiscal_year=fiscal_year)
    # NO_GROUP is -1: the last name of this list.
    names = np.array([*(group.code for group in grouping.groups), UNCLASSIFIED.code], dtype=object)
    return pd.DataFrame(
        {
            "grouping": grouping.code,
            **cell_keys(panel, rows),
            "group": names[positions[rows.year, rows.university]],
        }
    )
