"""The rows of items, field by field.

Only names, types and descriptions live here.
"""

from ninja import Schema

from comparisons.api.fields import Answer, field


class ItemRow(Schema):
    """One figure that universities are asked for."""

    code: str = field("項目のコード。", "Code of the item.")
    label: str = field("名称（日本語）。", "Label in Japanese.")
    label_en: str = field("名称（英語）。", "Label in English.")
    unit: str = field("単位のコード（例 thousand_yen）。", "Code of the unit, e.g. thousand_yen.")
    unit_symbol: str = field("単位の表記（日本語）。", "Unit as written in Japanese.")
    unit_symbol_en: str = field("単位の表記（英語）。", "Unit as written in English.")
    confidential: bool = field(
        "true なら、回答した大学とその権限者だけが見る項目です。",
        "true: only the answering university and entitled readers see it.",
    )
    source: str = field(
        "誰が挙げた項目か：METI、TMDU、MEXT、ours（本システム独自）。",
        "Who named the item: METI, TMDU, MEXT or ours (this system's own).",
    )
    source_column: str | None = field(
        "文部科学省調査の表の列名。無ければ null。",
        "Column of MEXT's survey table that feeds it, or null.",
    )
    since: int | None = field("この年度から調査。null は最初から。", "First fiscal year, or null.")
    until: int | None = field("この年度まで調査。null は継続中。", "Last fiscal year, or null.")
    viewpoint: str = field("視点のコード。", "Code of the viewpoint.")


class ItemsAnswer(Answer):
    """All items that the reader may see."""

    unit: None = field("単位は行ごとです。", "Null: every row has its own unit.")
    rows: list[ItemRow] = field("項目。定義集の順。", "Items, in the order of the definitions.")
