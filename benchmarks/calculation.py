"""Full calculation at national size, against the least work numpy needs for the same figures.

Both sides are first compared, so that the ratio is one of equal figures.
"""

from statistics import median

import numpy as np

from benchmarks.measuring import Line, measure_in_turn, report, spread
from benchmarks.national import INDICATORS, ITEMS, UNIVERSITIES, YEARS, define_nation, draw_panel
from benchmarks.numpy_limit import Limit, calculate_limit
from indicators.calculation.figures import Figures, calculate_figures
from indicators.catalogue.building.catalogue import build_catalogue

TIMES = 7
MOST_TIMES_THE_LIMIT = 3
# The two ways sum in different orders; a least-squares intercept near zero loses most digits.
TOLERANCE = 1e-6
SIZE = f"{UNIVERSITIES:,} universities × {YEARS} years × {ITEMS} items, {INDICATORS} indicators"


def run() -> list[Line]:
    """Return one line: calculation as a multiple of the limit."""
    catalogue = build_catalogue(define_nation())
    panel = draw_panel(list(catalogue.items))
    check_equal(calculate_figures(panel, catalogue), calculate_limit(panel, catalogue))
    ours, limit = measure_in_turn(
        lambda: calculate_figures(panel, catalogue),
        lambda: calculate_limit(panel, catalogue),
        times=TIMES,
    )
    ratio = median(ours) / median(limit)
    return [
        Line(f"numpy limit of the same figures ({SIZE})", spread(limit), "–", "1 × numpy limit"),
        Line(
            "full calculation, the same",
            spread(ours),
            f"≤ {MOST_TIMES_THE_LIMIT} × numpy limit",
            f"{ratio:.2f} × numpy limit",
        ),
    ]


def check_equal(figures: Figures, limit: Limit) -> None:
    """Stop if the two ways do not give the same figures and reasons."""
    ratios, averages, fits = figures.ratio_arrays, figures.average_arrays, figures.fit_arrays
    np.testing.assert_array_equal(ratios.reason, limit.reason)
    np.testing.assert_allclose(ratios.value, limit.value, rtol=TOLERANCE)
    np.testing.assert_array_equal(averages.reason, limit.average_reason)
    np.testing.assert_allclose(averages.numbers, limit.averages, rtol=TOLERANCE)
    np.testing.assert_array_equal(fits.reason, limit.line_reason)
    np.testing.assert_allclose(fits.numbers, limit.lines, rtol=TOLERANCE)


if __name__ == "__main__":
    report(run())
