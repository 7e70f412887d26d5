"""What a figure is called: the statistic, whose it is, and the fiscal year.

Words only.
"""

from comparisons.evidence.model import (
    Calculation,
    Evidence,
    GroupingFacts,
    Operand,
    Shown,
)
from comparisons.evidence.wish import Wish
from comparisons.labels import COLUMNS
from comparisons.results import PublishedRelease, choices_of
from indicators.catalogue.model import Indicator
from indicators.text import LocalizedText

OF_ONE = LocalizedText("{figure}、{name}、{year}年度", "{figure}, {name}, FY{year}")
OF_GROUP = LocalizedText(
    "{label}の{figure}、{group}、{year}年度", "{label}: {figure}, {group}, FY{year}"
)
DIFFERENCE = LocalizedText("{label}の群の値との差", "{label}: difference from its group")
SHARE = LocalizedText("{label}の群の値との差（割合）", "{label}: difference in per cent")
TIMES = LocalizedText("{label}の群の値との比（倍）", "{label}: multiple of its group's value")
BAND = LocalizedText("{label}の群の中の位置", "{label}: position in its group")
CHANGE = LocalizedText("{label}の前年度との差", "{label}: change from the year before")
RANK = LocalizedText("{label}の群の中の順位", "{label}: rank in its group")
PERCENTILE = LocalizedText("{label}の百分位（0～100）", "{label}: percentile (0 to 100)")
PLACE = LocalizedText("「{label}」の位置（0～100）", "Place in “{label}” (0 to 100)")
BETWEEN = LocalizedText("「{x}」と「{y}」の{figure}", "“{x}” and “{y}”: {figure}")
SAMPLED = LocalizedText("{name}（{sample}）", "{name} ({sample})")
AWAY_FROM = LocalizedText("{name}からの距離（規模）", "distance in size from {name}")
PART_OF = LocalizedText("{label}（{figure}）", "{label} ({figure})")
EFFECT = LocalizedText("{label}の変化のうち{side}の分", "{label}: part of the change due to {side}")
STATISTICS = {
    **{name: COLUMNS[name] for name in ("pooled", "mean_of_ratios", "median", "q1", "q3", "n")},
    "top_share": LocalizedText("最大校の割合", "share of the largest"),
    "pooled_without_top": LocalizedText(
        "最大校を除く合計÷合計", "total ÷ total without the largest"
    ),
    "slope": LocalizedText("回帰直線の傾き", "slope of the regression line"),
    "intercept": LocalizedText("回帰直線の切片", "intercept of the regression line"),
    "r2": LocalizedText("回帰直線のR²", "R² of the regression line"),
    "ratio_slope": LocalizedText("群の比率線の傾き", "slope of the ratio line"),
    "equation": LocalizedText("回帰直線", "regression line"),
    "within": LocalizedText("変化のうち各大学の値の変化", "change due to own ratios"),
    "composition": LocalizedText("変化のうち比重の変化", "change due to weights"),
    "entry": LocalizedText("変化のうち加わった大学", "change due to who came"),
    "exit": LocalizedText("変化のうち離れた大学", "change due to who left"),
    "x_min": LocalizedText("分母の最小", "smallest denominator"),
    "x_max": LocalizedText("分母の最大", "largest denominator"),
    "correlation": LocalizedText("順位相関（Spearman）", "rank correlation (Spearman)"),
    "x_top": LocalizedText(
        "一つ目で上位四分の一の校数", "how many in the top quarter of the first"
    ),
    "both_top": LocalizedText("両方で上位四分の一の校数", "how many in both top quarters"),
    "x_median": LocalizedText("一つ目の中央値", "median of the first"),
    "y_median": LocalizedText("二つ目の中央値", "median of the second"),
    "high_high": LocalizedText("どちらも中央値を超える校数", "how many above both medians"),
    "high_low": LocalizedText(
        "一つ目だけ中央値を超える校数", "how many above the first median only"
    ),
    "low_high": LocalizedText(
        "二つ目だけ中央値を超える校数", "how many above the second median only"
    ),
    "low_low": LocalizedText("どちらも中央値以下の校数", "how many above neither median"),
    "value": LocalizedText("値", "value"),
    "value_before": LocalizedText("前年度の値", "value of the year before"),
    "change": LocalizedText("前年度との差", "change from the year before"),
    "n_before": LocalizedText("前年度の n", "n of the year before"),
    "whole": LocalizedText("内訳の合計", "sum of the parts"),
    "share": LocalizedText("合計に占める割合", "share of the sum"),
}


def name_own(release: PublishedRelease, wish: Wish, figure: LocalizedText) -> LocalizedText:
    """Return 「{figure}、{大学}、{年度}」."""
    name = choices_of(release).universities[wish.university]
    return OF_ONE.fill(figure=figure, name=name, year=wish.fiscal_year)


def name_group(indicator: Indicator, wish: Wish, group: LocalizedText) -> LocalizedText:
    """Return 「{指標}の{統計量}、{群}、{年度}」."""
    return OF_GROUP.fill(
        label=indicator.label,
        figure=STATISTICS[wish.statistic],
        group=group,
        year=wish.fiscal_year,
    )


def state(
    wish: Wish,
    name: LocalizedText,
    shown: Shown,
    *,
    indicator: Indicator | None = None,
    unit: str = "",
    operands: tuple[Operand, ...] = (),
    calculation: Calculation | None = None,
    grouping: GroupingFacts | None = None,
    told: tuple[LocalizedText, ...] = (),
) -> Evidence:
    """Return the evidence of a figure that is shown like this."""
    return Evidence(
        figure=wish.figure,
        query=wish.query,
        name=name,
        fiscal_year=wish.fiscal_year,
        value=shown.value,
        reason=shown.reason,
        shown=shown.text,
        unit=unit,
        rounding=shown.rounding,
        operands=operands,
        indicator=indicator,
        university=wish.university,
        calculation=calculation,
        grouping=grouping,
        told=told,
        told_reason=shown.told_reason,
    )
