"""What each parameter of the API must be, in words.

The sentences around them stand in sentences.py.
"""

from indicators.text import LocalizedText

RULES = {
    "fiscal_year": LocalizedText(
        "西暦4桁の年度でなければなりません（例 fiscal_year=2024）",
        "must be a fiscal year of four digits (such as fiscal_year=2024)",
    ),
    "release": LocalizedText(
        "公表版の番号（1以上の整数）でなければなりません（例 release=1）。省くと最新です",
        "must be the number of a release, 1 or more (such as release=1), or be left out",
    ),
    "format": LocalizedText(
        "json か csv でなければなりません", "must be json or csv, or be left out"
    ),
    "item": LocalizedText(
        "/items にある項目のコードでなければなりません", "must be the code of an item, see /items"
    ),
    "indicator": LocalizedText(
        "/indicators にある指標のコードでなければなりません",
        "must be the code of an indicator, see /indicators",
    ),
    "university": LocalizedText(
        "/universities にある大学のコードでなければなりません（省くとすべて）",
        "must be the code of a university, see /universities, or be left out",
    ),
    "grouping": LocalizedText(
        "群の分け方のコードでなければなりません（省くと指標の定義どおり）",
        "must be the code of a grouping, see /indicators, or be left out",
    ),
}
