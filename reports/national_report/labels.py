"""The fixed words of the national report: headings, column names, in both languages.

No sentence with a figure lives here.
"""

from indicators.text import LocalizedText
from reports.labels import LABELS as SHARED

LABELS = {
    "title": LocalizedText("産学連携KPI 全国報告書", "Industry collaboration KPI national report"),
    "name": LocalizedText("全国のすがた", "The whole country"),
    "author": LocalizedText("産学連携KPIダッシュボード", "Industry collaboration KPI dashboard"),
    "public_only": LocalizedText(
        "公開できる値だけを載せています。非公開項目を含む指標は、処理をした群の値だけです。",
        "Public figures only; of indicators that rest on confidential items, protected group "
        "figures only.",
    ),
    "no_ranking": LocalizedText(
        "大学の順位は載せていません。図の点に大学の名前はありません。",
        "No university is ranked, and none is named at its point.",
    ),
    "coverage": LocalizedText("回答した大学", "Who answered"),
    "by_year": LocalizedText("年度ごとの回答", "Answers by year"),
    "came_left": LocalizedText("加わった大学・離れた大学", "Who came and who left"),
    "answers": LocalizedText("項目ごとの回答", "Answers by item"),
    "figures": LocalizedText("全国と群の値", "Figures of the country and its groups"),
    "changes": LocalizedText("前年度からの変化", "Changes since the year before"),
    "distributions": LocalizedText("大学ごとの値の分布", "How universities' figures spread"),
    "relations": LocalizedText("分子と分母の関係", "Numerators against denominators"),
    "breakdowns": LocalizedText("内訳（区分ごと）", "Breakdowns by class"),
    "agreement": LocalizedText("視点どうしの関係", "Do strengths go together?"),
    "item": LocalizedText("項目", "Item"),
    "reported": LocalizedText("回答あり", "Answered"),
    "not_applicable": LocalizedText("該当なし（-）", "Not applicable (-)"),
    "unknown": LocalizedText("不明（…）", "Unknown (…)"),
    "not_submitted": LocalizedText("未提出", "Not submitted"),
    "matched_change": LocalizedText("両年回答校の変化", "Change, both years only"),
    "n_both": LocalizedText("n（両年度）", "n (both years)"),
    "caution": LocalizedText("注意", "Caution"),
    "contents": LocalizedText("目次", "Contents"),
    "data_of": LocalizedText("この図のページ", "Page of this chart"),
    "package": LocalizedText("データパッケージ", "Data package"),
}
# Words that every report has in common.
_COMMON = (
    *("viewpoint", "number", "indicator", "unit", "group_name", "pooled", "mean_of_ratios"),
    *("median", "q1", "q3", "change", "reason", "invented", "digest", "about", "entry"),
    *("content", "report", "release", "origin", "summary", "notes", "signs", "definitions"),
    *("method", "formula", "direction", "grouping", "average", "source", "state", "fiscal_year"),
    *("first_page", "evidence"),
)


def resolve_labels(language: str) -> dict[str, str]:
    """Return the fixed words in one language, by key."""
    words = {key: SHARED[key] for key in _COMMON} | LABELS
    return {key: text.in_language(language) for key, text in words.items()}
