"""Headings and titles that tables, files and pages of this room share, in two languages.

Only words live here; a heading's unit is added where the column is made.
"""

from indicators.text import LocalizedText

COLUMNS = {
    "code": LocalizedText("コード", "Code"),
    "university": LocalizedText("大学", "University"),
    "kind": LocalizedText("設置形態", "Kind"),
    "prefecture": LocalizedText("所在地", "Prefecture"),
    "group": LocalizedText("群", "Group"),
    "fiscal_year": LocalizedText("年度", "Fiscal year"),
    "reason": LocalizedText("値がない理由", "Reason for no value"),
    "numerator_sign": LocalizedText("分子がない理由", "Reason for no numerator"),
    "denominator_sign": LocalizedText("分母がない理由", "Reason for no denominator"),
    "own_reason": LocalizedText("大学の値がない理由", "Reason for no university value"),
    "change_reason": LocalizedText("前年度との差がない理由", "Reason for no change"),
    "group_value": LocalizedText("群の値", "Group value"),
    "difference": LocalizedText("群との差", "Difference from group"),
    "band": LocalizedText("群の中の位置", "Position in group"),
    "change": LocalizedText("前年度との差", "Change on year"),
    "pooled": LocalizedText("合計÷合計", "Total ÷ total"),
    "mean_of_ratios": LocalizedText("単純平均", "Mean of ratios"),
    "median": LocalizedText("中央値", "Median"),
    "q1": LocalizedText("第1四分位", "First quartile"),
    "q3": LocalizedText("第3四分位", "Third quartile"),
    "quartiles": LocalizedText("四分位", "Quartiles"),
    "series_break": LocalizedText("系列の区切り（定義変更）", "Series break (redefined)"),
    "rank": LocalizedText("群の中の順位", "Rank in group"),
    "n": LocalizedText("n", "n"),
    "top_share": LocalizedText("最大校の割合（分子）", "Share of the largest (numerator)"),
    "pooled_without_top": LocalizedText(
        "最大校を除く合計÷合計", "Total ÷ total without the largest"
    ),
    "slope": LocalizedText("回帰直線の傾き", "Regression slope"),
    "intercept": LocalizedText("回帰直線の切片", "Regression intercept"),
    "r2": LocalizedText("回帰直線 R²", "Regression R²"),
    "ratio_slope": LocalizedText("群の比率線の傾き", "Ratio line slope"),
    "x_min": LocalizedText("分母の最小", "Smallest denominator"),
    "x_max": LocalizedText("分母の最大", "Largest denominator"),
    "within": LocalizedText("各大学の値の変化", "Own ratios"),
    "composition": LocalizedText("比重の変化", "Weights"),
    "entry": LocalizedText("加わった大学", "Came"),
    "exit": LocalizedText("離れた大学", "Left"),
}
# What a group's change consists of, as it is told everywhere.
PARTS_OF_CHANGE = ("within", "composition", "entry", "exit")
# Short enough for the name of a sheet (31 characters, none of []:*?/\).
TABLES = {
    "points": LocalizedText("散布図の点", "Points"),
    "lines": LocalizedText("直線", "Lines"),
    "averages": LocalizedText("群の値", "Group values"),
    "group-changes": LocalizedText("群の値の変化", "Changes of groups"),
    "classes": LocalizedText("区分ごとの値", "Values by class"),
    "trend": LocalizedText("推移", "Trend"),
    "ranking": LocalizedText("順位", "Ranking"),
    "distribution": LocalizedText("分布", "Distribution"),
    "universities": LocalizedText("大学一覧", "Universities"),
    "about": LocalizedText("説明", "About"),
}
CHART_TITLES = {
    "scatter": LocalizedText("散布図", "Scatter"),
    "groups": LocalizedText("群の値", "Group values"),
    "group-changes": LocalizedText(
        "群の値の前年度からの変化", "Changes of group values on the year before"
    ),
    "trend": LocalizedText("推移", "Trend"),
    "ranking": LocalizedText("順位", "Ranking"),
    "distribution": LocalizedText("分布", "Distribution"),
    "classes": LocalizedText("区分", "Classes"),
    "kinds": LocalizedText("設置形態別", "By kind"),
    "universities": LocalizedText("大学一覧", "Universities"),
    "change": LocalizedText("前年度からの変化の内訳", "Change on the year before"),
}
KINDS = {
    "national": LocalizedText("国立", "National"),
    "public": LocalizedText("公立", "Public"),
    "private": LocalizedText("私立", "Private"),
    "unknown": LocalizedText("不明", "Unknown"),
}
