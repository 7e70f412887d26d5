"""A small release for the tests of the API: definitions and figures that can be read at a glance.

Only invented places stand here; what the API must answer about them stands in the tests.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd
from django.conf import settings

from indicators.calculation.building import build_panel
from indicators.calculation.disclosure import Rules
from indicators.calculation.figures import calculate_figures
from indicators.calculation.protection import Confidence, protect_figures
from indicators.catalogue.building.catalogue import build_catalogue
from tests.frames import frame, universities
from universities.models import Release
from universities.releases.protection_file import write_protection
from universities.releases.storage import write_release_files

PLACES = {
    "north": "national",
    "harbour": "national",
    "mountain": "private",
    "river": "private",
    "valley": "public",
    "island": "public",
}
# mountain: exactly at the cut; river: nothing held; valley: no answer; island: absent in 2024.
OBSERVATIONS = """
    university | fiscal_year | item           | value             | state
    north      | 2024        | patents_held   | 900               | reported
    harbour    | 2024        | patents_held   | 800               | reported
    mountain   | 2024        | patents_held   | 700               | reported
    river      | 2024        | patents_held   | 0                 | reported
    valley     | 2024        | patents_held   |                   | unknown
    north      | 2024        | licence_income | 12345.1           | reported
    harbour    | 2024        | licence_income | 100.3333333333333 | reported
    mountain   | 2024        | licence_income | 0                 | reported
    river      | 2024        | licence_income | 70                | reported
    valley     | 2024        | licence_income | 5                 | reported
    north      | 2024        | share_sale     | 45.1              | reported
    harbour    | 2024        | share_sale     |                   | not_applicable
    north      | 2024        | staff_cost     | 3000              | reported
    harbour    | 2024        | staff_cost     | 2000              | reported
    north      | 2023        | patents_held   | 850               | reported
    island     | 2023        | patents_held   | 10                | reported
"""


def _text(words: str) -> dict[str, str]:
    return {"ja": f"{words}の名称", "en": words}


def define_item(code: str, unit: str, **changes: Any) -> dict[str, Any]:
    common = {"label": _text(code), "definition": _text(code), "is_whole": False}
    return {"code": code, "unit": unit, "source": "METI", **common, **changes}


def define_ratio(number: str, numerator: list[str], denominator: str, unit: str) -> dict[str, Any]:
    texts = ("label", "short_label", "why", "numerator_label", "denominator_label")
    return {
        "number": number,
        "viewpoint": "patents",
        "status": "active",
        **{name: _text(number) for name in texts},
        "numerator": numerator,
        "denominator": [denominator],
        "unit": unit,
        "decimals": 1,
        "direction": "higher_is_better",
        "group_average": "ratio_of_totals",
        "grouping": "size",
        "minimum_denominator": 0,
        "source": "METI",
        "reviewed": "2024-04-01",
    }


def _groups(*codes: str) -> list[dict[str, Any]]:
    return [{"code": code, "label": _text(code)} for code in codes]


PER_COUNT = "thousand_yen/count"
DEFINITIONS: dict[str, Any] = {
    "viewpoints.toml": {"viewpoints": [{"code": "patents", "label": _text("patents")}]},
    "groupings.toml": {
        "groupings": [
            {
                "code": "size",
                "label": _text("size"),
                "source": "METI",
                "items": ["patents_held"],
                "cuts": [700],
                "groups": _groups("small", "large"),
            },
            {
                "code": "kind",
                "label": _text("kind"),
                "source": "MEXT",
                "attribute": "kind",
                "groups": _groups("national", "public", "private", "unknown"),
            },
        ]
    },
    "items/patents.toml": {
        "items": [
            define_item("patents_held", "count", source_column="pat_held_dom", since=2018),
            define_item("licence_income", "thousand_yen"),
            # A text that a spreadsheet would run as a formula.
            define_item("share_sale", "thousand_yen", label={"ja": "=売却", "en": "-sales"}),
            define_item("staff_cost", "thousand_yen", confidential=True),
        ]
    },
    "indicators/income_per_patent.toml": define_ratio(
        "P2", ["licence_income"], "patents_held", PER_COUNT
    ),
    "indicators/net_income_per_patent.toml": define_ratio(
        "P4", ["licence_income", "-share_sale"], "patents_held", PER_COUNT
    ),
    "indicators/income_per_cost.toml": define_ratio(
        "P1", ["licence_income"], "staff_cost", "times"
    ),
}


def publish(
    *,
    is_invented: bool,
    observations: str = OBSERVATIONS,
    changes: dict[str, list[str]] | None = None,
) -> Release:
    """Freeze the figures as the next release; `changes` are other columns of the places."""
    number = Release.objects.count() + 1
    places: pd.DataFrame = universities(**PLACES).assign(is_invented=is_invented, **(changes or {}))
    panel = build_panel(frame(observations), places)
    folder = Path(settings.RELEASES_DIR) / "building"
    folder.mkdir(parents=True)
    catalogue, rules = build_catalogue(DEFINITIONS), Rules()
    protection = protect_figures(
        calculate_figures(panel, catalogue), catalogue, Confidence(), rules=rules
    )
    digest = write_release_files(
        folder,
        protection.figures,
        definitions=DEFINITIONS,
        is_invented=is_invented,
        protection=write_protection(protection, rules),
    )
    folder.rename(folder.with_name(digest))
    return Release.objects.create(
        number=number,
        fiscal_years=[2023, 2024],
        is_invented=is_invented,
        catalogue_digest="0" * 64,
        data_digest=digest,
        code_version="test",
        published_at=datetime(2025, 4, 1, 12, tzinfo=UTC),
        published_by="test",
    )
