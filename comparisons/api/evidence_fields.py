"""The answer of evidence, field by field.

Only names, types and descriptions live here; a missing figure is null.
"""

from typing import Any

from ninja import Schema

from comparisons.api.fields import Answer, field


class OperandRow(Schema):
    """What a calculation takes: a submitted cell, a member of a group, another figure."""

    role: str = field(
        "役割。numerator・denominator（回答されたセル）、member（群の大学）、excluded（値がなく群の値に"
        "入らない大学）、counted（数えたもの）、または calculation が指す名前。",
        "numerator, denominator: submitted cells; member: of the group; excluded: no ratio, so "
        "not in the group's figures; counted; or the name by which calculation takes it.",
    )
    university: str = field("大学のコード。", "Code of the university.")
    item: str = field("項目のコード。", "Code of the item.")
    label: str = field("名称（日本語）。", "Name in Japanese.")
    label_en: str = field("名称（英語）。", "Name in English.")
    sign: int = field("1 は足す、-1 は引く。", "1: added, -1: subtracted.")
    numerator: float | None = field(
        "分子。単位は指標の分子の単位。", "Numerator, in the numerator's unit."
    )
    denominator: float | None = field(
        "分母。単位は指標の分母の単位。", "Denominator, in the denominator's unit."
    )
    value: float | None = field("値。単位は unit。", "Value, in unit.")
    unit: str = field("value の単位のコード。", "Code of the unit of value.")
    reason: str = field(
        "値がない理由（または回答の状態）。あれば空文字。",
        "Why there is no value, or the state of the answer; empty if there is one.",
    )
    evidence: str = field(
        "この行の数字自身の根拠への質問。", "The question for this figure's own evidence."
    )


class EvidenceAnswer(Answer):
    """One displayed figure and what it rests on."""

    figure: str = field("数字の種類。", "The kind of figure.")
    evidence: str = field("この数字への質問。", "The question for this figure.")
    name: str = field("数字の名称（日本語）。", "What the figure is, in Japanese.")
    name_en: str = field("数字の名称（英語）。", "What the figure is, in English.")
    fiscal_year: int = field("年度（西暦）。", "Fiscal year (April to March).")
    value: float | None = field(
        "丸める前の値。言葉で示すもの（四分位の位置、直線の式）は null。",
        "The value before rounding; null of what is shown in words (a quarter, an equation).",
    )
    reason: str = field("値がない理由。あれば空文字。", "Why there is no value; empty if there is.")
    shown: str = field("示した文字（日本語、単位なし）。", "The text shown in Japanese, no unit.")
    shown_en: str = field("示した文字（英語、単位なし）。", "The text shown in English, no unit.")
    unit: str = field("単位のコード。", "Code of the unit.")
    unit_symbol: str = field("単位（日本語）。", "The unit as written in Japanese.")
    unit_symbol_en: str = field("単位（英語）。", "The unit as written in English.")
    rounding: dict[str, Any] = field(
        "丸め方：rule（half_up＝四捨五入、four_digits＝有効4桁の式、word＝言葉）、decimals、"
        "is_signed、times（先に掛ける数）、sign（後ろの記号）。",
        "How it was rounded: rule (half_up, four_digits of an equation, word), decimals, "
        "is_signed, times (multiplied with first), sign (stands behind).",
    )
    calculation: dict[str, Any] | None = field(
        "計算の手順。rows の role と列を指します。protected は秘匿処理した値で、再計算できません。"
        "値がなければ null。",
        "The steps, naming roles and columns of rows; protected: a value after disclosure control "
        "that cannot be calculated again; null without a figure.",
    )
    definition: dict[str, Any] | None = field(
        "指標の定義：コード、番号、名称、計算式、条件、版（定義の SHA-256）、確認日、出典。",
        "The indicator's definition: code, number, label, formula, condition, version (SHA-256 of "
        "the frozen definition), reviewed, source.",
    )
    grouping: dict[str, Any] | None = field(
        "群：分け方、項目、しきい値、群、しきい値ちょうどの大学、値のない大学の数。",
        "The group: grouping, items, cuts, group, who is exactly at a cut, how many are left out.",
    )
    provenance: dict[str, Any] | None = field(
        "収録した回答の版と受理日（または取込日）。大学の数字だけにあります。",
        "Which revision was accepted (or imported) on which day; of a university's figures only.",
    )
    rows: list[OperandRow] = field("計算の材料。", "What the calculation takes.")
