"""The sentence that says a comparison before any chart does, with its numbers marked.

Pure: from figures to words in two languages; page, alternative text and report share it.
"""

from collections.abc import Sequence
from math import isfinite

import pandas as pd

from comparisons.differences import tell_difference, tell_place
from comparisons.evidence.citing import cite_group, cite_own, cite_placed
from comparisons.selection import Selection
from comparisons.words import Part, cite_within, say, write_figure
from indicators.calculation.comparison import Comparison
from indicators.formatting import average_word, reason_sentence
from indicators.text import LocalizedText

# Two groups are read in one breath; of more only everybody and the own group are told.
MOST_GROUPS_TOLD = 2


def build_lead(
    comparison: Comparison, *, name: LocalizedText | None, selection: Selection | None = None
) -> tuple[Part, ...]:
    """Return the lead sentence: the groups' values with n and kind, then the university's place.

    Missing: a group without a value is not told; a university without one is told why. Figures
    name their evidence where a selection is given.
    """
    return (*_tell_groups(comparison, selection), *_tell_own(comparison, name, selection))


def _tell_groups(comparison: Comparison, selection: Selection | None) -> list[Part]:
    rows = [row for row in _groups_to_tell(comparison) if isfinite(row[comparison.average])]
    year = comparison.fiscal_year
    if not rows:
        return [_tell_no_group(comparison)]
    parts = [say("{year}年度、", "In FY{year}, ", year=year)]
    for place, row in enumerate(rows):
        link = " and " if place == len(rows) - 1 else ", "
        parts += [
            say("、" if place else "", link if place else ""),
            *_tell_group(comparison, row, selection),
        ]
    kind = average_word(comparison.average)
    both = ("（いずれも{kind}）です。", " (both {kind})." if len(rows) == 2 else " (all {kind}).")
    one = ("（{kind}）です。", " ({kind}).")
    return [*parts, say(*(both if len(rows) > 1 else one), kind=kind)]


def _tell_no_group(comparison: Comparison) -> Part:
    """Return the sentence that stands where no group value does."""
    year = comparison.fiscal_year
    if (comparison.averages["reason"] == "suppressed").any() or comparison.is_confidential:
        withheld = (
            "{year}年度の群の値（{kind}）は、大学を推定できないよう秘匿しています（x）。",
            "The group values of FY{year} ({kind}) are withheld, so that no university can be "
            "worked out (x).",
        )
        return say(*withheld, year=year, kind=average_word(comparison.average))
    nothing = (
        "{year}年度は、群の値を計算できる大学がありません。",
        "In FY{year} no university has a value to compare.",
    )
    return say(*nothing, year=year)


def _groups_to_tell(comparison: Comparison) -> Sequence[pd.Series]:
    """Return the averages rows to tell, the largest group first as its readers expect.

    Of a confidential indicator whichever of them is shown, everybody first.
    """
    codes = [group.code for group in comparison.grouping.groups][::-1]
    if comparison.is_confidential and len(codes) <= MOST_GROUPS_TOLD:
        codes = ["all", *codes]
    elif len(codes) > MOST_GROUPS_TOLD:
        own = comparison.own
        codes = ["all", *([own["group"]] if own is not None else [])]
    by_group = {row["group"]: row for _, row in comparison.averages.iterrows()}
    return [by_group[code] for code in codes if code in by_group]


def _tell_group(comparison: Comparison, row: pd.Series, selection: Selection | None) -> list[Part]:
    label = comparison.grouping.group(row["group"]).label
    words = ("{label}（n=", "{label} (n=")
    if row["group"] != "all":
        words = ("{label}の群（n=", "the group “{label}” (n=")
    value, n = row[comparison.average], f"{int(row['n']):,}"

    def find(statistic: str) -> str:
        return cite_group("average", selection, row["group"], statistic) if selection else ""

    return [
        say(*words, label=label),
        Part(LocalizedText(n, n), evidence=find("n")),
        say("）は", ") stands at "),
        Part(
            write_figure(value, comparison.indicator),
            is_number=True,
            evidence=find(comparison.average),
        ),
    ]


def _tell_own(
    comparison: Comparison, name: LocalizedText | None, selection: Selection | None
) -> list[Part]:
    own = comparison.own
    if name is None:
        return []
    if own is None:
        words = (
            "{name}は、この年度の回答がありません。",
            " {name} returned nothing for that year.",
        )
        return [say(*words, name=name)]
    if own["reason"] == "suppressed":
        words = ("{name}の値は秘匿です（x）。", " The value of {name} is withheld (x).")
        return [say(*words, name=name)]
    if not isfinite(own["value"]):
        words = ("{name}の値はありません。{why}", " {name} has no value. {why}")
        return [say(*words, name=name, why=reason_sentence(own["told_reason"]))]
    return [
        say("{name}は", " {name} stands at ", name=name),
        Part(
            write_figure(own["value"], comparison.indicator),
            is_number=True,
            evidence=cite_own("ratio", selection) if selection else "",
        ),
        *_tell_place(own, comparison, selection),
    ]


def _tell_place(own: pd.Series, comparison: Comparison, selection: Selection | None) -> list[Part]:
    """Return how the value stands against its group, the difference in it cited."""
    told = tell_place(own, comparison.indicator)
    if selection is None or not isfinite(own["difference"]):
        return [Part(told)]
    against = tell_difference(own["value"], own["group_value"], comparison.indicator)
    if not against.figure.ja:
        return [Part(told)]
    query = cite_placed("difference", selection, statistic=against.statistic)
    return cite_within(told, (against.figure, query))
