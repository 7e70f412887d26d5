"""Readings of a made-up indicator for tables of cases: what is told, and in which words.

Nothing is asserted here.
"""

import tomllib
from pathlib import Path
from typing import Any

from indicators.calculation.changes import YearSides
from indicators.catalogue.model import DefinitionChange, Group, Grouping, Indicator
from indicators.text import LocalizedText
from reports.readings import Reading

NAN = float("nan")
GROUP = Group("large", LocalizedText("大規模", "large"))
GROUPING = Grouping("size", LocalizedText("規模", "Size"), "ours", (GROUP,))
OF_INDICATOR = {
    "unit",
    "decimals",
    "direction",
    "group_average",
    "numerator_unit",
    "denominator_unit",
    "confidential",
}


def read_cases(name: str) -> list[dict[str, Any]]:
    """Return the cases of a table beside this module."""
    return tomllib.loads((Path(__file__).parent / f"cases_{name}.toml").read_text("utf-8"))["case"]


def make_indicator(**said: Any) -> Indicator:
    """Return an indicator: amount per contract, unless something else is said."""
    words = LocalizedText("契約あたり額", "Amount per contract")
    usual: dict[str, Any] = {
        "code": "example",
        "number": "R9",
        "viewpoint": "research",
        "status": "active",
        "label": words,
        "short_label": words,
        "why": words,
        "numerator": (),
        "denominator": (),
        "numerator_label": LocalizedText("契約額", "Amount"),
        "denominator_label": LocalizedText("契約件数", "Contracts"),
        "numerator_unit": "thousand_yen",
        "denominator_unit": "count",
        "unit": "thousand_yen/count",
        "scale": 1.0,
        "decimals": 0,
        "direction": "higher_is_better",
        "group_average": "ratio_of_totals",
        "grouping": "size",
        "minimum_denominator": 0,
        "asked_since": None,
        "asked_until": None,
        "source": "ours",
        "reviewed": "",
        "confidential": False,
    }
    return Indicator(**{**usual, **said})


def make_reading(**said: Any) -> Reading:
    """Return a reading: 300 beside a group of 200, unless something else is said.

    `before` and `after`: numerator and denominator of both years; `redefined`: whether the
    definition changed in the year.
    """
    indicator_words = {name: said.pop(name) for name in OF_INDICATOR & said.keys()}
    if said.pop("redefined", False):
        changed = DefinitionChange(2024, LocalizedText("数え方", "counting"))
        indicator_words["changes"] = (changed,)
    scale = said.pop("scale", 1.0)
    indicator = make_indicator(**indicator_words, scale=scale)
    usual: dict[str, Any] = {
        "value": 300.0,
        "reason": "",
        "group_value": 200.0,
        "group_reason": "",
        "overall": 180.0,
        "overall_reason": "",
        "median": 190.0,
        "q1": 150.0,
        "q3": 250.0,
        "n": 12,
        "favourable": True,
        "band": "top_quarter",
        "band_before": "",
        "change": NAN,
        "change_reason": "no_previous_year",
    }
    if "before" in said:
        before, after = (_sides(said.pop(name), scale) for name in ("before", "after"))
        moved = {"change": after.value - before.value, "change_reason": "", "value": after.value}
        usual |= {**moved, "sides": after, "sides_before": before}
    return Reading(indicator, GROUPING, GROUP, 2024, **{**usual, **said})


def _sides(pair: list[float], scale: float) -> YearSides:
    numerator, denominator = map(float, pair)
    return YearSides(numerator, denominator, scale * numerator / denominator, "")
