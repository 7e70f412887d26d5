"""The words of the national page: headings, notes, and the sentence of a chart by rule.

Numbers come from the data; no judgement is made here.
"""

from comparisons.national.model import Chart, Published
from comparisons.words import Part, say
from indicators.formatting import format_fiscal_year, format_number, unit_symbol
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
NUMBERS = LocalizedText(
    "図の上の数字は「政策の節目」の番号です。", "Numbers at the top refer to the policy milestones."
)
SOURCE = LocalizedText("出典：{source}", "Source: {source}")
NO_2030 = LocalizedText(
    "2030年度の目標は、金額と基準を確かめられる資料を収めていないため示していません。",
    "A goal for FY2030 is not shown: no document that states its amount and basis is held here.",
)
SEEN = {
    "verbatim": LocalizedText("原文のとおり", "As printed"),
    "derived": LocalizedText("差し引いて算出", "By subtraction"),
    "noted": LocalizedText("後の公表を記録", "Noted from a later publication"),
    "implied": LocalizedText("後の公表の増減から算出", "Worked out from a later publication"),
}
KINDS = {
    "original": LocalizedText("公表元", "Original"),
    "secondary": LocalizedText("記事などの引用", "Secondary"),
    "note": LocalizedText("収集時の注記", "Note"),
}
STATES = (LocalizedText("最新", "Newest"), LocalizedText("以前", "Earlier"))
UNKNOWN = LocalizedText("不明", "Unknown")
COLUMNS = {
    "fiscal_year": LocalizedText("年度", "Fiscal year"),
    "series": LocalizedText("系列", "Series"),
    "vintage": LocalizedText("公表", "Published"),
    "state": LocalizedText("新旧", "Newest or earlier"),
    "seen": LocalizedText("読み取り方", "How it was read"),
    "note": LocalizedText("計算", "Subtraction"),
    "kind": LocalizedText("出典の種類", "Kind of source"),
    "source": LocalizedText("出典", "Source"),
    "page": LocalizedText("ページ", "Page"),
    "address": LocalizedText("所在", "Address"),
    "newer": LocalizedText("新しい公表", "Newer publication"),
    "older": LocalizedText("以前の公表", "Earlier publication"),
    "country": LocalizedText("国", "Country"),
}


def tell_chart(chart: Chart) -> list[Part]:
    """Return the sentence of a chart: the newest value of its first series against the first."""
    series = chart.series[0]
    first, last = series.newest[0], series.newest[-1]
    year = LocalizedText(*(format_fiscal_year(last.fiscal_year, code) for code in ("ja", "en")))
    parts = [
        say("{label}は、{year}に", "{label} in {year}: ", label=series.label, year=year),
        Part(write_value(chart, last), is_number=True),
    ]
    if first is last:
        return [*parts, say("です。", ".")]
    times = format_number(last.value_in(chart.unit) / first.value_in(chart.unit), 1)
    return [
        *parts,
        say(
            "で、{year}年度（{value}）の",
            ", ",
            year=first.fiscal_year,
            value=write_value(chart, first),
        ),
        Part(LocalizedText(f"{times}倍", f"{times} times"), is_number=True),
        say(
            "です。",
            " the value of FY{year} ({value}).",
            year=first.fiscal_year,
            value=write_value(chart, first),
        ),
    ]


def write_value(chart: Chart, figure: Published) -> LocalizedText:
    """Return a value with its unit, in the chart's unit."""
    number = format_number(figure.value_in(chart.unit), chart.decimals)
    symbol = unit_symbol(chart.unit)
    if chart.unit == "hundred_million_yen":
        # 1,028 × 100 million yen: nobody counts in hundreds of millions in English.
        return LocalizedText(f"{number}{symbol.ja}", f"{number} × {symbol.en}")
    return LocalizedText(f"{number}{symbol.ja}", f"{number} {symbol.en}")


def tell_credit(chart: Chart) -> LocalizedText:
    """Return the source line, and how many values were not read at the origin."""
    figures = [figure for each in chart.series for figure in each.newest + each.earlier]
    n = sum(figure.source.kind != "original" for figure in figures)
    if not n:
        return chart.credit
    words = LocalizedText(
        "{credit}（{total}個の値のうち{n}個は記事などの引用）",
        "{credit} ({n} of {total} values were taken from articles and the like)",
    )
    return words.fill(credit=chart.credit, total=len(figures), n=n)


def tell_vintage(vintage: str) -> LocalizedText:
    """Return when a value was published; after a month, not known more closely."""
    if vintage.startswith(">"):
        return LocalizedText(f"{vintage[1:]}より後", f"after {vintage[1:]}")
    return LocalizedText(vintage, vintage)
