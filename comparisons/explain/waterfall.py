"""Two years of one university's figure, and the waterfall from one to the other.

What is drawn and what is written in tables comes from the same steps.
"""

from typing import NamedTuple

from comparisons.series_breaks import warn_of_break
from comparisons.words import write_total
from indicators.calculation.absence import tell_kind
from indicators.calculation.changes import YearSides, read_sides
from indicators.calculation.decomposition import RatioChange, explain_ratio
from indicators.calculation.figures import Figures
from indicators.catalogue.model import Indicator
from indicators.charts.waterfall import Step, WaterfallShape, shape_waterfall
from indicators.formatting import format_number, reason_sentence
from indicators.text import LocalizedText

NOTHING = LocalizedText("", "")
YEAR = LocalizedText("{year}年度", "FY{year}")
NUMERATOR = LocalizedText("分子（{label}）の変化", "Change of the numerator ({label})")
DENOMINATOR = LocalizedText("分母（{label}）の変化", "Change of the denominator ({label})")
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


class YearPair(NamedTuple):
    """One university's figure in two years; `change` is None where one of them has none.

    The reasons of both tell the kind of nothing.
    """

    indicator: Indicator
    university: str
    year: int
    before: YearSides
    after: YearSides
    change: RatioChange | None

    @property
    def labels(self) -> list[LocalizedText]:
        """Return what the steps are called: the year before, both sides, the year."""
        one = self.indicator
        return [
            YEAR.fill(year=self.year - 1),
            NUMERATOR.fill(label=one.numerator_label),
            DENOMINATOR.fill(label=one.denominator_label),
            YEAR.fill(year=self.year),
        ]

    def write_side(self, side: str) -> tuple[LocalizedText, LocalizedText]:
        """Return a numerator or denominator of both years, with its unit."""
        unit = getattr(self.indicator, f"{side}_unit")
        before, after = (getattr(each, side) for each in (self.before, self.after))
        return write_total(before, unit, "reported"), write_total(after, unit, "reported")


def pair_years(figures: Figures, indicator: Indicator, university: str, year: int) -> YearPair:
    """Return the figure of a year and of the year before, with what either side did to it."""
    before, after = (_read(figures, indicator, university, each) for each in (year - 1, year))
    change = None
    if not (before.reason or after.reason):
        change = explain_ratio(before[:2], after[:2], scale=indicator.scale)
    return YearPair(indicator, university, year, before, after, change)


def _read(figures: Figures, indicator: Indicator, university: str, year: int) -> YearSides:
    sides = read_sides(figures, indicator.code, university, year)
    return sides._replace(reason=tell_kind(figures, indicator, university, year, sides.reason))


def tell_nothing(pair: YearPair) -> LocalizedText:
    """Return the reason of the year that has no figure, this year's first."""
    silent, reason = pair.year, pair.after.reason
    if not reason:
        silent, reason = pair.year - 1, pair.before.reason
    is_absent = reason == "no_previous_year"
    return NO_REASON.fill(year=silent, why=NOT_RETURNED if is_absent else reason_sentence(reason))


def shape_change(pair: YearPair) -> WaterfallShape:
    """Return the steps from the value before to the value after; without them why not."""
    title = TITLE.fill(label=pair.indicator.short_label)
    if pair.change is None:
        return WaterfallShape(title, (), NOTHING, tell_nothing(pair))
    decimals = pair.indicator.decimals
    notes = [_from_to(pair, side) for side in ("numerator", "denominator")]
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


def _from_to(pair: YearPair, side: str) -> LocalizedText:
    before, after = pair.write_side(side)
    return FROM_TO.fill(before=before, after=after)


def note_parts(pair: YearPair) -> LocalizedText:
    """Return how the parts are to be read, first of all across a new definition."""
    caution = warn_of_break(pair.indicator, pair.year)
    gap = " " if caution.en else ""
    return LocalizedText(caution.ja + ARITHMETIC.ja, caution.en + gap + ARITHMETIC.en)
