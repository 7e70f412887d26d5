"""The group that a figure is compared with: how it was found, its value, its quartiles.

Words only; the group figures are those of the comparison.
"""

from math import isfinite

import pandas as pd

from comparisons.explain.parts import Fact, write_facts
from comparisons.results import PublishedRelease, read_size
from comparisons.words import tell_missing, write_figure, write_n
from indicators.calculation.comparison import Comparison
from indicators.formatting import average_word, format_number, unit_symbol
from indicators.text import LocalizedText

_NO_SIZE = LocalizedText(
    "{label}（この大学は、群を分ける項目に回答がありません）",
    "{label} (this university did not answer an item that divides the groups)",
)


def list_group_facts(
    release: PublishedRelease, comparison: Comparison, language: str
) -> list[Fact]:
    """Return the group, how it was found, its value and how many stand behind it."""
    own = comparison.own
    if own is None:
        return []
    averages = comparison.averages[comparison.averages["group"] == own["group"]]
    group = comparison.grouping.group(own["group"]).label
    facts = [
        (LocalizedText("群", "Group"), group),
        (LocalizedText("群の分け方", "Grouping"), _tell_grouping(release, comparison)),
    ]
    if len(averages):
        row = averages.iloc[0]
        figure = LocalizedText("{value}（{kind}、n={n}）", "{value} ({kind}, n={n})").fill(
            value=_write(row, comparison.average, comparison),
            kind=average_word(comparison.average),
            n=write_n(row, comparison.indicator),
        )
        facts += [(LocalizedText("群の値", "Group value"), figure), _quartiles(row, comparison)]
    return write_facts(facts, language)


def _quartiles(row: pd.Series, comparison: Comparison) -> tuple[LocalizedText, LocalizedText]:
    text = LocalizedText("{q1} ～ {q3}", "{q1} to {q3}").fill(
        q1=_write(row, "q1", comparison), q3=_write(row, "q3", comparison)
    )
    return LocalizedText("群の四分位", "Quartiles of the group"), text


def _write(row: pd.Series, name: str, comparison: Comparison) -> LocalizedText:
    if not isfinite(row[name]):
        return tell_missing(row, name, comparison.indicator)
    return write_figure(row[name], comparison.indicator)


def _tell_grouping(release: PublishedRelease, comparison: Comparison) -> LocalizedText:
    """Return the grouping and the size that put this university into its group."""
    grouping = comparison.grouping
    if not grouping.items or not set(grouping.items) <= set(release.catalogue.items):
        return grouping.label
    size = read_size(release, grouping, comparison.university or "", comparison.fiscal_year)
    if not isfinite(size):
        return _NO_SIZE.fill(label=grouping.label)
    unit = unit_symbol(release.catalogue.items[grouping.items[0]].unit)
    words = LocalizedText(
        "{label}（この大学は{size}{unit}。しきい値ちょうどは下の群）",
        "{label} (this university: {size} {unit}; exactly at the cut is the lower group)",
    )
    return words.fill(label=grouping.label, size=format_number(size), unit=unit)
