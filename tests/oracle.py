"""The arithmetic a second time, slowly: dicts, loops and fractions, written from the definition.

It is the referee of indicators/calculation and shares no line with it; no numpy and no pandas here.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from statistics import mean
from typing import Any

from indicators.catalogue.model import Grouping, Indicator, Term

Row = dict[str, Any]
RatioKey = tuple[str, str, int]  # indicator, university, fiscal year
MemberKey = tuple[str, str, int]  # grouping, university, fiscal year
GroupKey = tuple[str, str, str, int]  # indicator, grouping, group, fiscal year

ENOUGH_FOR_A_LINE = 3
ENOUGH_FOR_QUARTERS = 4
AVERAGES = ("pooled", "mean_of_ratios", "median", "q1", "q3", "top_share", "pooled_without_top")


def calculate_ratios(rows: Sequence[Row], indicators: Iterable[Indicator]) -> dict[RatioKey, Row]:
    """Return a ratio per indicator and university-year that stands in `rows`; None is missing."""
    cells = {(row["university"], row["fiscal_year"], row["item"]): row for row in rows}
    places = {(row["university"], row["fiscal_year"]) for row in rows}
    return {
        (indicator.code, university, year): _ratio(cells, indicator, university, year)
        for indicator in indicators
        for university, year in sorted(places)
    }


def _ratio(cells: Mapping[Any, Row], indicator: Indicator, university: str, year: int) -> Row:
    numerator = _total(cells, indicator.numerator, university, year)
    denominator = _total(cells, indicator.denominator, university, year)
    found = [cells.get((university, year, item)) for item in indicator.items]
    states = [cell["state"] for cell in found if cell]
    reason = _find_reason(indicator, year, states, numerator, denominator)
    value = None
    if reason == "" and numerator is not None and denominator is not None:
        value = float(Fraction(indicator.scale) * numerator / denominator)
    sides = {"numerator": numerator, "denominator": denominator}
    shown = {name: None if side is None else float(side) for name, side in sides.items()}
    return {**shown, "value": value, "reason": reason}


def _total(
    cells: Mapping[Any, Row], terms: Iterable[Term], university: str, year: int
) -> Fraction | None:
    total = Fraction(0)
    for term in terms:
        cell = cells.get((university, year, term.item))
        if cell is None or cell["state"] != "reported" or cell["value"] is None:
            return None
        total += term.sign * Fraction(cell["value"])
    return total


def _find_reason(
    indicator: Indicator,
    year: int,
    states: Sequence[str],
    numerator: Fraction | None,
    denominator: Fraction | None,
) -> str:
    if not indicator.is_asked_in(year):
        return "not_asked_that_year"
    if "suppressed" in states:
        return "suppressed"
    if numerator is None:
        return "missing_numerator"
    if denominator is None:
        return "missing_denominator"
    if denominator == 0:
        return "zero_denominator"
    if denominator < indicator.minimum_denominator:
        return "small_denominator"
    return ""


def assign_groups(
    rows: Sequence[Row], kinds: Mapping[str, str], groupings: Iterable[Grouping]
) -> dict[MemberKey, str]:
    """Return the group code of every university-year; `kinds` gives the attribute by university."""
    cells = {(row["university"], row["fiscal_year"], row["item"]): row for row in rows}
    memberships = {}
    for grouping in groupings:
        terms = [Term(item, 1) for item in grouping.items]
        for university, year in {(row["university"], row["fiscal_year"]) for row in rows}:
            if grouping.attribute:
                kind = kinds.get(university)
                homes = [g.code for g in grouping.groups if kind in (g.values or (g.code,))]
                group = homes[0] if homes else "unclassified"
            else:
                group = _group_by_size(grouping, _total(cells, terms, university, year))
            memberships[grouping.code, university, year] = group
    return memberships


def _group_by_size(grouping: Grouping, size: Fraction | None) -> str:
    if size is None:
        return "unclassified"
    cuts_passed = sum(1 for cut in grouping.cuts if size > cut)
    return grouping.groups[cuts_passed].code


def _walk_groups(
    ratios: Mapping[RatioKey, Row],
    memberships: Mapping[MemberKey, str],
    indicators: Iterable[Indicator],
    groupings: Sequence[Grouping],
) -> Iterable[tuple[Indicator, GroupKey, list[tuple[str, Row]]]]:
    """Go through all groups; members are (university, ratio) of those who have a ratio."""
    present: dict[tuple[str, int], list[tuple[str, Row]]] = {}
    for (code, university, year), ratio in sorted(ratios.items(), key=lambda pair: pair[0]):
        if ratio["reason"] == "":
            present.setdefault((code, year), []).append((university, ratio))
    for indicator in indicators:
        for grouping in groupings:
            codes = ["all", *(group.code for group in grouping.groups), "unclassified"]
            for year in sorted({year for _, _, year in memberships}):
                for group in codes:
                    members = [
                        (university, ratio)
                        for university, ratio in present.get((indicator.code, year), [])
                        if group in ("all", memberships[grouping.code, university, year])
                    ]
                    if members or group != "unclassified":
                        yield indicator, (indicator.code, grouping.code, group, year), members


def average_groups(
    ratios: Mapping[RatioKey, Row],
    memberships: Mapping[MemberKey, str],
    indicators: Iterable[Indicator],
    groupings: Sequence[Grouping],
) -> dict[GroupKey, Row]:
    """Return the averages of "all", of every defined group, and of the unclassified if any."""
    return {
        key: _average(members, indicator.scale)
        for indicator, key, members in _walk_groups(ratios, memberships, indicators, groupings)
    }


def _average(members: list[tuple[str, Row]], scale: float) -> Row:
    values = sorted(ratio["value"] for _, ratio in members)
    if not values:
        return {**dict.fromkeys(AVERAGES), "n": 0, "reason": "group_too_small"}
    total = sum(Fraction(ratio["numerator"]) for _, ratio in members)
    top = min(members, key=lambda member: (-member[1]["numerator"], member[0]))
    return {
        "pooled": _pool(members, scale),
        "mean_of_ratios": float(mean(values)),
        "median": quantile(values, Fraction(1, 2)),
        "q1": quantile(values, Fraction(1, 4)),
        "q3": quantile(values, Fraction(3, 4)),
        "n": len(members),
        "top_share": float(Fraction(top[1]["numerator"]) / total) if total else None,
        "pooled_without_top": _pool([m for m in members if m is not top], scale),
        "reason": "",
    }


def _pool(members: list[tuple[str, Row]], scale: float) -> float | None:
    if not members:
        return None
    numerator = sum(Fraction(ratio["numerator"]) for _, ratio in members)
    denominator = sum(Fraction(ratio["denominator"]) for _, ratio in members)
    return float(Fraction(scale) * numerator / denominator)


def quantile(ordered: Sequence[float], share: Fraction) -> float:
    """Return the value at `share` of the way from first to last, straight between neighbours."""
    position = (len(ordered) - 1) * share
    below = math.floor(position)
    above = math.ceil(position)
    low, high = Fraction(ordered[below]), Fraction(ordered[above])
    return float(low + (high - low) * (position - below))


def fit_lines(
    ratios: Mapping[RatioKey, Row],
    memberships: Mapping[MemberKey, str],
    indicators: Iterable[Indicator],
    groupings: Sequence[Grouping],
) -> dict[GroupKey, Row]:
    """Return least squares of numerator on denominator, in the items' units, per group."""
    return {
        key: _fit([(ratio["denominator"], ratio["numerator"]) for _, ratio in members])
        for _, key, members in _walk_groups(ratios, memberships, indicators, groupings)
    }


