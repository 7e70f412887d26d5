"""A faultless set of definitions, small enough to read, for tests to break one thing in.

No real indicator is here; those are in indicators/catalogue/definitions.
"""

from typing import Any

from indicators.catalogue.problems import find_problems

ITEMS = "items/patents.toml"
INDICATOR = "indicators/licence_income_per_licence.toml"


def text(words: str) -> dict[str, str]:
    return {"ja": f"{words}（日本語）", "en": words}


def item(code: str, unit: str, **more: Any) -> dict[str, Any]:
    return {
        "code": code,
        "label": text(code),
        "unit": unit,
        "definition": text(f"What {code} is."),
        "is_whole": True,
        "source": "METI",
        **more,
    }


def indicator(**more: Any) -> dict[str, Any]:
    return {
        "number": "P4",
        "viewpoint": "patents",
        "status": "active",
        **dict.fromkeys(
            ("label", "short_label", "why", "numerator_label", "denominator_label"), text("words")
        ),
        "numerator": ["licence_income", "-share_sale_income"],
        "denominator": ["licences"],
        "unit": "yen/count",
        "decimals": 0,
        "direction": "higher_is_better",
        "group_average": "ratio_of_totals",
        "grouping": "licences_10",
        "minimum_denominator": 0,
        "source": "METI",
        "reviewed": "2026-11-21",
        **more,
    }


def definitions() -> dict[str, Any]:
    """Return one viewpoint, three items, one grouping and one indicator, all without fault."""
    return {
        "viewpoints.toml": {"viewpoints": [{"code": "patents", "label": text("Patents")}]},
        "groupings.toml": {
            "groupings": [
                {
                    "code": "licences_10",
                    "label": text("Licences"),
                    "source": "ours",
                    "items": ["licences"],
                    "cuts": [10],
                    "groups": [
                        {"code": "small", "label": text("Up to 10")},
                        {"code": "large", "label": text("Over 10")},
                    ],
                }
            ]
        },
        ITEMS: {
            "items": [
                item("licence_income", "thousand_yen"),
                item("share_sale_income", "thousand_yen"),
                item("licences", "count"),
            ]
        },
        INDICATOR: indicator(),
    }


def sentences(raw: dict[str, Any]) -> list[str]:
    return [str(problem) for problem in find_problems(raw)]
