"""A small invented nation: income is public, the cost of staff is confidential.

Twelve universities hold over 700 patents, twelve do not; no two values are alike.
"""

from dataclasses import replace
from typing import Any

import pandas as pd

from indicators.calculation.building import build_panel
from indicators.calculation.disclosure import Rules
from indicators.calculation.figures import Figures, calculate_figures
from indicators.calculation.protection import Confidence, Protection, protect_figures
from tests.definitions import (
    define_catalogue,
    define_indicator,
    define_kind_grouping,
    define_size_grouping,
)
from tests.frames import universities

RATIO = "income_per_cost"
CODES = tuple(f"u{at:02}" for at in range(24))
LARGE, SMALL = CODES[:12], CODES[12:]
COST = dict(
    zip(
        CODES,
        (
            *(520, 610, 480, 570, 660, 430, 590, 500, 640, 470, 550, 620),
            *(83, 91, 77, 68, 95, 72, 88, 79, 64, 99, 81, 74),
        ),
        strict=True,
    )
)
INCOME = dict(
    zip(
        CODES,
        (
            *(1730, 1190, 2110, 1480, 1560, 1320, 990, 1870, 1410, 1290, 2030, 1660),
            *(212, 171, 244, 133, 305, 189, 151, 268, 140, 222, 197, 236),
        ),
        strict=True,
    )
)
STAFF = dict.fromkeys(CODES, 5.0)


def define(**changes: Any) -> Any:
    """Return the catalogue: one confidential ratio, one public, the staff behind the cost."""
    catalogue = define_catalogue(
        [
            define_indicator(RATIO, "income", "cost", confidential=True, **changes),
            define_indicator("income_per_patent", "income", "patents"),
        ],
        [define_size_grouping("patents_held_700", "patents", (700.0,)), define_kind_grouping()],
    )
    cost = replace(catalogue.items["cost"], confidential=True, staff="staff")
    staff = replace(catalogue.items["income"], code="staff", confidential=True)
    return replace(catalogue, items={**catalogue.items, "cost": cost, "staff": staff})


CATALOGUE = define()


def observe(
    cost: dict[str, float] | None = None,
    *,
    income: dict[str, float] | None = None,
    staff: dict[str, float] | None = None,
) -> Figures:
    """Return the figures of one year before anything is protected."""
    values = {
        "income": INCOME if income is None else income,
        "cost": COST if cost is None else cost,
        "patents": {code: 900.0 if code in LARGE else 90.0 for code in CODES},
        "staff": STAFF if staff is None else staff,
    }
    rows = [
        {"university": code, "fiscal_year": 2024, "item": item, "value": float(value)}
        for item, of in values.items()
        for code, value in of.items()
    ]
    known = universities(**{code: "national" if int(code[1:]) % 2 else "private" for code in CODES})
    return calculate_figures(build_panel(pd.DataFrame(rows), known), CATALOGUE)


def protect(figures: Figures | None = None, **about: Any) -> Protection:
    """Return the nation protected, everybody a corporation of their own if nothing else is said."""
    about.setdefault("rules", Rules())
    confidence = about.pop("confidence", Confidence())
    return protect_figures(figures or observe(), CATALOGUE, confidence, **about)


def reasons(protection: Protection) -> dict[tuple[str, str], str]:
    """Return the reason of every figure by group and statistic; those shown have none."""
    (year,) = protection.years
    return {(cell.group, cell.statistic): cell.reason for cell in year.cells}
