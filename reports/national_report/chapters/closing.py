"""How the report is to be read: definitions of its indicators, the method, the signs.

No figure stands here.
"""

from comparisons.crossing.pair_words import NO_CAUSE, SPEARMAN
from comparisons.crossing.viewpoints_words import HOW
from indicators.calculation.averages import average_of
from indicators.catalogue.model import Indicator
from indicators.formatting import average_word, direction_word, source_name, unit_symbol
from indicators.text import LocalizedText
from reports.method import RULES
from reports.national_report.asking import NationalOrder
from reports.parts import Definition, Method
from reports.sentences.release import write_formula

# What a feedback report says of its method and this one as well, by the title.
SHARED_RULES = (
    "群の値（平均の種類）",
    "線",
    "秘匿（x）",
    "値のないもの・四捨五入",
)
COUNTRY = (
    LocalizedText("回答と前年度からの変化", "Answers and changes"),
    (
        LocalizedText(
            "回答した大学は、その年度に何か一つでも回答した大学です。"
            "n は値のある大学の数で、指標ごとに違います。",
            "A university has answered that returned anything that year. n counts universities "
            "with a figure and differs by indicator.",
        ),
        LocalizedText(
            "「両年回答校の変化」は、両年度とも値のある大学だけで計算した変化で、回答する大学の入れ替わりに"
            "左右されません。良くなった・悪くなったは、この変化を指標の向きと表示の桁で判断します。",
            "“Both years only” is the change among universities with a figure in both years: it "
            "does not move when others answer. Better and worse are judged by it, by the "
            "indicator's direction and at the decimals shown.",
        ),
    ),
)
STRENGTHS = (
    LocalizedText("視点の位置と相関", "Places and correlations"),
    (HOW, SPEARMAN, NO_CAUSE),
)


def build_definitions(order: NationalOrder) -> tuple[Definition, ...]:
    """Return one definition per indicator that the release holds, viewpoint by viewpoint."""
    catalogue, held = order.release.catalogue, order.release.figures.indicators
    return tuple(
        _define(each, order)
        for code in catalogue.viewpoints
        for each in catalogue.indicators_of(code)
        if each.code in held
    )


def _define(indicator: Indicator, order: NationalOrder) -> Definition:
    texts = {
        "label": indicator.short_label,
        "formula": write_formula(indicator),
        "unit": unit_symbol(indicator.unit),
        "direction": direction_word(indicator.direction),
        "grouping": order.release.catalogue.groupings[indicator.grouping].label,
        "average": average_word(average_of(indicator)),
        "source": source_name(indicator.source),
    }
    spoken = {name: text.in_language(order.language) for name, text in texts.items()}
    return Definition(number=indicator.number, **spoken)


def build_method(language: str) -> tuple[Method, ...]:
    """Return the rules of the method."""
    shared = [rule for rule in RULES if rule[0].ja in SHARED_RULES]
    return tuple(
        Method(title.in_language(language), tuple(each.in_language(language) for each in sentences))
        for title, sentences in (*shared[:2], COUNTRY, STRENGTHS, *shared[2:])
    )
