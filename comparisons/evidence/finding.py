"""From the figure that is asked for to its evidence.

How each kind is found stands in the module of its kind.
"""

from collections.abc import Callable

from comparisons.evidence.counts import find_count
from comparisons.evidence.crossed import find_correlation, find_percentile, find_place
from comparisons.evidence.groups import (
    find_average,
    find_group_change,
    find_line,
)
from comparisons.evidence.model import Evidence
from comparisons.evidence.movement import find_movement
from comparisons.evidence.parts import find_part
from comparisons.evidence.placed import find_band, find_change, find_difference
from comparisons.evidence.ranked import find_rank
from comparisons.evidence.single import find_ratio, find_side
from comparisons.evidence.sized import find_distance, find_size
from comparisons.evidence.wish import Wish
from comparisons.results import PublishedRelease

_FOUND_BY: dict[str, Callable[[PublishedRelease, Wish], Evidence]] = {
    "ratio": find_ratio,
    "side": find_side,
    "average": find_average,
    "line": find_line,
    "difference": find_difference,
    "band": find_band,
    "change": find_change,
    "group_change": find_group_change,
    "count": find_count,
    "rank": find_rank,
    "movement": find_movement,
    "correlation": find_correlation,
    "percentile": find_percentile,
    "place": find_place,
    "part": find_part,
    "size": find_size,
    "distance": find_distance,
}


def find_evidence(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return the evidence of one figure, as the reader of this release may see it.

    Raises: SelectionError (404) for a group that the grouping does not have.
    """
    return _FOUND_BY[wish.figure](release, wish)
