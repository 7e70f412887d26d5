"""How a figure was calculated, in words: one sentence for each of its steps.

Pure: from the calculation to sentences; what each operation means is in docs/evidence.md.
"""

from comparisons.evidence.model import Calculation, Evidence
from indicators.catalogue.model import Indicator
from indicators.formatting import format_number
from indicators.text import LocalizedText

POOLED = LocalizedText(
    "群の{n}大学の分子（{upper}）の合計を、分母（{lower}）の合計で割ります{scale}。",
    "Σ {upper} ÷ Σ {lower} of the group's {n} universities{scale}.",
)
WITHOUT = LocalizedText(
    "分子が最大の1校を除いて計算します。", "The university of the largest numerator is left out."
)
SENTENCES = {
    "value": LocalizedText("", ""),
    "sum": LocalizedText("下の回答を足し引きします。", "The answers below are added up."),
    "subtract": LocalizedText(
        "下の二つの値の差です（上の行から下の行を引く）。",
        "The difference of the two values below: the first less the second.",
    ),
    "mean": LocalizedText("群の{n}大学の値の単純平均です。", "Plain mean of {n} universities."),
    "quantile": LocalizedText(
        "群の{n}大学の値を小さい順に並べ、{share}％の位置の値を取ります（間は直線で補間）。",
        "The values of {n} universities in order, at {share}% of the way (straight between "
        "neighbours).",
    ),
    "count": LocalizedText("下にあるものを数えます。", "What is listed below is counted."),
    "largest_share": LocalizedText(
        "群の{n}大学の分子の合計に占める、最大の大学の割合です。",
        "Share of the largest university in Σ numerator of {n} universities.",
    ),
    "least_squares": LocalizedText(
        "群の{n}大学について、分子（{upper}）を分母（{lower}）で説明する最小二乗法の直線です。",
        "Least squares of {upper} on {lower} over {n} universities.",
    ),
    "equation": LocalizedText(
        "回帰直線の傾きと切片を有効4桁で書いた式です。",
        "The regression line's slope and intercept with four digits that count.",
    ),
    "quarter": LocalizedText(
        "値を群の四分位と比べた位置です。ちょうど四分位の値は外側に入ります。",
        "Where the value lies among the group's quartiles; exactly at one is outside.",
    ),
    "side_effect": LocalizedText(
        "分子と分母の一方だけを動かしたときの変化を、先に動かす場合と後に動かす場合で平均します。",
        "One side is moved alone, once first and once last; the mean of both.",
    ),
    "group_effect": LocalizedText(
        "両年度とも値のある大学の値の変化と比重の変化、加わった大学、離れた大学に分けます。",
        "Own ratios and weights of who has a value in both years, who came, and who left.",
    ),
    "spearman": LocalizedText(
        "二つの値を順位にし（同じ値は平均の順位、低いほど良い指標は向きをそろえる）、順位どうしの相関を取ります。",
        "Both figures are ranked (ties share their mean rank, lower-is-better is turned); the "
        "correlation is that of the ranks.",
    ),
    "count_top": LocalizedText(
        "第3四分位数以上（すべて同じ値に近いときは超）の大学を数えます。",
        "Universities at the third quartile or above it are counted; above it where both "
        "quartiles meet.",
    ),
    "middle": LocalizedText(
        "二つの値がそろう大学の値を小さい順に並べ、真ん中の値（偶数校なら中央の二つの平均）を取ります。",
        "The middle value, or the mean of the two middle ones, of those that have both figures.",
    ),
    "count_quarter": LocalizedText(
        "二つの値の中央値で分けた区画の大学を数えます（中央値ちょうどは低い側）。",
        "Universities are counted on one side of both medians (exactly at one: the low side).",
    ),
    "distance": LocalizedText(
        "規模の項目ごとに log(1+値) を標準偏差（値のある全大学）で割り、"
        "二つの大学の差の二乗平均の平方根を取ります。",
        "Each size as log(1 + value) in standard deviations of all that have one; the root mean "
        "square of the differences between the two universities.",
    ),
    "percentile": LocalizedText(
        "値のある大学の中の順位（小さい順、同じ値は平均の順位）から0.5を引き、校数で割って100を掛けます。",
        "(Rank among all that have a value, the smallest first, less 0.5) ÷ n × 100.",
    ),
    "rank": LocalizedText(
        "分母が小さくない大学のうち、良い側にいる大学の数に1を足します（同じ値は同じ順位）。",
        "One more than the universities on the good side; small denominators take no part.",
    ),
    "extreme": LocalizedText(
        "群の{n}大学の分母の端の値です。", "The end of the denominators of {n} universities."
    ),
    "protected": LocalizedText(
        "公表版をつくるときに秘匿処理をし、有効数字をそろえて丸めた値です。どの大学の値が入っているかは"
        "示しません。",
        "The value left after disclosure control, rounded to a few significant digits when the "
        "release was made. Whose values stand behind it is not shown.",
    ),
}
SHARE = LocalizedText("差を群の値で割り、100を掛けます。", "Difference ÷ group value × 100.")
RATIO = LocalizedText("分子を分母で割ります{scale}。", "Numerator ÷ denominator{scale}.")


def tell_steps(found: Evidence) -> list[LocalizedText]:
    """Return how the figure was calculated; nothing where there is no figure."""
    steps = found.calculation
    if steps is None:
        return []
    n = sum(each.role == "member" for each in found.operands)
    if steps["operation"] == "divide":
        return _tell_division(steps, found.indicator, n)
    words = SENTENCES[steps["operation"]]
    share = format_number(steps.get("share", 0) * 100)
    return [words.fill(n=f"{n:,}", share=share, **_name_sides(found.indicator))]


def _tell_division(steps: Calculation, indicator: Indicator | None, n: int) -> list[LocalizedText]:
    upper = steps["numerator"]
    times = f" × {format_number(steps['scale'])}" if steps["scale"] not in (1, 0) else ""
    if steps["scale"] and not float(steps["scale"]).is_integer():
        times = f" × {steps['scale']:g}"
    scale = LocalizedText(f"（{times.strip()}）" if times else "", times)
    if upper["operation"] == "subtract":
        return [SHARE]
    if upper["operation"] != "total":
        return [RATIO.fill(scale=scale)]
    told = POOLED.fill(n=f"{n:,}", scale=scale, **_name_sides(indicator))
    return [told, WITHOUT] if upper["without_largest"] else [told]


def _name_sides(indicator: Indicator | None) -> dict[str, object]:
    if indicator is None:
        return {"upper": "", "lower": ""}
    return {"upper": indicator.numerator_label, "lower": indicator.denominator_label}
