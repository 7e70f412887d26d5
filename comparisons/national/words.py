"""The words of the national page: headings and notes.

Sentences with numbers are said in telling.py.
"""

from indicators.text import LocalizedText

TITLE = LocalizedText("全国の推移", "National trends")
REAL = LocalizedText(
    "このページの数値は、国などが公表した全国の実際の値です。大学別の画面が架空データのときも、"
    "ここは架空ではありません。",
    "The figures of this page are real national totals that were published. They are not invented, "
    "even where the pages about universities show invented data.",
)
NOT_OFFICIAL = LocalizedText(
    "公表された値を本システムが集めて描いたもので、省庁が作成したものではありません。値の一部は、"
    "公表を伝える記事からの引用です（各図のデータに出典を示します）。調査の範囲や数え方は、年度により変わることが"
    "あります。",
    "We collected the published values and drew them; no ministry made these charts. Some values "
    "were taken from articles that report a publication (each chart's data name the source). "
    "What the surveys cover and how they count may differ between years.",
)
GAPS = LocalizedText(
    "公表された値が見つからない年度は線を切っています。",
    "Lines break where no published value was found.",
)
REPLACED = LocalizedText(
    "公表により値が違う年度は、新しいほうを線で、以前の値を中抜きの印で示します。",
    "Where two publications differ, the newer value is on the line, the earlier a hollow mark.",
)
LETTERS = LocalizedText(
    "図の上の英字は「政策の節目」の記号です。", "Letters at the top refer to the policy milestones."
)
TARGETS = LocalizedText(
    "星は目標、破線は最新の値と目標を結んだ線です（「目標」に基準と出典）。",
    "A star is a goal, joined to the newest value by a broken line (bases and sources: “Goals”).",
)
BROKEN = LocalizedText(
    "{year}年度から：{text}線を切り、前後は比べられません。",
    "From FY{year}: {text} The line is cut; values before and after cannot be compared.",
)
GOALS_LABEL = LocalizedText("目標", "Goals")
GOALS_CREDIT = LocalizedText(
    "出典は行ごとに示します。最新の値と基準の一部は、文部科学省「大学等における産学連携等実施状況について」を加工したものです。",
    "Each row names its source. Newest values and some bases: MEXT, yearly survey of "
    "university–industry collaboration, processed.",
)
GOAL = LocalizedText("{mark}（{year}年度 {value}）", "{mark}, FY{year}: {value}")
SEEN = {
    "verbatim": LocalizedText("原文のとおり", "As printed"),
    "derived": LocalizedText("公表された数から計算", "Calculated from printed figures"),
    "noted": LocalizedText("後の公表を記録", "Noted from a later publication"),
    "implied": LocalizedText("後の公表の増減から算出", "Worked out from a later publication"),
}
KINDS = {
    "original": LocalizedText("公表元", "Original"),
    "secondary": LocalizedText("記事などの引用", "Secondary"),
    "note": LocalizedText("収集時の注記", "Note"),
}
STATES = (LocalizedText("最新", "Newest"), LocalizedText("以前", "Earlier"))
WANTED = LocalizedText("目標", "Goal")
UNKNOWN = LocalizedText("不明", "Unknown")
COLUMNS = {
    "fiscal_year": LocalizedText("年度", "Fiscal year"),
    "series": LocalizedText("系列", "Series"),
    "vintage": LocalizedText("公表", "Published"),
    "state": LocalizedText("新旧", "Newest or earlier"),
    "seen": LocalizedText("読み取り方", "How it was read"),
    "note": LocalizedText("計算", "Calculation"),
    "kind": LocalizedText("出典の種類", "Kind of source"),
    "source": LocalizedText("出典", "Source"),
    "page": LocalizedText("ページ", "Page"),
    "address": LocalizedText("所在", "Address"),
    "newer": LocalizedText("新しい公表", "Newer publication"),
    "older": LocalizedText("以前の公表", "Earlier publication"),
    "country": LocalizedText("国", "Country"),
}
