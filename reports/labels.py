"""The fixed words of the report: headings, column names, signs, in both languages.

No sentence with a figure of a university lives here.
"""

from indicators.text import LocalizedText

LABELS = {
    "title": LocalizedText(
        "産学連携KPI フィードバック報告書", "Industry collaboration KPI feedback report"
    ),
    "draft": LocalizedText("暫定", "DRAFT"),
    "draft_note": LocalizedText(
        "受理前の回答による暫定の報告書です。公表された値ではありません。",
        "A provisional report of a return that is not accepted yet: not published figures.",
    ),
    "state": LocalizedText("状態", "State"),
    "fiscal_year": LocalizedText("年度", "Fiscal year"),
    "check_code": LocalizedText("確認コード", "Check code"),
    "verify": LocalizedText("確認先", "Confirm at"),
    "verify_code": LocalizedText(
        "この報告書の確認先を示す二次元コード", "QR code: where this report is confirmed"
    ),
    "verify_note": LocalizedText(
        "この報告書が発行されたものであることを、確認先で確かめられます。",
        "There you can confirm that this report was issued.",
    ),
    "first_page": LocalizedText("要約", "Summary"),
    "viewpoints": LocalizedText("視点ごとの位置（指標の数）", "By viewpoint (indicators)"),
    "compared": LocalizedText("位置がわかる指標", "With a position"),
    "top": LocalizedText("上位四分の一", "Top quarter"),
    "middle": LocalizedText("中央の半分", "Middle half"),
    "bottom": LocalizedText("下位四分の一", "Bottom quarter"),
    "viewpoint_strip": LocalizedText("内訳", "Share"),
    "viewpoint_key": LocalizedText(
        "帯は、左から上位四分の一（青）、中央の半分（灰）、下位四分の一（斜線）の指標の数です。",
        "Strip, from the left: indicators in the top quarter (blue), the middle half (grey) and "
        "the bottom quarter (hatched).",
    ),
    "changes": LocalizedText("前年度から変わったこと", "What changed since the year before"),
    "before": LocalizedText("前年度", "Year before"),
    "after": LocalizedText("今年度", "This year"),
    "effect": LocalizedText("による分", "effect"),
    "numerator_effect": LocalizedText("分子による分", "By numerator"),
    "denominator_effect": LocalizedText("分母による分", "By denominator"),
    "overview": LocalizedText("全指標の一覧", "All indicators at a glance"),
    "overall": LocalizedText("全体", "All"),
    "band": LocalizedText("中央の半分", "Middle half"),
    "classes": LocalizedText("区分ごとの値", "Values by class"),
    "breakdown": LocalizedText("内訳", "Breakdown"),
    "breakdowns": LocalizedText("特許の内訳", "Breakdowns of patents"),
    "explanations": LocalizedText(
        "大学による説明（公表に同意したもの）", "What the university explains (for publication)"
    ),
    "explanations_note": LocalizedText(
        "大学が回答に付けた説明のうち、公表してよいとしたものを、原文のまま載せています。",
        "Explanations that the university gave with its answers and lets be published, as they "
        "were written.",
    ),
    "quality": LocalizedText("回答の状況", "On the returned figures"),
    "method": LocalizedText("計算と表示の方法", "Method"),
    "strengths": LocalizedText("強み", "Strengths"),
    "questions": LocalizedText("問い", "Questions"),
    "no_strengths": LocalizedText(
        "群の上位四分の一に入り、群の値より良い指標はありません。",
        "No indicator is in the top quarter and better than its group's value.",
    ),
    "no_questions": LocalizedText(
        "群の下位四分の一に入り、群の値から離れている指標はありません。",
        "No indicator is in the bottom quarter and away from its group's value.",
    ),
    "key_positions": LocalizedText("主な指標の位置", "Where the main indicators stand"),
    "positions": LocalizedText("視点ごとの位置", "Positions by viewpoint"),
    "in_full": LocalizedText("くわしく見る", "In full"),
    "definitions": LocalizedText("定義", "Definitions"),
    "notes": LocalizedText("注", "Notes"),
    "signs": LocalizedText("記号", "Signs"),
    "number": LocalizedText("番号", "No."),
    "indicator": LocalizedText("指標", "Indicator"),
    "own": LocalizedText("本学", "Own"),
    "group": LocalizedText("群", "Group"),
    "group_value": LocalizedText("群の値", "Group value"),
    "group_name": LocalizedText("群", "Group"),
    "unit": LocalizedText("単位", "Unit"),
    "position": LocalizedText("群の中の位置", "Position in group"),
    "bad": LocalizedText("悪い←", "worse ←"),
    "good": LocalizedText("→良い", "→ better"),
    "change": LocalizedText("前年度との差", "Change"),
    "average": LocalizedText("群の値の種類", "Kind of group value"),
    "pooled": LocalizedText("合計÷合計", "Total ÷ total"),
    "mean_of_ratios": LocalizedText("単純平均", "Mean of ratios"),
    "median": LocalizedText("中央値", "Median"),
    "quartiles": LocalizedText("四分位", "Quartiles"),
    "q1": LocalizedText("第1四分位", "Lower quartile"),
    "q3": LocalizedText("第3四分位", "Upper quartile"),
    "without_top": LocalizedText("最大校を除く", "Without largest"),
    "r2": LocalizedText("回帰直線 R²", "Line R²"),
    "formula": LocalizedText("計算", "Calculation"),
    "direction": LocalizedText("向き", "Direction"),
    "grouping": LocalizedText("群の分け方", "Grouping"),
    "source": LocalizedText("出典", "Source"),
    "reason": LocalizedText("値のない理由", "Why there is no figure"),
    "evidence": LocalizedText("根拠", "Evidence"),
    "viewpoint": LocalizedText("視点", "Viewpoint"),
    "invented": LocalizedText("架空データ", "Invented data"),
    "digest": LocalizedText("識別", "Digest"),
    "about": LocalizedText("説明", "About"),
    "entry": LocalizedText("項目", "Entry"),
    "content": LocalizedText("内容", "Content"),
    "report": LocalizedText("報告書", "Report"),
    "release": LocalizedText("公表版", "Release"),
    "origin": LocalizedText("出典", "Source"),
    "groups": LocalizedText("群", "Groups"),
    "summary": LocalizedText("要約", "Summary"),
    "position_sheet": LocalizedText("位置", "Positions"),
    "figure_key": LocalizedText(
        "左の図の点は大学（非公開項目を含む指標では、□が3校以上の区画）、実線は群ごとの回帰直線、破線は群の比率線（合計÷合計）です。右の図の帯は群の中央半分、"
        "灰色の線は群の値です。",
        "Left: each point is a university (of an indicator that rests on confidential items, each "
        "□ is a square of three or more); solid lines are the groups' regression lines, broken "
        "ones their ratio lines (total ÷ total). Right: the band is the group's middle half, the "
        "grey line its value.",
    ),
    "position_key": LocalizedText(
        "灰色の帯は群の中央半分、縦線は群の値。●は上位四分の一、◆は下位四分の一、○は中央の半分か、"
        "良し悪しを判断しない指標です。右が良い向きになるようにそろえています。",
        "Grey band: middle half of the group; bar: the group's value. ● top quarter, ◆ bottom "
        "quarter, ○ middle half or no judgement. Right is always the better side.",
    ),
}

SIGNS = (
    ("0", LocalizedText("回答された0", "a zero that was returned")),
    ("-", LocalizedText("該当なし", "not applicable")),
    ("…", LocalizedText("不明", "unknown")),
    ("x", LocalizedText("秘匿", "suppressed")),
    ("△", LocalizedText("マイナス（＋は増加）", "minus (＋ an increase)")),
    ("n", LocalizedText("群の値に入った大学の数", "universities in the group value")),
)


def resolve_labels(language: str) -> dict[str, str]:
    """Return the fixed words in one language, by key."""
    return {key: text.in_language(language) for key, text in LABELS.items()}
