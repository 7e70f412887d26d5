"""For how many universities a release has values of each indicator, and what nobody answered.

How that is told stands in coverage.py.
"""

from functools import lru_cache

import numpy as np

from comparisons.coverage import Coverage
from comparisons.results import Asked, PublishedRelease
from indicators.calculation.figures import Figures
from indicators.calculation.showing import count_shown, find_answered, find_shown
from indicators.catalogue.model import Indicator


def find_coverage(release: PublishedRelease) -> dict[str, Coverage]:
    """Return by the code of each indicator what this reader is shown of it."""
    return _find_coverage(Asked(release))


@lru_cache(maxsize=16)
def _find_coverage(asked: Asked) -> dict[str, Coverage]:
    figures = asked.release.figures
    return {code: _cover(figures, each) for code, each in figures.indicators.items()}


def _cover(figures: Figures, indicator: Indicator) -> Coverage:
    years, code = figures.fiscal_years, indicator.code
    counts = map(int, count_shown(figures, code))
    shown = np.flatnonzero(find_shown(figures, code))
    answered = bool(find_answered(figures, code).any())
    return Coverage(
        counts=dict(zip(years, counts, strict=True)),
        shown=frozenset(years[at] for at in shown),
        is_withheld=indicator.confidential and answered,
    )


def find_unanswered(release: PublishedRelease, indicator: Indicator) -> tuple[str, ...]:
    """Return the items of a public indicator that nobody has answered in this release."""
    panel = release.figures.panel
    return tuple(item for item in indicator.items if np.isnan(panel.item_values(item)).all())
