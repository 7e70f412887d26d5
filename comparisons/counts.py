"""For how many universities a release has values of each indicator, and what nobody answered.

How that is told stands in coverage.py.
"""

from functools import lru_cache

import numpy as np

from comparisons.results import Asked, PublishedRelease
from indicators.catalogue.model import Indicator


def count_values(release: PublishedRelease) -> dict[str, dict[int, int]]:
    """Return indicator code -> fiscal year -> how many universities have a value."""
    return _count_values(Asked(release))


@lru_cache(maxsize=8)
def _count_values(asked: Asked) -> dict[str, dict[int, int]]:
    figures = asked.release.figures
    counts = {
        code: np.isfinite(figures.one_indicator(code).value).sum(axis=1)
        for code in figures.indicators
    }
    years = figures.fiscal_years
    return {code: dict(zip(years, map(int, ns), strict=True)) for code, ns in counts.items()}


def find_unanswered(release: PublishedRelease, indicator: Indicator) -> tuple[str, ...]:
    """Return the items of an indicator that nobody has answered in this release."""
    panel = release.figures.panel
    return tuple(item for item in indicator.items if np.isnan(panel.item_values(item)).all())
