"""The words of a goal: its base, its target and its bar, which always names the base.

No progress is told where no yearly value of the scope is held.
"""

from comparisons.national.model import Goal
from comparisons.national.progress import Progress
from indicators.formatting import number_with_unit
from indicators.text import LocalizedText

NO_PROGRESS = LocalizedText(
    "この範囲の年ごとの公表値は収められていないため、進み具合は示しません。",
    "No yearly values of this scope are held here, so no progress is shown.",
)
TERMS = {
    "scope": LocalizedText("範囲", "Scope"),
    "base": LocalizedText("基準", "Base"),
    "target": LocalizedText("目標", "Target"),
    "source": LocalizedText("出典", "Source"),
}
BAR = LocalizedText(
    "目標 {target}に対する{year}年度の値（基準：{base_year}年度 {base}）",
    "FY{year} against the target of {target} (base: FY{base_year}, {base})",
)


def write_amount(goal: Goal, value: float) -> LocalizedText:
    """Return an amount in the goal's unit, as whole as published."""
    return number_with_unit(value, goal.unit, 0)


def tell_base(goal: Goal) -> LocalizedText:
    """Return year and amount of the base."""
    amount = write_amount(goal, float(goal.base))
    words = LocalizedText("{year}年度 {amount}", "FY{year}: {amount}")
    return words.fill(year=goal.base_year, amount=amount)


def tell_wanted(goal: Goal) -> LocalizedText:
    """Return year and amount of the target, and how it came about where no source states it."""
    amount = write_amount(goal, float(goal.target))
    words = LocalizedText("{year}年度 {amount}", "FY{year}: {amount}")
    told = words.fill(year=goal.fiscal_year, amount=amount)
    if not goal.calculation:
        return told
    return LocalizedText("{told}（{how}）", "{told} ({how})").fill(told=told, how=goal.calculation)


def tell_bar(goal: Goal, progress: Progress) -> LocalizedText:
    """Return what the bar of a goal shows; its base is always named."""
    return BAR.fill(
        year=progress.fiscal_year,
        target=write_amount(goal, float(goal.target)),
        base_year=goal.base_year,
        base=write_amount(goal, float(goal.base)),
    )
