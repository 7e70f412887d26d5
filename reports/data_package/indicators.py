"""The table of indicators: what is calculated, and how.

No figure stands here.
"""

from collections.abc import Iterator, Sequence

import pandas as pd

from indicators.calculation.averages import average_of
from indicators.catalogue.model import Indicator, Term
from indicators.text import LocalizedText
from reports.data_package import fields as f
from reports.data_package.rows import Row, flag, frame
from reports.data_package.shapes import Resource
from universities.releases.reader import PublishedRelease

_INDICATOR_FIELDS = (
    f.CODE,
    f.words("number", "指標の番号", "Number"),
    f.LABEL_JA,
    f.LABEL_EN,
    f.VIEWPOINT,
    f.words(
        "numerator", "分子の項目（空白区切り、引く項目は -）", "Items of the numerator, - subtracts"
    ),
    f.words("denominator", "分母の項目（同じ）", "Items of the denominator, likewise"),
    f.words("unit", "単位", "Unit"),
    f.number("scale", "分子÷分母に掛けて単位に合わせる数", "Times numerator ÷ denominator", "1"),
    f.whole("decimals", "表示する小数の桁", "Decimals shown"),
    f.words("direction", "良い向き", "Good side", "higher_is_better", "lower_is_better", "neutral"),
    f.GROUPING,
    f.words(
        "group_average", "群の値とする平均の列", "The column of averages that is the group value"
    ),
    f.number("minimum_denominator", "計算する最小の分母", "Smallest denominator", "denominator"),
    f.whole("since", "最初に聞いた年度", "First fiscal year asked"),
    f.whole("until", "最後に聞いた年度", "Last fiscal year asked"),
    f.CONFIDENTIAL,
    f.SOURCE,
)


def _list_indicators(release: PublishedRelease) -> Iterator[pd.DataFrame]:
    return frame(_INDICATOR_FIELDS, map(_describe, release.figures.indicators.values()))


def _describe(one: Indicator) -> Row:
    return (
        *(one.code, one.number, one.label.ja, one.label.en, one.viewpoint),
        *(_join(one.numerator), _join(one.denominator), one.unit, one.scale, one.decimals),
        *(one.direction, one.grouping, average_of(one), one.minimum_denominator),
        *(one.asked_since, one.asked_until, flag(one.confidential), one.source),
    )


def _join(terms: Sequence[Term]) -> str:
    return " ".join(term.item if term.sign > 0 else f"-{term.item}" for term in terms)


INDICATORS = Resource(
    "indicators",
    LocalizedText("指標（計算していること）", "Indicators: what is calculated"),
    _INDICATOR_FIELDS,
    ("code",),
    _list_indicators,
    (f.OF_VIEWPOINT, f.OF_GROUPING),
)
