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
    "figure": LocalizedText(
        "数字の種類でなければなりません：ratio、side、average、line、difference、band、change、"
        "group_change、count、rank、movement、correlation、percentile、place、part",
        "must be a kind of figure: ratio, side, average, line, difference, band, change, "
        "group_change, count, rank, movement, correlation, percentile, place, part",
    ),
    "year": LocalizedText(
        "西暦4桁の年度でなければなりません（例 year=2024）。省くと最新です",
        "must be a fiscal year of four digits (such as year=2024), or be left out",
    ),
    "group": LocalizedText(
        "群のコードでなければなりません（/groups を参照）",
        "must be the code of a group, see /groups",
    ),
    "average": LocalizedText(
        "pooled、mean_of_ratios、median、pooled_without_top のどれかでなければなりません",
        "must be pooled, mean_of_ratios, median or pooled_without_top, or be left out",
    ),
    "viewpoint": LocalizedText(
        "視点のコードでなければなりません", "must be the code of a viewpoint, or be left out"
    ),
    "cut": LocalizedText("数でなければなりません", "must be a number, or be left out"),
    "peers_of": LocalizedText(
        "大学のコードでなければなりません", "must be the code of a university, or be left out"
    ),
    "x": LocalizedText(
        "指標のコードか viewpoint:視点のコードでなければなりません",
        "must be the code of an indicator, or viewpoint: and the code of a viewpoint",
    ),
    "y": LocalizedText(
        "指標のコードか viewpoint:視点のコードでなければなりません",
        "must be the code of an indicator, or viewpoint: and the code of a viewpoint",
    ),
    "breakdown": LocalizedText(
        "内訳のコードでなければなりません", "must be the code of a breakdown"
    ),
    "sample": LocalizedText("all か both でなければなりません", "must be all or both"),
    "peers": LocalizedText("校数でなければなりません", "must be a number of universities"),
    "statistic": LocalizedText(
        "その数字の統計量でなければなりません", "must be a statistic of that kind of figure"
    ),
}
