"""The sentences of the page of cuts: both groups at the chosen cut, and where the order turns.

Pure: from figures to words in two languages.
"""

from functools import partial
from math import isfinite

from comparisons.evidence.citing import cite_group
from comparisons.groups.threshold import Cuts
from comparisons.selection import Selection
from comparisons.words import Part, say, write_figure
from indicators.charts.fewest import is_too_small
from indicators.charts.threshold import write_cut
from indicators.formatting import average_word
from indicators.text import LocalizedText

CRUMB = LocalizedText("しきい値を動かす", "Move the cut")
TITLE = LocalizedText("しきい値を動かす：{label}", "Move the cut: {label}")
TURNED = LocalizedText("順序が入れ替わる", "The order turns")
SAME = LocalizedText("順序は同じ", "The order stays")
UNKNOWN = LocalizedText("順序を言えない", "No order to tell")
EQUAL = LocalizedText("等しい", "Equal")
CONFIDENTIAL = LocalizedText(
    "この指標は非公開項目を含むため、公表したしきい値（{cut}{unit}）の群の値しか示しません。しきい値を少しずつ動かすと、"
    "境目にいる一つの大学の値が分かってしまうからです。",
    "This indicator rests on confidential items: only the groups of the released cut "
    "({cut} {unit}) are shown. Moving the cut step by step would tell what the single university "
    "at the cut answered.",
)


def tell_chosen(cuts: Cuts, selection: Selection, unit: LocalizedText) -> tuple[Part, ...]:
    """Return the values of both groups at the chosen cut, with n and kind of average."""
    found = cuts.at(cuts.chosen)
    head = say(
        "{year}年度、",
        "In FY{year}, with the cut at {cut} {unit}, ",
        year=selection.fiscal_year,
        cut=write_cut(cuts.chosen),
        unit=unit,
    )
    between = say("、", " and ")
    kind = say("（いずれも{kind}）です。", " (both {kind}). ", kind=average_word(selection.average))
    cut = f"{write_cut(cuts.chosen)}{unit.ja}"
    tell = partial(_tell_side, cuts, cuts.asked(selection, cuts.chosen), found)
    small = tell("small", (f"{cut}以下の群", "the group up to it"))
    large = tell("large", (f"{cut}超の群", "the group over it"))
    return (head, *small, between, *large, kind)


def _tell_side(
    cuts: Cuts, asked: Selection, found: dict[str, float], side: str, name: tuple[str, str]
) -> list[Part]:
    n, named = f"{int(found[f'{side}_n']):,}", LocalizedText(*name)
    cite = partial(cite_group, "average", asked, cuts.side(side))
    count = Part(LocalizedText(n, n), False, cite("n"))
    if not isfinite(found[side]):
        return [
            say("{name}（n=", "{name} (n=", name=named),
            count,
            say("）は値なし", ") has no value"),
        ]
    figure = write_figure(found[side], cuts.indicator)
    few = is_too_small(int(found[f"{side}_n"]))
    return [
        say("{name}（n=", "{name} (n=", name=named),
        count,
        say(
            "、3校未満）は" if few else "）は",
            ", fewer than three) stands at " if few else ") stands at ",
        ),
        Part(figure, True, cite(asked.average)),
    ]


def tell_turned(cuts: Cuts, unit: LocalizedText) -> LocalizedText:
    """Return where the order of the groups is the reverse of the official cut's."""
    official, count = write_cut(cuts.official), f"{len(cuts.sweep.cuts):,}"
    if not _is_told(cuts):
        words = LocalizedText(
            "公表のしきい値（{official}{unit}）では、どちらの群が大きいかを言えないため、順序を比べられません。",
            "At the official cut ({official} {unit}) no order of the groups can be told.",
        )
        return words.fill(official=official, unit=unit)
    if not cuts.turned:
        words = LocalizedText(
            "調べた{count}のしきい値のどこでも、群の大小の順序は公表のしきい値（{official}{unit}）と同じです。",
            "At none of the {count} cuts examined is the order of the groups the reverse of the "
            "official cut's ({official} {unit}).",
        )
        return words.fill(count=count, official=official, unit=unit)
    words = LocalizedText(
        "調べた{count}のしきい値のうち {ranges} では、群の大小の順序が"
        "公表のしきい値（{official}{unit}）と入れ替わります。",
        "Of the {count} cuts examined, at {ranges} the order of the groups is the reverse of the "
        "official cut's ({official} {unit}).",
    )
    return words.fill(count=count, ranges=_list_ranges(cuts, unit), official=official, unit=unit)


def badge_of(cuts: Cuts) -> LocalizedText:
    """Return the badge of the chosen cut against the official one."""
    if cuts.is_turned:
        return TURNED
    order = cuts.order_at(cuts.chosen)
    if not _is_told(cuts) or not isfinite(order):
        return UNKNOWN
    return SAME if order else EQUAL


def _is_told(cuts: Cuts) -> bool:
    return cuts.order_at(cuts.official) in (1.0, -1.0)


def _list_ranges(cuts: Cuts, unit: LocalizedText) -> LocalizedText:
    written = [
        write_cut(low) if low == high else f"{write_cut(low)}–{write_cut(high)}"
        for low, high in cuts.turned
    ]
    return LocalizedText(
        "、".join(f"{each}{unit.ja}" for each in written),
        ", ".join(f"{each} {unit.en}" for each in written),
    )
