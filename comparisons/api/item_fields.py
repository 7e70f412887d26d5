"""The rows of items and of universities, field by field.

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


class UniversityRow(Schema):
    """One university of the release."""

    code: str = field("大学のコード。", "Code of the university.")
    name: str = field("名称（日本語）。", "Name in Japanese.")
    name_en: str = field(
        "名称（英語。無ければ日本語）。", "Name in English, or the Japanese one if there is none."
    )
    kind: str = field(
        "national、public、private、unknown のいずれか。", "national, public, private or unknown."
    )
    prefecture: str = field("都道府県。不明なら空。", "Prefecture; empty if unknown.")
    is_invented: bool = field("true なら架空の大学です。", "true: no such university exists.")


class ItemsAnswer(Answer):
    """All items that the reader may see."""

    unit: None = field("単位は行ごとです。", "Null: every row has its own unit.")
    rows: list[ItemRow] = field("項目。定義集の順。", "Items, in the order of the definitions.")


class UniversitiesAnswer(Answer):
    """All universities of the release."""

    unit: None = field("単位はありません。", "Null: there is no unit.")
    rows: list[UniversityRow] = field("大学。コード順。", "Universities, by code.")
