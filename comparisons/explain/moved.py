"""How a figure moved since the year before and what either side did to it, as a sentence.

Pure: pages and reports say it alike; arithmetic only, for what made an answer change is nobody's
to say here.
"""

from comparisons.words import write_figure
from indicators.calculation.changes import YearSides
from indicators.calculation.decomposition import RatioChange
from indicators.catalogue.model import Indicator
from indicators.formatting import format_number, unit_symbol
from indicators.text import LocalizedText

SAME = LocalizedText(
    "{year}年度と{next}年度の値は、どちらも{after}です。",
    "The figure was {after} in FY{year} and in FY{next}.",
)
MOVED = (
    LocalizedText(
        "{year}年度の{before}から、{next}年度は{after}へ、{amount}上がりました。",
        "The figure rose by {amount}, from {before} in FY{year} to {after} in FY{next}.",
    ),
    LocalizedText(
        "{year}年度の{before}から、{next}年度は{after}へ、{amount}下がりました。",
        "The figure fell by {amount}, from {before} in FY{year} to {after} in FY{next}.",
    ),
)
PARTS = LocalizedText(
    "うち、分子（{upper}）の変化が{numerator}、分母（{lower}）の変化が{denominator}にあたります。",
    " The change of the numerator ({upper}) accounts for {numerator}, "
    "that of the denominator ({lower}) for {denominator}.",
)
POINTS = LocalizedText("{number}ポイント", "{number} points")
JUDGED = {
    True: LocalizedText("この指標で良いとされる向きの変化です。", " That is the direction wanted."),
    False: LocalizedText(
        "この指標で良いとされる向きとは逆の変化です。", " That is not the direction wanted."
    ),
}


def tell_move(
    indicator: Indicator, year: int, before: YearSides, after: YearSides, change: RatioChange
) -> LocalizedText:
    """Return from what to what the figure moved since the year before `year`, and both parts."""
    moved = after.value - before.value
    told = {"year": year - 1, "next": year, "after": write_figure(after.value, indicator)}
    if not float(format_number(abs(moved), indicator.decimals).replace(",", "")):
        return SAME.fill(**told)
    amount = write_size(abs(moved), indicator)
    words = MOVED[moved < 0].fill(
        amount=amount, before=write_figure(before.value, indicator), **told
    )
    parts = PARTS.fill(
        upper=indicator.numerator_label,
        lower=indicator.denominator_label,
        numerator=write_step(change.numerator, indicator),
        denominator=write_step(change.denominator, indicator),
    )
    judged = _judge(moved, indicator)
    return LocalizedText(words.ja + parts.ja + judged.ja, words.en + parts.en + judged.en)


def _judge(moved: float, indicator: Indicator) -> LocalizedText:
    if indicator.direction == "neutral":
        return LocalizedText("", "")
    return JUDGED[(moved > 0) == (indicator.direction == "higher_is_better")]


def write_size(size: float, indicator: Indicator) -> LocalizedText:
    """Return how far a figure moved with its unit: 120千円／件; of a share in points."""
    if indicator.unit == "percent":
        return POINTS.fill(number=format_number(size, indicator.decimals))
    return write_figure(size, indicator)


def write_step(step: float, indicator: Indicator) -> LocalizedText:
    """Return a part of a change with its sign and unit: ＋120千円／件; of a share in points."""
    number = format_number(step, indicator.decimals, signed=True)
    if indicator.unit == "percent":
        return POINTS.fill(number=number)
    unit = unit_symbol(indicator.unit)
    return LocalizedText(f"{number}{unit.ja}", f"{number} {unit.en}")
