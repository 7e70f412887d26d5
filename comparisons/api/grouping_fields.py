"""The rows of groupings, field by field.

Only names, types and descriptions live here.
"""

from ninja import Schema

from comparisons.api.fields import Answer, field


class GroupingRow(Schema):
    """One way to divide universities into groups."""

    code: str = field("群の分け方のコード。", "Code of the grouping.")
    label: str = field("名称（日本語）。", "Label in Japanese.")
    label_en: str = field("名称（英語）。", "Label in English.")
    items: list[str] = field(
        "規模で分けるとき、合計する項目のコード。", "By size: the items whose sum is the size."
    )
    cuts: list[float] = field(
        "規模の境目。ちょうど境目の大学は小さい側の群です。",
        "Cuts of the size; exactly at a cut is the lower group.",
    )
    attribute: str | None = field(
        "属性で分けるとき、その属性。", "By attribute: its name; null for a size."
    )
    groups: list[str] = field(
        "群のコード。規模は小さい順。", "Codes of the groups; of a size, lowest first."
    )
    source: str = field("誰の分け方か。", "Who named the grouping.")


class GroupingsAnswer(Answer):
    """All groupings of the release."""

    unit: None = field("単位は項目にあります。", "Null: cuts are in the unit of the items.")
    rows: list[GroupingRow] = field("群の分け方。", "Groupings.")
