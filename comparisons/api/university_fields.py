"""The rows of universities, field by field.

Only names, types and descriptions live here.
"""

from ninja import Schema

from comparisons.api.fields import Answer, field


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


class UniversitiesAnswer(Answer):
    """All universities of the release."""

    unit: None = field("単位はありません。", "Null: there is no unit.")
    rows: list[UniversityRow] = field("大学。コード順。", "Universities, by code.")
