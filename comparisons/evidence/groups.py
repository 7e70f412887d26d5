"""Evidence of a figure of a group: an average, a quartile, n, a line, a part of its change.

Figures are those of the comparison. Of a confidential indicator only the figure itself is told:
that it was protected, never who stands behind it.
"""

from dataclasses import replace
from math import isfinite
from typing import Any

from comparisons.evidence.citing import cite_group
from comparisons.evidence.members import find_grouping, list_members
from comparisons.evidence.model import (
    NAN,
    PER_CENT,
    PROTECTED,
    Calculation,
    Evidence,
    Operand,
    Rounding,
    Shown,
    show,
)
from comparisons.evidence.naming import STATISTICS, name_group, state
from comparisons.evidence.operations import (
    count,
    divide,
    find_extreme,
    find_largest_share,
    find_mean,
    find_quantile,
    fit,
    take,
    total,
)
from comparisons.evidence.wish import Wish
from comparisons.protection import METHOD, WHO_SEES_WHAT
from comparisons.refusals import refuse_unknown
from comparisons.results import PublishedRelease, compare, figures_of
from comparisons.words import tell_missing
from indicators.calculation.changes import find_group_changes
from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import Indicator
from indicators.charts.lines import write_equation
from indicators.formatting import reason_word, state_sign
from indicators.text import LocalizedText

# A slope is in units of the items: six decimals, as on the page of its data.
LINE_DECIMALS, R2_DECIMALS = 6, 2


