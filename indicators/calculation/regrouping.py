"""The figures of public indicators by a grouping that no release has: of one, or of all of them.

The arithmetic is the release's own; who is in which group is decided before, by the caller.
"""

from dataclasses import replace

import numpy as np

from indicators.calculation import averages, fitting
from indicators.calculation.averages import average_rows
from indicators.calculation.figures import Figures
from indicators.calculation.fitting import fit_rows
from indicators.calculation.group_frames import GroupFigures
from indicators.calculation.groups import Memberships, list_group_rows
from indicators.catalogue.model import Grouping
from indicators.frames import REASONS

_SUPPRESSED = REASONS.index("suppressed")


class ConfidentialError(ValueError):
    """A new group figure was asked from confidential values."""


def regroup(
    figures: Figures, indicator: str, *, grouping: Grouping, positions: Memberships
) -> Figures:
    """Return figures that hold this one indicator by this one grouping, from the frozen ratios.

    `positions`: year × university places in `grouping.groups`, NO_GROUP where there is none.
    Units, missing values and every digit are those of a release that had the grouping.
    Raises: ConfidentialError for a confidential indicator: of those only the group figures exist
    that were judged together. KeyError for an indicator that figures do not hold.
    """
    definition = figures.indicators[indicator]
    if definition.confidential:
        raise ConfidentialError(
            f"regroup: the indicator must be public, got {indicator}, which rests on confidential "
            f"items. Use the groups of the release ({definition.grouping})."
        )
    ratios = figures.ratio_arrays.at([figures.indicator_places[indicator]])
    groupings, placed = {grouping.code: grouping}, {grouping.code: positions}
    rows = list_group_rows(figures.panel, groupings, placed)
    return replace(
        figures,
        indicators={indicator: definition},
        groupings=groupings,
        ratio_arrays=ratios,
        positions=placed,
        row_names=tuple((row.grouping, row.group) for row in rows),
        average_arrays=average_rows(ratios, rows, np.array([definition.scale])),
        fit_arrays=fit_rows(ratios, rows),
        squares={},
    )


def add_grouping(figures: Figures, *, grouping: Grouping, positions: Memberships) -> Figures:
    """Return the same figures with one grouping more, of every public indicator.

    What they held stays as it was. Missing: of a confidential indicator the new groups have no
    figure and n = 0, suppressed: only its own groups were judged.
    """
    rows = list_group_rows(figures.panel, {grouping.code: grouping}, {grouping.code: positions})[1:]
    public = [at for at, each in enumerate(figures.indicators.values()) if not each.confidential]
    ratios = figures.ratio_arrays.at(public)
    scale = np.array([each.scale for each in figures.indicators.values()])[public]
    averaged, fitted = average_rows(ratios, rows, scale), fit_rows(ratios, rows)
    count = len(figures.indicators)
    return replace(
        figures,
        groupings={**figures.groupings, grouping.code: grouping},
        positions={**figures.positions, grouping.code: positions},
        row_names=(*figures.row_names, *((row.grouping, row.group) for row in rows)),
        average_arrays=_append(
            figures.average_arrays,
            _withhold_others(averaged, public, count, n=averages.STATISTICS.index("n")),
        ),
        fit_arrays=_append(
            figures.fit_arrays,
            _withhold_others(fitted, public, count, n=fitting.STATISTICS.index("n")),
        ),
    )


def _withhold_others(found: GroupFigures, public: list[int], count: int, *, n: int) -> GroupFigures:
    """Return the figures of the public ones at their places among `count`, the others withheld."""
    statistics, _, rows, years = found.numbers.shape
    numbers = np.full((statistics, count, rows, years), np.nan)
    numbers[n] = 0
    reason = np.full((count, rows, years), _SUPPRESSED, dtype=np.uint8)
    numbers[:, public], reason[public] = found
    return GroupFigures(numbers, reason)


def _append(first: GroupFigures, more: GroupFigures) -> GroupFigures:
    return GroupFigures(
        np.concatenate([first.numbers, more.numbers], axis=2),
        np.concatenate([first.reason, more.reason], axis=1),
    )
