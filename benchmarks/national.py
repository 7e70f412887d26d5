"""Synthetic figures of national size: universities × years × items, and definitions for them.

Drawn from a fixed seed; no university here exists, and nothing is measured here.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from indicators.calculation.panel import NOT_SUBMITTED, REPORTED, Panel

UNIVERSITIES, YEARS, ITEMS, INDICATORS = 1_100, 20, 120, 60
LAST_YEAR = 2024
SHARE_MISSING, SHARE_ZERO = 0.10, 0.25
KINDS = ("national", "public", "private")
PREFECTURES = ("北海道", "東京都", "愛知県", "大阪府", "福岡県")


def draw_panel(
    items: Sequence[str], *, universities: int = UNIVERSITIES, years: int = YEARS
) -> Panel:
    """Return a panel shaped like the survey: few giants, many small, zeros and missing cells."""
    chance = np.random.default_rng(20_240_401)
    shape = (len(items), years, universities)
    size = chance.lognormal(0.0, 1.6, universities)
    level = chance.lognormal(3.0, 1.0, len(items))[:, None, None]
    values = np.floor(level * size * chance.lognormal(0.0, 0.5, shape))
    values[chance.random(shape) < SHARE_ZERO / (1 + size)] = 0.0
    missing = chance.random(shape) < SHARE_MISSING
    values[missing] = np.nan
    states = np.where(missing, NOT_SUBMITTED, REPORTED).astype(np.uint8)
    return Panel(
        universities=name_universities(universities),
        fiscal_years=tuple(range(LAST_YEAR - years + 1, LAST_YEAR + 1)),
        items=tuple(items),
        values=values,
        states=states,
        participates=np.ones(shape[1:], dtype=bool),
    )


def name_universities(count: int) -> pd.DataFrame:
    """Return the universities frame of `count` invented universities."""
    numbers = range(1, count + 1)
    return pd.DataFrame(
        {
            "university": [f"X{number:04d}" for number in numbers],
            "name_ja": [f"架空第{number}大学" for number in numbers],
            "name_en": [f"Invented University {number}" for number in numbers],
            "kind": [KINDS[number % len(KINDS)] for number in numbers],
            "prefecture": [PREFECTURES[number % len(PREFECTURES)] for number in numbers],
            "has_medical_school": [number % 10 == 0 for number in numbers],
            "is_invented": True,
        }
    )


def define_nation(items: int = ITEMS, indicators: int = INDICATORS) -> dict[str, Any]:
    """Return raw definitions: every second indicator has two items above, one below."""
    return {
        "viewpoints.toml": {"viewpoints": [{"code": "all", "label": _text("all")}]},
        "groupings.toml": {"groupings": [*_size_groupings(), _kind_grouping()]},
        "items/all.toml": {"items": [_item(number) for number in range(items)]},
        **{
            f"indicators/k{number:03d}.toml": _indicator(number, items)
            for number in range(indicators)
        },
    }


def _size_groupings() -> list[dict[str, Any]]:
    cuts = {"size_a": [20], "size_b": [50], "size_c": [80], "size_class": [5, 20, 80, 300]}
    return [
        {
            "code": code,
            "label": _text(code),
            "source": "ours",
            "items": [f"i{place:03d}"],
            "cuts": numbers,
            "groups": [
                {"code": f"g{at}", "label": _text(f"g{at}")} for at in range(len(numbers) + 1)
            ],
        }
        for place, (code, numbers) in enumerate(cuts.items())
    ]


def _kind_grouping() -> dict[str, Any]:
    groups = [{"code": kind, "label": _text(kind)} for kind in (*KINDS, "unknown")]
    return {
        "code": "kind",
        "label": _text("kind"),
        "source": "ours",
        "attribute": "kind",
        "groups": groups,
    }


def _item(number: int) -> dict[str, Any]:
    code = f"i{number:03d}"
    texts = {"label": _text(code), "definition": _text(code)}
    return {"code": code, "unit": "count", "is_whole": True, "source": "ours", **texts}


def _indicator(number: int, items: int) -> dict[str, Any]:
    numerator = [number, number + 7] if number % 2 else [number]
    texts = ("label", "short_label", "why", "numerator_label", "denominator_label")
    return {
        "number": f"S{number + 1}",
        "viewpoint": "all",
        "status": "active",
        **{name: _text(f"k{number:03d}") for name in texts},
        "numerator": [f"i{place % items:03d}" for place in numerator],
        "denominator": [f"i{(number + 1) % items:03d}"],
        "unit": "percent",
        "decimals": 1,
        "direction": "higher_is_better",
        "group_average": "ratio_of_totals",
        "grouping": "size_a",
        "minimum_denominator": 0,
        "source": "ours",
        "reviewed": "2024-04-01",
    }


def _text(words: str) -> dict[str, str]:
    return {"ja": words, "en": words}
