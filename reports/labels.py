"""The fixed words of the report: headings, column names, signs, notes, in both languages.

No sentence with a figure of a university lives here.
"""

from indicators.text import LocalizedText

LABELS = {
    "title": LocalizedText(
        "産学連携フィードバックレポート", "Industry collaboration feedback report"
    ),
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

NOTES = (
    LocalizedText(
        "群の値は、とくに断りのないかぎり合計÷合計（分子の合計を分母の合計で割った値）です。"
        "単純平均は大学ごとの値の平均、四分位は大学ごとの値を並べたときの25％と75％の点です。"
        "n は分子と分母がそろった大学の数です。",
        "Unless said otherwise, the group value is total ÷ total: the sum of the numerators over "
        "the sum of the denominators. The mean of ratios averages the universities' values; the "
        "quartiles are the points at 25% and 75% of them. n counts the universities that have "
        "both numerator and denominator.",
    ),
    LocalizedText(
        "回帰直線は最小二乗法による直線（3校以上）、群の比率線は原点を通り傾きが合計÷合計の直線です。"
        "両者は別のもので、平均ではありません。対数軸の上では回帰直線は曲がって見えます。",
        "A regression line is fitted by least squares (three universities or more); the group "
        "ratio line runs through the origin with the slope total ÷ total. They differ, and "
        "neither is an average. On log axes a regression line looks curved.",
    ),
    LocalizedText(
        "上位四分の一・下位四分の一は、同じ群の四分位のどちら側にあるかを、良い向きにそろえて示したものです。"
        "群が4校に満たないときは示しません。",
        "Top and bottom quarter say on which side of the group's quartiles a value lies, turned so "
        "that top is good. They are not given for groups of fewer than four.",
    ),
    LocalizedText(
        "くわしく見る指標は、経済産業省の公表資料にある指標（視点ごとに3つまで）を先に、"
        "残りを視点ごとに群の中央から遠い順に選んでいます。",
        "The indicators shown in full are first those of the ministry's published material (up to "
        "three of a viewpoint), then, viewpoint by viewpoint, those farthest from the middle.",
    ),
    LocalizedText(
        "数値は四捨五入して表示しているため、合計や差が表示した数値の計算と一致しないことがあります。",
        "Figures are rounded half up for display, so sums and differences of the shown figures may "
        "not agree to the last digit.",
    ),
    LocalizedText(
        "未回答は0ではありません。分子または分母のどちらかがないときは比率を計算せず、群の値にも含めません。",
        "No answer is not zero. Without numerator or denominator there is no ratio, and the "
        "university does not count in its group's figures.",
    ),
    LocalizedText(
        "非公開項目を含む指標の群の値は、ほかの大学の値を推定できないように処理した、誰にでも同じ値です。"
        "秘匿したものは x で示し、n も示しません。大学ごとの値は、その大学の報告書だけに載ります。",
        "Group figures of indicators that rest on confidential items are processed so that no "
        "other university's value can be worked out, and are the same for everybody. What is "
        "withheld is x, its n too. A university's own values stand in its own report only.",
    ),
)

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
