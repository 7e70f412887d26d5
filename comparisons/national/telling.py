"""What is said of a chart and of its values by rule: sentence, source line, breaks, publication.

Numbers come from the data; no judgement is made here.
"""

from comparisons.national.model import Chart, Goal, Published
from comparisons.national.words import BROKEN, GOAL, UNKNOWN
from comparisons.words import Part, say
from indicators.formatting import format_fiscal_year, format_number, number_with_unit
from indicators.text import LocalizedText

NEARLY_EQUAL = 0.05


def tell_chart(chart: Chart) -> list[Part]:
    """Return the sentence of a chart: the newest value of its first series against the first.

    What was counted otherwise before a break is not compared with.
    """
    series = chart.series[0]
    since = max((each.fiscal_year for each in chart.breaks), default=0)
    first = next(each for each in series.newest if each.fiscal_year >= since)
    last = series.newest[-1]
    year = LocalizedText(*(format_fiscal_year(last.fiscal_year, code) for code in ("ja", "en")))
    parts = [
        say("{label}は、{year}に", "{label} in {year}: ", label=series.label, year=year),
        Part(write_value(chart, last), is_number=True),
    ]
    if first is last:
        return [*parts, say("です。", ".")]
    ratio = last.value_in(chart.unit) / first.value_in(chart.unit)
    # 0.99 times is a fall, 1.0 times would not say so.
    times = format_number(ratio, 1 if abs(ratio - 1) >= NEARLY_EQUAL else 2)
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
    return number_with_unit(figure.value_in(chart.unit), chart.unit, chart.decimals)


def tell_target(goal: Goal) -> LocalizedText:
    """Return a goal as a chart names it: its year and its value."""
    value = number_with_unit(float(goal.target), goal.unit, 0)
    return GOAL.fill(mark=goal.mark, year=goal.fiscal_year, value=value)


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


def tell_breaks(chart: Chart) -> list[LocalizedText]:
    """Return a sentence for each year from which things are counted anew."""
    return [BROKEN.fill(year=each.fiscal_year, text=each.text) for each in chart.breaks]


def tell_vintage(vintage: str) -> LocalizedText:
    """Return when a value was published; after a month, not known more closely."""
    if vintage == "unknown":
        return UNKNOWN
    if vintage.startswith(">"):
        return LocalizedText(f"{vintage[1:]}より後", f"after {vintage[1:]}")
    return LocalizedText(vintage, vintage)
