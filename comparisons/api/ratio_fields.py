"""The rows of observations and of ratios, field by field, with their units.

Only names, types and descriptions live here; a missing figure is null.
"""

from ninja import Schema

from comparisons.api.fields import Answer, field


class ObservationRow(Schema):
    """What one university returned for one item in one year."""

    university: str = field("大学のコード。", "Code of the university.")
    name: str = field("大学の名称（日本語）。", "Name of the university in Japanese.")
    fiscal_year: int = field("年度（西暦）。", "Fiscal year (April to March).")
    value: float | None = field(
        "値。単位は回答全体の unit。欠測は null で、0 は「0」という回答です。",
        "The value, in the answer's unit. Missing is null; 0 is a returned zero.",
    )
    state: str = field(
        "reported（回答）、not_applicable（該当なし -）、unknown（不明 …）、"
        "not_submitted（未提出）、suppressed（秘匿 x）。",
        "reported, not_applicable (-), unknown (…), not_submitted or suppressed (x).",
    )


class RatioRow(Schema):
    """One university's indicator in one year, with both of its parts."""

    university: str = field("大学のコード。", "Code of the university.")
    name: str = field("大学の名称（日本語）。", "Name of the university in Japanese.")
    numerator: float | None = field(
        "分子。単位は numerator_unit。", "Numerator, in numerator_unit; null if missing."
    )
    denominator: float | None = field(
        "分母。単位は denominator_unit。", "Denominator, in denominator_unit; null if missing."
    )
    value: float | None = field(
        "scale × 分子 ÷ 分母。単位は unit。丸めていません。",
        "scale × numerator ÷ denominator, in unit; not rounded. Null if there is a reason.",
    )
    reason: str = field(
        "値が無い理由。値があれば空文字。suppressed は秘匿（x）：自分の大学でない非公開の値。",
        "Why there is no value; empty if there is one. suppressed (x): a confidential value of "
        "a university that is not one's own.",
    )


class ObservationsAnswer(Answer):
    """One item in one fiscal year."""

    item: str = field("項目のコード。", "Code of the item.")
    fiscal_year: int = field("年度（西暦）。", "Fiscal year (April to March).")
    unit: str = field("value の単位のコード。", "Code of the unit of value.")
    rows: list[ObservationRow] = field(
        "その年度に回答した大学。コード順。", "Universities that answered that year, by code."
    )


class RatiosAnswer(Answer):
    """One indicator in one fiscal year, university by university."""

    indicator: str = field("指標のコード。", "Code of the indicator.")
    fiscal_year: int = field("年度（西暦）。", "Fiscal year (April to March).")
    unit: str = field("value の単位のコード。", "Code of the unit of value.")
    numerator_unit: str = field("分子の単位のコード。", "Code of the numerator's unit.")
    denominator_unit: str = field("分母の単位のコード。", "Code of the denominator's unit.")
    rows: list[RatioRow] = field(
        "その年度に回答した大学。コード順。", "Universities that answered that year, by code."
    )
