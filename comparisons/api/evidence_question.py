"""What may be asked of evidence: the parameters of the pages, as they stand beside a figure.

Which of them a kind of figure needs is said in comparisons/evidence/wish.py.
"""

from typing import Literal

from comparisons.api.fields import field
from comparisons.api.parameter_types import Code, FiscalYear
from comparisons.api.parameters import INDICATOR, Question

Figure = Literal[
    "ratio",
    "side",
    "average",
    "cut",
    "line",
    "difference",
    "band",
    "change",
    "group_change",
    "count",
    "rank",
    "movement",
    "correlation",
    "percentile",
    "place",
    "part",
    "size",
    "distance",
]


class EvidenceQuestion(Question):
    """One displayed figure."""

    figure: Figure = field("数字の種類。", "The kind of figure.")
    indicator: Code | None = field(*INDICATOR, default=None)
    year: FiscalYear | None = field(
        "年度（西暦4桁）。省くと最新です。",
        "Fiscal year, four digits; the newest when left out.",
        default=None,
    )
    grouping: Code | None = field(
        "群の分け方のコード。省くと指標の定義にあるものです。",
        "Code of a grouping; the one in the indicator's definition when left out.",
        default=None,
    )
    cut: str | None = field(
        "群を分けるしきい値を変えるとき、その値。",
        "The cut of a size grouping, if it is not the official one.",
        default=None,
    )
    peers: str | None = field(
        "規模の近い大学で群をつくるとき、その校数。",
        "How many universities of similar size make the group, if it is made so.",
        default=None,
    )
    peers_of: Code | None = field(
        "近い規模の大学が、university とは別の大学を中心とするとき、その大学のコード。",
        "Whose neighbours make the group, if they are not those of `university`.",
        default=None,
    )
    x: str | None = field(
        "横軸の指標のコード、または viewpoint:視点のコード（correlation）。",
        "Code of the indicator across, or viewpoint:code of a viewpoint (correlation).",
        default=None,
    )
    y: str | None = field(
        "縦軸の指標のコード、または viewpoint:視点のコード（correlation）。",
        "Code of the indicator up, or viewpoint:code of a viewpoint (correlation).",
        default=None,
    )
    breakdown: Code | None = field(
        "内訳のコード（part）。", "Code of a breakdown (part).", default=None
    )
    sample: Code | None = field(
        "数える大学：all（値のある大学すべて）、both（両年度とも値のある大学）。",
        "Who counts in a movement: all with a value, or both: with one in both years.",
        default=None,
    )
    group: Code | None = field(
        "群のコード（/groups の group）。", "Code of a group, as /groups has it.", default=None
    )
    university: Code | None = field(
        "大学のコード（/universities を参照）。",
        "Code of a university, see /universities.",
        default=None,
    )
    viewpoint: Code | None = field(
        "視点のコード（count で数える指標を絞るとき）。",
        "Code of a viewpoint, to count its indicators only.",
        default=None,
    )
    average: Code | None = field(
        "比べる群の値（pooled、mean_of_ratios、median、pooled_without_top）。",
        "Which average is the group's value: pooled, mean_of_ratios, median, pooled_without_top.",
        default=None,
    )
    item: Code | None = field("項目のコード（count）。", "Code of an item (count).", default=None)
    statistic: Code | None = field(
        "統計量。値は figure ごとに決まります（誤りのとき一覧を返します）。",
        "The statistic; each kind of figure has its own (a wrong one is answered with the list).",
        default=None,
    )