def _fit(points: list[tuple[float, float]]) -> Row:
    xs = [Fraction(x) for x, _ in points]
    ys = [Fraction(y) for _, y in points]
    fit: Row = {"slope": None, "intercept": None, "r2": None, "n": len(points)}
    fit["ratio_slope"] = float(sum(ys) / sum(xs)) if points else None
    fit["x_min"] = float(min(xs)) if points else None
    fit["x_max"] = float(max(xs)) if points else None
    if len(points) < ENOUGH_FOR_A_LINE:
        return {**fit, "reason": "group_too_small"}
    if len(set(xs)) == 1 or len(set(ys)) == 1:
        return {**fit, "reason": "no_variation"}
    return {**fit, **_least_squares(xs, ys), "reason": ""}


def _least_squares(xs: list[Fraction], ys: list[Fraction]) -> Row:
    n = len(xs)
    x_spread = n * sum(x * x for x in xs) - sum(xs) ** 2
    y_spread = n * sum(y * y for y in ys) - sum(ys) ** 2
    together = n * sum(x * y for x, y in zip(xs, ys, strict=True)) - sum(xs) * sum(ys)
    slope = together / x_spread
    intercept = (sum(ys) - slope * sum(xs)) / n
    return {
        "slope": float(slope),
        "intercept": float(intercept),
        "r2": float(together**2 / (x_spread * y_spread)),
    }


