"""Why a university's figure differs from the year before: a sentence, and steps with their bars.

Arithmetic only; what made an answer change is nobody's to say here.
"""

from typing import NamedTuple

from comparisons.explain.moved import tell_move
from comparisons.results import PublishedRelease
from comparisons.series_breaks import warn_of_break
from comparisons.words import write_total
from indicators.calculation.changes import YearSides, read_sides
from indicators.calculation.comparison import Comparison
from indicators.calculation.decomposition import RatioChange, explain_ratio
from indicators.catalogue.model import Indicator
from indicators.charts.waterfall import Bar, shape_waterfall
from indicators.formatting import format_number, reason_sentence, unit_symbol
from indicators.text import LocalizedText

YEAR = LocalizedText("{year}年度", "FY{year}")
NUMERATOR = LocalizedText("分子（{label}）の変化", "Change of the numerator ({label})")
DENOMINATOR = LocalizedText("分母（{label}）の変化", "Change of the denominator ({label})")
FROM_TO = LocalizedText("{before} → {after}", "{before} → {after}")
CAPTION = LocalizedText("前年度からの変化の内訳（単位：{unit}）", "The change, in {unit}")
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


class ChangeRow(NamedTuple):
    """A value or a step: what it is, from what to what, how much, and its bar in per cent."""

    label: str
    note: str
    amount: str
    start: str
    width: str
    kind: str


class ChangeSection(NamedTuple):
    """The whole section; without rows the sentence says why there is nothing to explain."""

    sentence: str
    caption: str
    rows: list[ChangeRow]
    note: str


def build_change(release: PublishedRelease, comparison: Comparison, language: str) -> ChangeSection:
    """Return why the highlighted university's figure differs from the year before."""
    indicator, year = comparison.indicator, comparison.fiscal_year
    before, after = (
        read_sides(release.figures, indicator.code, comparison.university or "", each)
        for each in (year - 1, year)
    )
    if before.reason or after.reason:
        told = _tell_nothing(year, before, after).in_language(language)
        return ChangeSection(told, "", [], "")
    change = explain_ratio(before[:2], after[:2], scale=indicator.scale)
    return ChangeSection(
        sentence=tell_move(indicator, year, before, after, change).in_language(language),
        caption=CAPTION.fill(unit=unit_symbol(indicator.unit)).in_language(language),
        rows=_list_rows(indicator, year, before, after, change, language),
        note=_note(indicator, year).in_language(language),
    )


def _note(indicator: Indicator, year: int) -> LocalizedText:
    """Return how the parts are to be read, first of all across a new definition."""
    caution = warn_of_break(indicator, year)
    gap = " " if caution.en else ""
    return LocalizedText(caution.ja + ARITHMETIC.ja, caution.en + gap + ARITHMETIC.en)


def _tell_nothing(year: int, before: YearSides, after: YearSides) -> LocalizedText:
    """Return the reason of the year that has no figure, this year's first."""
    silent, reason = (year, after.reason) if after.reason else (year - 1, before.reason)
    is_absent = reason == "no_previous_year"
    return NO_REASON.fill(year=silent, why=NOT_RETURNED if is_absent else reason_sentence(reason))


def _list_rows(
    indicator: Indicator,
    year: int,
    before: YearSides,
    after: YearSides,
    change: RatioChange,
    language: str,
) -> list[ChangeRow]:
    bars = shape_waterfall(before.value, change)
    upper = _from_to(before.numerator, after.numerator, indicator.numerator_unit)
    lower = _from_to(before.denominator, after.denominator, indicator.denominator_unit)
    decimals, nothing = indicator.decimals, LocalizedText("", "")
    told = [
        (YEAR.fill(year=year - 1), nothing, format_number(before.value, decimals)),
        (NUMERATOR.fill(label=indicator.numerator_label), upper, _sign(change.numerator, decimals)),
        (
            DENOMINATOR.fill(label=indicator.denominator_label),
            lower,
            _sign(change.denominator, decimals),
        ),
        (YEAR.fill(year=year), nothing, format_number(after.value, decimals)),
    ]
    return [
        ChangeRow(
            label.in_language(language), note.in_language(language), amount, *_place(bar), bar.kind
        )
        for (label, note, amount), bar in zip(told, bars, strict=True)
    ]


def _sign(step: float, decimals: int) -> str:
    return format_number(step, decimals, signed=True)


def _from_to(before: float, after: float, unit: str) -> LocalizedText:
    told = (write_total(side, unit, "reported") for side in (before, after))
    return FROM_TO.fill(**dict(zip(("before", "after"), told, strict=True)))


def _place(bar: Bar) -> tuple[str, str]:
    return f"{bar.start * 100:.2f}%", f"{(bar.end - bar.start) * 100:.2f}%"
