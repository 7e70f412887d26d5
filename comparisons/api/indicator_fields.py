"""The rows of indicators, field by field.

Only names, types and descriptions live here.
"""

from ninja import Schema

from comparisons.api.fields import Answer, field


class IndicatorRow(Schema):
    """One ratio that is calculated: scale × numerator ÷ denominator."""

    code: str = field("指標のコード。", "Code of the indicator.")
    number: str = field("指標の番号（例 P2）。", "Number of the indicator, e.g. P2.")
    label: str = field("名称（日本語）。", "Label in Japanese.")
    label_en: str = field("名称（英語）。", "Label in English.")
    viewpoint: str = field("視点のコード。", "Code of the viewpoint.")
    numerator: list[str] = field(
        "分子の項目コード。先頭の - は引くことを示します。CSVでは空白区切り。",
        "Item codes of the numerator; a leading minus subtracts. Separated by a space in CSV.",
    )
    denominator: list[str] = field(
        "分母の項目コード。先頭の - は引くことを示します。CSVでは空白区切り。",
        "Item codes of the denominator; a leading minus subtracts. Separated by a space in CSV.",
    )
    numerator_unit: str = field("分子の単位のコード。", "Code of the numerator's unit.")
    denominator_unit: str = field("分母の単位のコード。", "Code of the denominator's unit.")
    unit: str = field("指標の値の単位のコード。", "Code of the unit of the value.")
    scale: float = field(
        "分子÷分母に掛けて unit に揃える係数。",
        "What numerator ÷ denominator is multiplied with to be in unit.",
    )
    decimals: int = field("表示する小数の桁数。", "Decimals to show; values are not rounded.")
    direction: str = field(
        "higher_is_better、lower_is_better、neutral（良し悪しを判断しない）。",
        "higher_is_better, lower_is_better or neutral (no judgement).",
    )
    grouping: str = field("群の分け方のコード。", "Code of the indicator's grouping.")
    group_average: str = field(
        "定義が群の値とするもの：pooled（合計÷合計）か mean_of_ratios（単純平均）。",
        "The group value by definition: pooled (total ÷ total) or mean_of_ratios.",
    )
    minimum_denominator: float = field(
        "分母がこれより小さい比は計算しません。単位は分母の項目のもの。",
        "Below this denominator there is no ratio; in the denominator item's unit.",
    )
    since: int | None = field("この年度から。", "First fiscal year with the indicator, or null.")
    until: int | None = field("この年度まで。", "Last fiscal year with the indicator, or null.")
    confidential: bool = field(
        "true なら非公開の項目を使います。", "true: one of its items is confidential."
    )
    source: str = field("誰の指標か：METI、TMDU、MEXT、ours。", "Whose: METI, TMDU, MEXT, ours.")


class IndicatorsAnswer(Answer):
    """All active indicators that the reader may see."""

    unit: None = field("単位は行ごとです。", "Null: every row has its own unit.")
    rows: list[IndicatorRow] = field("指標。定義集の順。", "Indicators, in catalogue order.")
