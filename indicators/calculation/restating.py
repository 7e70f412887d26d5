"""One public indicator as another release defines it, from this release's frozen values.

The arithmetic is the release's own; which definition is wanted is said by the caller.
"""

from dataclasses import replace

import numpy as np

from indicators.calculation.averages import average_rows
from indicators.calculation.figures import Figures
from indicators.calculation.fitting import fit_rows
from indicators.calculation.groups import list_group_rows
from indicators.calculation.regrouping import ConfidentialError
from indicators.calculation.terms import stack_ratios
from indicators.catalogue.model import Catalogue, Indicator


def can_restate(indicator: Indicator, catalogue: Catalogue) -> bool:
    """Say whether everybody sees every value that the definition needs of that catalogue's release.

    What is public today may have been confidential then: the reader's own values alone would
    make a group figure of them.
    """
    items = [catalogue.items[code] for code in indicator.items if code in catalogue.items]
    return not indicator.confidential and not any(item.confidential for item in items)


def restate(
    figures: Figures, indicator: Indicator, *, catalogue: Catalogue, grouping: str
) -> Figures:
    """Return figures that hold this one indicator by one frozen grouping; `catalogue` is theirs.

    Units, missing values and every digit are those of a release that defines it so. An item that
    the release did not ask for is missing. Raises: ConfidentialError where can_restate says no;
    KeyError for a grouping that figures do not hold.
    """
    if not can_restate(indicator, catalogue):
        raise ConfidentialError(
            f"restate: the indicator and its items must be public in both releases, got "
            f"{indicator.code}. Show what the release itself holds."
        )
    groupings = {grouping: figures.groupings[grouping]}
    positions = {grouping: figures.positions[grouping]}
    ratios = stack_ratios(figures.panel, [indicator])
    rows = list_group_rows(figures.panel, groupings, positions)
    return replace(
        figures,
        indicators={indicator.code: indicator},
        groupings=groupings,
        ratio_arrays=ratios,
        positions=positions,
        row_names=tuple((row.grouping, row.group) for row in rows),
        average_arrays=average_rows(ratios, rows, np.array([indicator.scale])),
        fit_arrays=fit_rows(ratios, rows),
        squares={},
    )
