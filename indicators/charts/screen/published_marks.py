"""The lettered years and the breaks of published series on screen.

Lines and numbers are drawn elsewhere.
"""

from typing import Any

from indicators.charts import theme
from indicators.charts.published import BREAK


def rule_at(year: int) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": year,
        "x1": year,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "layer": "below",
        "line": {"color": theme.RULE, "width": 1, "dash": "dot"},
    }


def cut_at(year: int) -> dict[str, Any]:
    cut = rule_at(year)
    line = {"color": theme.SECONDARY, "width": 1, "dash": "dot"}
    return {**cut, "x0": year - 0.5, "x1": year - 0.5, "line": line}


def name_break(year: int, language: str) -> dict[str, Any]:
    return {
        **letter_at(BREAK.in_language(language), year),
        "x": year - 0.5,
        "yanchor": "top",
        "xanchor": "right",
        "textangle": -90,
    }


def letter_at(letter: str, year: int) -> dict[str, Any]:
    return {
        "x": year,
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "text": letter,
        "showarrow": False,
        "font": {"size": theme.SIZE_LABEL, "color": theme.SECONDARY},
    }
