"""The figures of one public indicator by a grouping that no release has.

The arithmetic is the release's own; who is in which group is decided before, by the caller.
"""

from dataclasses import replace

import numpy as np

from indicators.calculation.averages import average_rows
from indicators.calculation.figures import Figures
from indicators.calculation.fitting import fit_rows
from indicators.calculation.groups import Memberships, list_group_rows
from indicators.catalogue.model import Grouping


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
