"""The rows of groups, field by field, with their units.

Only names, types and descriptions live here; a missing figure is null.
"""

from ninja import Schema

from comparisons.api.fields import Answer, field


class GroupRow(Schema):
    """The averages and lines of one group of universities in one year."""

    group: str = field(
        "群のコード。all は全体、unclassified は群が決まらない大学。",
        "Code of the group; all: everybody, unclassified: no group can be told.",
    )
    label: str = field("群の名称（日本語）。", "Label of the group in Japanese.")
    label_en: str = field("群の名称（英語）。", "Label of the group in English.")
    pooled: float | None = field(
        "合計÷合計（scale × Σ分子 ÷ Σ分母）。単位は unit。",
        "Total ÷ total: scale × Σ numerator ÷ Σ denominator of the members, in unit.",
    )
    mean_of_ratios: float | None = field(
        "比の単純平均。単位は unit。", "Plain mean of the members' ratios, in unit."
    )
    median: float | None = field("比の中央値。単位は unit。", "Median of the ratios, in unit.")
    q1: float | None = field(
        "第1四分位数（線形補間）。単位は unit。", "First quartile (linear interpolation), in unit."
    )
    q3: float | None = field(
        "第3四分位数（線形補間）。単位は unit。", "Third quartile (linear interpolation), in unit."
    )
    n: int | None = field(
        "比のある大学の数。その行の値がすべて秘匿なら null。",
        "Number of universities with a ratio; null where every figure of the row is withheld.",
    )
    top_share: float | None = field(
        "分子の合計に占める最大の大学の割合（0〜1）。",
        "Share of the largest university in the numerator's total, 0 to 1.",
    )
    pooled_without_top: float | None = field(
        "最大の大学を除いた合計÷合計。単位は unit。",
        "Total ÷ total without the university of the largest numerator, in unit.",
    )
    slope: float | None = field(
        "回帰直線の傾き。分母1単位（denominator_unit）あたりの分子（numerator_unit）。",
        "Slope of the regression line (least squares, numerator on denominator): numerator_unit "
        "per denominator_unit.",
    )
    intercept: float | None = field(
        "回帰直線の切片。単位は numerator_unit。",
        "Intercept of the regression line, in numerator_unit.",
    )
    r2: float | None = field("決定係数 R²（0〜1）。", "R² of the regression line, 0 to 1.")
    ratio_slope: float | None = field(
        "群の比率線の傾き（Σ分子 ÷ Σ分母、原点を通る）。denominator_unit あたり numerator_unit。",
        "Slope of the ratio line through the origin, Σ numerator ÷ Σ denominator: numerator_unit "
        "per denominator_unit.",
    )
    x_min: float | None = field(
        "分母の最小値。単位は denominator_unit。", "Smallest denominator, in denominator_unit."
    )
    x_max: float | None = field(
        "分母の最大値。単位は denominator_unit。", "Largest denominator, in denominator_unit."
    )
    reason: str = field(
        "平均が無い理由。あれば空文字。", "Why there are no averages; empty if there are."
    )
    fit_reason: str = field(
        "回帰直線が無い理由。あれば空文字。", "Why there is no regression line; empty if there is."
    )
    withheld: list[str] = field(
        "秘匿した値（x）の名前。非公開項目を含む指標だけにあります。",
        "Names of this row's figures that are withheld (x); only of indicators that rest on "
        "confidential items.",
    )


class GroupsAnswer(Answer):
    """One indicator in one fiscal year, group by group."""

    indicator: str = field("指標のコード。", "Code of the indicator.")
    fiscal_year: int = field("年度（西暦）。", "Fiscal year (April to March).")
    grouping: str = field("群の分け方のコード。", "Code of the grouping.")
    unit: str = field("平均の単位のコード。", "Code of the unit of the averages.")
    numerator_unit: str = field("分子の単位のコード。", "Code of the numerator's unit.")
    denominator_unit: str = field("分母の単位のコード。", "Code of the denominator's unit.")
    rows: list[GroupRow] = field("全体、続いて各群。", "All, then each group.")