def place_standings(
    ratios: Mapping[RatioKey, Row],
    memberships: Mapping[MemberKey, str],
    averages: Mapping[GroupKey, Row],
    indicators: Iterable[Indicator],
    grouping: str | None = None,
    average: str | None = None,
) -> dict[RatioKey, Row]:
    """Return every ratio against its group: by default the indicator's own grouping and average."""
    by_code = {indicator.code: indicator for indicator in indicators}
    standings = {}
    for (code, university, year), ratio in ratios.items():
        indicator = by_code[code]
        chosen = grouping or indicator.grouping
        group = memberships[chosen, university, year]
        figures = averages[code, chosen, group, year] if group != "unclassified" else None
        before = ratios.get((code, university, year - 1))
        standings[code, university, year] = {
            "value": ratio["value"],
            "reason": ratio["reason"],
            "group": group,
            **_against_group(ratio["value"], figures, indicator, average),
            **_since_last_year(ratio, before),
        }
    return standings


def _against_group(
    value: float | None, figures: Row | None, indicator: Indicator, average: str | None
) -> Row:
    pooled = indicator.group_average == "ratio_of_totals"
    column = average or ("pooled" if pooled else "mean_of_ratios")
    group_value = figures[column] if figures else None
    missing = value is None or group_value is None
    difference = None if missing else value - group_value
    return {
        "group_value": group_value,
        "difference": difference,
        "favourable": _is_favourable(difference, indicator),
        "band": _band(value, figures, indicator),
        "group_reason": _why_no_group_value(figures, group_value),
    }


def _why_no_group_value(figures: Row | None, group_value: float | None) -> str:
    """Return the group's reason; a group of one has no value without its largest."""
    if figures is None:
        return "unclassified"
    alone = group_value is None and figures["reason"] == ""
    return "group_too_small" if alone else str(figures["reason"])


def _is_favourable(difference: float | None, indicator: Indicator) -> bool | None:
    if difference is None or difference == 0 or indicator.direction == "neutral":
        return None
    return (difference > 0) == (indicator.direction == "higher_is_better")


def _band(value: float | None, figures: Row | None, indicator: Indicator) -> str:
    if value is None or figures is None or figures["n"] < ENOUGH_FOR_QUARTERS:
        return ""
    low, high = figures["q1"], figures["q3"]
    if low < value < high or low == value == high:
        return "middle_half"
    is_high = value >= high
    is_good = is_high if indicator.direction != "lower_is_better" else not is_high
    return "top_quarter" if is_good else "bottom_quarter"


def _since_last_year(ratio: Row, before: Row | None) -> Row:
    if ratio["reason"] != "":
        return {"change": None, "change_reason": ratio["reason"]}
    if before is None:
        return {"change": None, "change_reason": "no_previous_year"}
    if before["reason"] != "":
        return {"change": None, "change_reason": before["reason"]}
    return {"change": ratio["value"] - before["value"], "change_reason": ""}


def correlate_ranks(xs: Sequence[float | None], ys: Sequence[float | None]) -> float | None:
    """Return Spearman's correlation by its definition: Pearson's of the ranks, ties their mean.

    Pairs with a missing side are left out; None where one side does not vary.
    """
    pairs = [(x, y) for x, y in zip(xs, ys, strict=True) if x is not None and y is not None]
    first, second = (_rank([pair[side] for pair in pairs]) for side in (0, 1))
    middles = [sum(ranks, Fraction(0)) / len(pairs) for ranks in (first, second)]
    apart = [
        (one - middles[0], other - middles[1]) for one, other in zip(first, second, strict=True)
    ]
    together = sum(one * other for one, other in apart)
    spread = sum(one**2 for one, _ in apart) * sum(other**2 for _, other in apart)
    return float(together) / math.sqrt(spread) if spread else None


def _rank(values: Sequence[float]) -> list[Fraction]:
    """Return 1 for the smallest; each rank is the mean of the places its equals take."""
    ranks = []
    for value in values:
        below = sum(1 for other in values if other < value)
        alike = sum(1 for other in values if other == value)
        ranks.append(Fraction(2 * below + alike + 1, 2))
    return ranks
