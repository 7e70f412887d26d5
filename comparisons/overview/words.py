"""The words of the overview: headings, the sentence of who answered, notes.

Numbers come from the release; no judgement is made here.
"""

from comparisons.evidence.keeping import cite_kept
from comparisons.words import Part, say
from indicators.calculation.participation import Participation
from indicators.text import LocalizedText

TITLE = LocalizedText("全国のようす", "The country at a glance")
COVERAGE = LocalizedText("年度ごとの校数", "Universities by year")
CHANGES = LocalizedText("指標の動き", "How indicators moved")
WHO = LocalizedText("加わった大学・離れた大学", "Who came and who left")
CAME, LEFT = LocalizedText("加わった", "Came"), LocalizedText("離れた", "Left")
SAMPLES = {
    "all": LocalizedText("値のある大学すべて", "All with a value"),
    "both": LocalizedText("両年回答校のみ", "Both years only"),
}
COLUMNS = {
    "n": LocalizedText("回答した大学", "Answered"),
    "came": LocalizedText("前年度になく加わった", "Came since the year before"),
    "left": LocalizedText("前年度から離れた", "Left since the year before"),
    "stayed": LocalizedText("両年度とも回答", "Answered in both"),
    "what": LocalizedText("加わった・離れた", "Came or left"),
    "number": LocalizedText("番号", "Number"),
    "indicator": LocalizedText("指標", "Indicator"),
    "unit": LocalizedText("単位", "Unit"),
    "before": LocalizedText("{year}年度", "FY{year}"),
    "change": LocalizedText("変化", "Change"),
    "matched_change": LocalizedText("両年回答校だけの変化", "Change, both years only"),
    "n_before": LocalizedText("n（{year}年度）", "n (FY{year})"),
    "n_both": LocalizedText("n（両年度）", "n (both years)"),
    "caution": LocalizedText("注意", "Caution"),
}
FIRST = LocalizedText("前年度なし", "no year before")
BASIS = {
    "all": LocalizedText(
        "公開指標の合計÷合計（{group}）。年度ごとに、値のある大学すべてで計算しています。回答する大学が入れ替わると、"
        "それだけでも動きます。「両年回答校だけの変化」は、両年度とも値のある大学だけで計算した変化です。",
        "Total ÷ total of public indicators ({group}), each year of all universities that have a "
        "value: it also moves when other universities answer. “Both years only” is the change "
        "among those with a value in both years.",
    ),
    "both": LocalizedText(
        "公開指標の合計÷合計（{group}）。{before}年度と{after}年度の両方に値のある大学だけで、両年度とも計算しています。"
        "n は指標ごとに違います。公表版の群の値とは一致しません。",
        "Total ÷ total of public indicators ({group}), both years of only those universities that "
        "have a value in FY{before} and in FY{after}. n differs by indicator; these are not the "
        "release's group values.",
    ),
}
NO_YEAR_BEFORE = LocalizedText(
    "{year}年度より前の年度がこの公表版にないため、変化は示せません。",
    "This release has no year before FY{year}, so no change can be shown.",
)
CONFIDENTIAL = LocalizedText(
    "非公開項目を含む指標は、両年回答校だけの値を計算しないため、この表にありません。",
    "Indicators that rest on confidential items are not restated for a sample and not listed.",
)


def cite_answers(year: Participation, statistic: str) -> str:
    """Return the query of how many answered, came, left or stayed."""
    return cite_kept("count", {"year": str(year.fiscal_year)}, statistic=statistic)


def _count(text: str, evidence: str) -> Part:
    return Part(LocalizedText(text, text), is_number=True, evidence=evidence)


def tell_participation(year: Participation) -> list[Part]:
    """Return how many answered, who came, who left, and how many did in both years."""
    parts = [
        say("{year}年度に回答したのは", "In FY{year}, ", year=year.fiscal_year),
        _count(f"{year.n:,}", cite_answers(year, "answered")),
    ]
    if year.came is None or year.left is None:
        return [*parts, say("大学です。", " universities answered.")]
    return [
        *parts,
        say("大学です。前年度から", " universities answered: "),
        _count(f"{len(year.came):,}", cite_answers(year, "came")),
        say("大学が加わり、", " came and "),
        _count(f"{len(year.left):,}", cite_answers(year, "left")),
        say("大学が離れ、両年度とも回答したのは", " left since the year before, and "),
        _count(f"{year.stayed:,}", cite_answers(year, "stayed")),
        say("大学です。", " answered in both."),
    ]
