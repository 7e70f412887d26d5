"""Why there is no figure, as a word for a cell and as a sentence.

Which reason applies is decided by the calculation; with its kind of nothing where that is known.
"""

from indicators.text import LocalizedText

_REASON_WORDS = {
    "": LocalizedText("", ""),
    "not_asked_that_year": LocalizedText("調査なし", "not asked"),
    "suppressed": LocalizedText("x", "x"),
    "missing_numerator": LocalizedText("未回答", "no answer"),
    "missing_denominator": LocalizedText("未回答", "no answer"),
    "numerator_not_applicable": LocalizedText("-", "-"),
    "denominator_not_applicable": LocalizedText("-", "-"),
    "numerator_unknown": LocalizedText("…", "…"),
    "denominator_unknown": LocalizedText("…", "…"),
    "not_submitted": LocalizedText("未提出", "not submitted"),
    "zero_denominator": LocalizedText("分母0", "denominator 0"),
    "small_denominator": LocalizedText("分母小", "small denominator"),
    "group_too_small": LocalizedText("校数不足", "too few"),
    "no_variation": LocalizedText("差なし", "no variation"),
    "no_previous_year": LocalizedText("前年度なし", "no previous year"),
    "unclassified": LocalizedText("群なし", "no group"),
}
_REASON_SENTENCES = {
    "": LocalizedText("", ""),
    "not_asked_that_year": LocalizedText(
        "この年度の調査では聞いていません。", "This was not asked in that fiscal year."
    ),
    "suppressed": LocalizedText("秘匿のため示していません（x）。", "The figure is withheld (x)."),
    "missing_numerator": LocalizedText(
        "分子の項目に回答がありません。", "An item of the numerator has no answer."
    ),
    "missing_denominator": LocalizedText(
        "分母の項目に回答がありません。", "An item of the denominator has no answer."
    ),
    "numerator_not_applicable": LocalizedText(
        "分子の項目は該当なし（-）です。", "An item of the numerator is not applicable (-)."
    ),
    "denominator_not_applicable": LocalizedText(
        "分母の項目は該当なし（-）です。", "An item of the denominator is not applicable (-)."
    ),
    "numerator_unknown": LocalizedText(
        "分子の項目は不明（…）です。", "An item of the numerator is unknown (…)."
    ),
    "denominator_unknown": LocalizedText(
        "分母の項目は不明（…）です。", "An item of the denominator is unknown (…)."
    ),
    "not_submitted": LocalizedText(
        "この年度の回答がありません。", "Nothing was returned for this fiscal year."
    ),
    "zero_denominator": LocalizedText(
        "分母が0のため計算できません。", "The denominator is 0, so there is no ratio."
    ),
    "small_denominator": LocalizedText(
        "分母が小さいため計算していません。", "The denominator is too small for a ratio."
    ),
    "group_too_small": LocalizedText(
        "群の大学数が足りません。", "The group has too few universities."
    ),
    "no_variation": LocalizedText(
        "群の中で値に差がなく、直線を引けません。", "The values do not differ, so no line is drawn."
    ),
    "no_previous_year": LocalizedText(
        "前年度の値がありません。", "There is no value for the previous fiscal year."
    ),
    "unclassified": LocalizedText(
        "群を分ける項目に回答がなく、比べる群が決まりません。",
        "The item that divides the groups has no answer, so there is no group to compare with.",
    ),
}


def reason_word(reason: str) -> LocalizedText:
    """Return the short word that stands in a cell instead of a figure."""
    return _REASON_WORDS[reason]


def reason_sentence(reason: str) -> LocalizedText:
    """Return the sentence that says why there is no figure."""
    return _REASON_SENTENCES[reason]
