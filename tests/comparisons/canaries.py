"""A release of real universities whose confidential answers are canaries: numbers nobody else has.

Nothing is asserted here; what may be seen of it stands in test_protected_channels.py.
"""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
from django.conf import settings

from indicators.calculation.building import build_panel
from indicators.calculation.disclosure import Rules
from indicators.calculation.figures import Figures, calculate_figures
from indicators.calculation.protection import Confidence, Protection, protect_figures
from indicators.catalogue.building.catalogue import build_catalogue
from tests.api import worked_release as worked
from tests.frames import universities
from tests.indicators.protection.nation import COST, INCOME
from universities.models import Release
from universities.releases.protection_file import write_protection
from universities.releases.storage import write_release_files

CODES = tuple(f"R{at:02}" for at in range(len(COST)))
# Whose answers are whose: A reads its own, the office of A and C both, everybody else is foreign.
A, B, C = CODES[0], CODES[1], CODES[2]
YEARS = (2023, 2024)
SECRET = ("staff_cost", "sole_income")
PER_COST, PER_LICENCE = "income_per_cost", "sole_income_per_licence"
PER_PATENT = "income_per_patent"
BREAKDOWN = "secret_and_public"
RULES = Rules()
DEFINITIONS: dict[str, Any] = {
    **{name: worked.DEFINITIONS[name] for name in ("viewpoints.toml", "groupings.toml")},
    "items/patents.toml": {
        "items": [
            worked.define_item("patents_held", "count"),
            worked.define_item("licences", "count"),
            worked.define_item("licence_income", "thousand_yen"),
            worked.define_item("staff_cost", "thousand_yen", confidential=True),
            worked.define_item("sole_income", "thousand_yen", confidential=True),
        ]
    },
    "breakdowns.toml": {
        "breakdowns": [
            {
                "code": BREAKDOWN,
                "label": {"ja": BREAKDOWN, "en": BREAKDOWN},
                "why": {"ja": BREAKDOWN, "en": BREAKDOWN},
                "kind": "beside",
                "source": "ours",
                "parts": [PER_LICENCE, PER_PATENT],
            }
        ]
    },
    f"indicators/{PER_PATENT}.toml": worked.define_ratio(
        "P2", ["licence_income"], "patents_held", worked.PER_COUNT
    ),
    f"indicators/{PER_LICENCE}.toml": worked.define_ratio(
        "P6", ["sole_income"], "licences", worked.PER_COUNT
    ),
    f"indicators/{PER_COST}.toml": worked.define_ratio(
        "P1", ["licence_income"], "staff_cost", "times"
    ),
}


def observe() -> pd.DataFrame:
    """Return the answers; the confidential ones have seven digits or eight, no two alike."""
    rows = []
    for year in YEARS:
        for at, (cost, income) in enumerate(zip(COST.values(), INCOME.values(), strict=True)):
            is_large = at < len(CODES) // 2
            noise = 7919 * (at + 1) + 104729 * (year - YEARS[0])
            found = {
                "patents_held": 900 if is_large else 90,
                "licences": 11 + at % 7,
                "licence_income": income * 1000,
                "staff_cost": cost * 100_000 + noise % 99_991,
                # A tenth for small ones: two squares of one strip may be drawn.
                "sole_income": (income * 10_000 + 10_000_000) // (1 if is_large else 10)
                + (3 * noise) % 9_973,
            }
            rows += [
                {"university": CODES[at], "fiscal_year": year, "item": item, "value": float(value)}
                for item, value in found.items()
            ]
    return pd.DataFrame(rows).assign(state="reported")


@cache
def calculate() -> Figures:
    """Return the figures before anything is protected; nobody writes into them."""
    kinds = {code: "national" if at % 2 else "private" for at, code in enumerate(CODES)}
    places = universities(**kinds).assign(is_invented=False)
    return calculate_figures(build_panel(observe(), places), build_catalogue(DEFINITIONS))


@cache
def protect() -> Protection:
    """Return them audited: once, for it takes longer than most tests that look at them."""
    return protect_figures(calculate(), build_catalogue(DEFINITIONS), Confidence(), rules=RULES)


def publish() -> Release:
    """Freeze the protected figures as the first release."""
    protection = protect()
    folder = Path(settings.RELEASES_DIR) / "building"
    folder.mkdir(parents=True)
    digest = write_release_files(
        folder,
        protection.figures,
        definitions=DEFINITIONS,
        is_invented=False,
        protection=write_protection(protection, RULES),
    )
    folder.rename(folder.with_name(digest))
    return Release.objects.create(
        number=1,
        fiscal_years=list(YEARS),
        is_invented=False,
        catalogue_digest="0" * 64,
        data_digest=digest,
        code_version="test",
        published_at=datetime(2025, 4, 1, 12, tzinfo=UTC),
        published_by="test",
    )
