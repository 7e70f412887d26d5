"""The waterfall from the figure of one year to that of the next, and how it is to be read.

What is drawn and what is written in tables comes from the same steps.
"""

from comparisons.explain.year_pair import YearPair
from comparisons.series_breaks import warn_of_break
from indicators.charts.waterfall import Step, WaterfallShape, shape_waterfall
from indicators.formatting import format_number, reason_sentence
from indicators.text import LocalizedText

NOTHING = LocalizedText("", "")
FROM_TO = LocalizedText("{before} → {after}", "{before} → {after}")
TITLE = LocalizedText("{label}：前年度からの変化の内訳", "{label}: change on the year before")
NO_REASON = LocalizedText("{year}年度：{why}", "FY{year}: {why}")
NOT_RETURNED = LocalizedText(
    "この公表版に、この大学のその年度の回答がありません。",
    "This release has no answer of this university for that year.",
)
ARITHMETIC = LocalizedText(
    "分子と分母を別々に動かした計算上の内訳（どちらを先に動かしても同じ）で、原因を示すものではありません。"
    "図は値の動いた範囲だけを示し、0から始まりません。四捨五入のため、合計が合わないことがあります。",
    "The parts are arithmetic (the order of the two does not matter), not causes. The chart spans "
    "the values on the way and does not begin at 0. Rounded figures may not add up.",
)


def tell_nothing(pair: YearPair) -> LocalizedText:
    """Return the reason of the year that has no figure, this year's first."""
    silent = pair.year if pair.after.reason else pair.year - 1
    reason = pair.after.reason or pair.before.reason
    is_absent = reason == "no_previous_year"
    return NO_REASON.fill(year=silent, why=NOT_RETURNED if is_absent else reason_sentence(reason))


def shape_change(pair: YearPair) -> WaterfallShape:
    """Return the steps from the value before to the value after; without them why not."""
    title = TITLE.fill(label=pair.indicator.short_label)
    if pair.change is None:
        return WaterfallShape(title, (), NOTHING, tell_nothing(pair))
    decimals = pair.indicator.decimals
    sides = [pair.write_side(side) for side in ("numerator", "denominator")]
    notes = [FROM_TO.fill(before=one, after=other) for one, other in sides]
    signed = [format_number(step, decimals, signed=True) for step in pair.change]
    before, after = (format_number(each.value, decimals) for each in (pair.before, pair.after))
    steps = zip(
        pair.labels,
        (NOTHING, *notes, NOTHING),
        (LocalizedText(each, each) for each in (before, *signed, after)),
        shape_waterfall(pair.before.value, pair.change),
        strict=True,
    )
    return WaterfallShape(title, tuple(Step(*each) for each in steps), note_parts(pair))


def note_parts(pair: YearPair) -> LocalizedText:
    """Return how the parts are to be read, first of all across a new definition."""
    caution = warn_of_break(pair.indicator, pair.year)
    gap = " " if caution.en else ""
    return LocalizedText(caution.ja + ARITHMETIC.ja, caution.en + gap + ARITHMETIC.en)