def find_average(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return one statistic of a group with its members, or that it is protected."""
    comparison = compare(release, wish.chosen)
    row = _find_row(comparison.averages, wish)
    return _state(release, wish, comparison, _show(row, wish.statistic, comparison.indicator))


def find_line(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return a figure of the group's lines with its members, or that it is protected."""
    comparison = compare(release, wish.chosen)
    row, indicator = _find_row(comparison.fits, wish), comparison.indicator
    if wish.statistic != "equation":
        return _state(release, wish, comparison, _show(row, wish.statistic, indicator))
    rounding = Rounding(rule="four_digits")
    if not isfinite(row["slope"]):
        missing = _show(row, "slope", indicator)._replace(rounding=rounding)
        return _state(release, wish, comparison, missing)
    text = write_equation(row["slope"], row["intercept"])
    shown = Shown(NAN, "", LocalizedText(text, text), rounding)
    operands = [
        Operand(
            name,
            STATISTICS[name],
            value=float(row[name]),
            evidence=cite_group("line", wish.chosen, wish.group, name),
        )
        for name in ("slope", "intercept")
    ]
    return _state(release, wish, comparison, shown, operands=operands)


def find_group_change(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return one part of why total ÷ total of a group changed; of public indicators only."""
    comparison = compare(release, wish.chosen)
    indicator, year = comparison.indicator, wish.fiscal_year
    changes = find_group_changes(
        figures_of(release, wish.chosen),
        indicator,
        grouping=comparison.grouping.code,
        fiscal_year=year,
    )
    years = next((each for each in changes if each.group == wish.group), None)
    value = NAN if years is None else getattr(years.change, wish.statistic)
    rounding = Rounding(decimals=indicator.decimals, is_signed=True)
    reason = "suppressed" if indicator.confidential else "no_previous_year"
    # With a value in both years, but nobody who stayed, there are no parts.
    word = reason_word(reason) if years is None else state_sign("not_applicable")
    reason = reason if years is None else "not_applicable"
    shown = show(value, rounding, reason, word)
    if not isfinite(value):
        return _state(release, wish, comparison, shown, operands=[])
    before = compare(release, replace(wish.chosen, fiscal_year=year - 1))
    operands = [
        *list_members(release, wish, comparison, role="after"),
        *list_members(release, wish, before, role="before"),
    ]
    return _state(release, wish, comparison, shown, operands=operands)


def _find_row(frame: Any, wish: Wish) -> Any:
    rows = frame[frame["group"] == wish.group]
    if rows.empty:
        known = "、".join(frame["group"])
        raise refuse_unknown("group", "群", wish.group, f"選べるのは {known} です。")
    return rows.iloc[0]


def _show(row: Any, statistic: str, indicator: Indicator) -> Shown:
    value = float(row[statistic])
    is_withheld = statistic == "n" and indicator.confidential and not value
    if is_withheld:
        value = NAN
    return show(
        value,
        _round(statistic, indicator),
        "" if isfinite(value) else _find_reason(row, statistic, indicator),
        LocalizedText("", "") if isfinite(value) else _tell(row, statistic, indicator),
    )


def _tell(row: Any, statistic: str, indicator: Indicator) -> LocalizedText:
    if statistic == "n":
        return reason_word(row["reason"] or "suppressed")
    return tell_missing(row, statistic, indicator)


def _find_reason(row: Any, statistic: str, indicator: Indicator) -> str:
    """Return the reason whose word stands in the cell (words.tell_missing)."""
    if row["reason"]:
        return str(row["reason"])
    if indicator.confidential:
        return "suppressed"
    if statistic == "top_share":
        return "not_applicable"
    return "no_variation" if statistic == "r2" else "group_too_small"


def _round(statistic: str, indicator: Indicator) -> Rounding:
    if statistic in ("n", "x_min", "x_max"):
        return Rounding()
    if statistic == "top_share":
        return Rounding(times=100, sign=PER_CENT)
    if statistic == "r2":
        return Rounding(decimals=R2_DECIMALS)
    if statistic in ("slope", "intercept", "ratio_slope"):
        return Rounding(decimals=LINE_DECIMALS)
    return Rounding(decimals=indicator.decimals)


def _calculate(statistic: str, indicator: Indicator) -> Calculation:
    """Return the steps by which the members give the statistic."""
    upper, lower = total("numerator"), total("denominator")
    steps: dict[str, Calculation] = {
        "pooled": divide(upper, lower, indicator.scale),
        "ratio_slope": divide(upper, lower),
        "mean_of_ratios": find_mean("value"),
        "n": count("member"),
        "top_share": find_largest_share(),
        "pooled_without_top": divide(
            total("numerator", without_largest=True),
            total("denominator", without_largest=True),
            indicator.scale,
        ),
        "equation": {
            "operation": "equation",
            "slope": take("slope"),
            "intercept": take("intercept"),
        },
        **{
            name: find_quantile(share)
            for name, share in (("q1", 0.25), ("median", 0.5), ("q3", 0.75))
        },
        "x_min": find_extreme("smallest"),
        "x_max": find_extreme("largest"),
        **{name: fit(name) for name in ("slope", "intercept", "r2")},
        **{
            part: {"operation": "group_effect", "gives": part, "scale": indicator.scale}
            for part in ("within", "composition", "entry", "exit")
        },
    }
    return steps[statistic]


def _state(
    release: PublishedRelease,
    wish: Wish,
    comparison: Comparison,
    shown: Shown,
    *,
    operands: list[Operand] | None = None,
) -> Evidence:
    indicator = comparison.indicator
    is_derived = wish.statistic == "equation" or not indicator.confidential
    has_figure = not shown.reason
    calculation = _calculate(wish.statistic, indicator) if is_derived else PROTECTED
    rows = list_members(release, wish, comparison) if operands is None else operands
    return state(
        wish,
        name_group(indicator, wish, comparison.grouping.group(wish.group).label),
        shown,
        indicator=indicator,
        unit=_find_unit(wish.statistic, indicator),
        calculation=calculation if has_figure else None,
        operands=tuple(rows),
        grouping=find_grouping(release, wish, comparison),
        told=(WHO_SEES_WHAT, *METHOD) if indicator.confidential else (),
    )


def _find_unit(statistic: str, indicator: Indicator) -> str:
    if statistic in ("x_min", "x_max"):
        return indicator.denominator_unit
    if statistic == "intercept":
        return indicator.numerator_unit
    plain = ("n", "top_share", "r2", "slope", "ratio_slope", "equation")
    return "" if statistic in plain else indicator.unit
