"""Which university of a group has the largest numerator: the one that is left out.

Only public indicators are asked; how the average without it is made stands in group_statistics.
"""

import pandas as pd

from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import ALL


def find_largest(comparison: Comparison) -> dict[str, str]:
    """Return group code ("all" included) -> university code; nothing of a confidential indicator.

    Of a tie the first in university order, as the averages take it. Missing: a group without a
    value has no largest.
    """
    if comparison.is_confidential:
        return {}
    ratios = comparison.ratios[comparison.ratios["value"].notna()]
    groups = comparison.memberships[["university", "group"]]
    grouped = ratios.merge(groups, on="university", validate="1:1")
    both = pd.concat([grouped, grouped.assign(group=ALL.code)])
    ordered = both.sort_values(["numerator", "university"], ascending=[False, True])
    first = ordered.drop_duplicates("group")
    return dict(zip(first["group"], first["university"], strict=True))
