"""Which personnel costs are somebody's salary.

What follows from it (no consent, no point, no corporation) lives where it follows.
"""

from collections.abc import Mapping

from indicators.calculation.disclosure.collection import Name


def find_salaries(
    costs: Mapping[Name, float], staff: Mapping[Name, float], *, smallest_fte: float
) -> frozenset[Name]:
    """Return the personnel costs that are somebody's salary: fewer staff than `smallest_fte`.

    `costs` by university and cost item; `staff`: the FTE that belongs to the same name.
    Missing: a cost whose FTE was not returned is taken for a salary.
    """
    return frozenset(name for name in costs if not staff.get(name, 0.0) >= smallest_fte)
