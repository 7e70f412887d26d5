"""Evidence of parts that add up: of a group over who has every part, and of one university.

Parts that stand beside one another have the evidence of averages and ratios.
"""

from math import isfinite

import numpy as np

from comparisons.crossing.splits import Split, read_split
from comparisons.evidence.citing import cite
from comparisons.evidence.model import (
    PER_CENT,
    Calculation,
    Evidence,
    Operand,
    Rounding,
    show,
)
from comparisons.evidence.naming import OF_ONE, PART_OF, STATISTICS, state
from comparisons.evidence.operations import add_up, count, divide, find_mean, take, total
from comparisons.evidence.wish import Wish, refuse_confidential
from comparisons.refusals import SelectionError, refuse_unknown
from comparisons.results import PublishedRelease, choices_of
from indicators.calculation.measures import find_members
from indicators.catalogue.model import ALL, Indicator
from indicators.formatting import reason_word
from indicators.text import LocalizedText

NOT_ADDED = LocalizedText(
    "内訳「{label}」は足し合わせるものではありません。群の値（figure=average）の根拠を見てください。",
    "The parts of “{label}” are not added up. See the evidence of its averages (figure=average).",
)


def find_part(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return a part, the whole, the share of a part, or n: of a group, or of one university."""
    split = read_split(release, wish.breakdown, {**wish.asked, "university": wish.university})
    if not split.is_sum:
        raise SelectionError(NOT_ADDED.fill(label=split.breakdown.label), status=400)
    part = _find_indicator(split, wish)
    refuse_confidential(part)
    values, reason, told = _read_values(split, wish)
    whole = sum(values.values())
    value = {
        "value": values[part.code],
        "whole": whole,
        "share": values[part.code] / whole * 100 if whole else float("nan"),
        "n": float(_count(split, wish)),
    }[wish.statistic]
    reason = "" if isfinite(value) else reason or "group_too_small"
    told = told or reason
    return state(
        wish,
        _name(release, split, wish, part),
        show(value, _round(wish.statistic, part), reason, reason_word(told), told_reason=told),
        indicator=part,
        unit=part.unit if wish.statistic in ("value", "whole") else "",
        calculation=None if reason else _calculate(split, wish, part),
        operands=tuple(_list_operands(release, split, wish, part)),
    )


def _find_indicator(split: Split, wish: Wish) -> Indicator:
    code = wish.asked.get("indicator", "") or split.parts[0].code
    found = next((each for each in split.parts if each.code == code), None)
    if found is None:
        known = "、".join(each.code for each in split.parts)
        raise refuse_unknown("indicator", "指標", code, f"この内訳にあるのは {known} です。")
    return found


def _read_values(split: Split, wish: Wish) -> tuple[dict[str, float], str, str]:
    """Return the values by part; of the first that is missing why, and with its kind of nothing."""
    if wish.university:
        own = split.own or ()
        found = {part.code: each.value for part, each in zip(split.parts, own, strict=False)}
        reason = next((each.reason for each in own if each.reason), "")
        told = next((each.told_reason for each in own if each.reason), "")
    else:
        rows = {part.code: split.row(part.code, wish.group) for part in split.parts}
        if any(row is None for row in rows.values()):
            known = "、".join(dict.fromkeys(split.groups["group"]))
            raise refuse_unknown("group", "群", wish.group, f"選べるのは {known} です。")
        found = {code: float(row["value"]) for code, row in rows.items() if row is not None}
        reason = next((str(row["reason"]) for row in rows.values() if row is not None), "")
        told = reason
    missing = float("nan")
    return {part.code: found.get(part.code, missing) for part in split.parts}, reason, told


def _count(split: Split, wish: Wish) -> int:
    row = split.row(split.parts[0].code, wish.group)
    return 0 if row is None else int(row["n"])


def _round(statistic: str, part: Indicator) -> Rounding:
    if statistic == "n":
        return Rounding()
    if statistic == "share":
        return Rounding(decimals=1, sign=PER_CENT)
    return Rounding(decimals=part.decimals)


def _calculate(split: Split, wish: Wish, part: Indicator) -> Calculation:
    if wish.statistic == "n":
        return count("member")
    if wish.statistic == "whole":
        return add_up("part")
    if wish.statistic == "share":
        return divide(take("value"), take("whole"), 100)
    if wish.university:
        return take("value")
    if split.wish.average == "mean_of_ratios":
        return find_mean("value")
    return divide(total("numerator"), total("denominator"), part.scale)


def _list_operands(
    release: PublishedRelease, split: Split, wish: Wish, part: Indicator
) -> list[Operand]:
    values, _, _ = _read_values(split, wish)
    if wish.statistic == "whole":
        return [
            Operand("part", each.label, wish.university, value=values[each.code], unit=each.unit,
                    evidence=_cite(wish, each.code, "value"))
            for each in split.parts
        ]  # fmt: skip
    if wish.statistic == "share":
        both = {"value": values[part.code], "whole": sum(values.values())}
        return [
            Operand(role, STATISTICS[role], wish.university, value=value, unit=part.unit,
                    evidence=_cite(wish, part.code, role))
            for role, value in both.items()
        ]  # fmt: skip
    if wish.university:
        query = _cite_ratio(wish, part.code, wish.university)
        own = values[part.code]
        return [Operand("value", part.label, wish.university, value=own, evidence=query)]
    return _list_members(release, split, wish, part)


def _list_members(
    release: PublishedRelease, split: Split, wish: Wish, part: Indicator
) -> list[Operand]:
    """Return who has every part, each with both sides of this one."""
    figures, year = release.figures, release.figures.fiscal_years.index(wish.fiscal_year)
    found = {each.code: figures.one_indicator(each.code).at(year) for each in split.parts}
    ratios = found[part.code]
    belongs = np.all([np.isfinite(each.value) for each in found.values()], axis=0)
    if wish.group != ALL.code:
        belongs = belongs & find_members(figures, split.wish.grouping, wish.fiscal_year)[wish.group]
    names, codes = choices_of(release).universities, figures.panel.codes
    return [
        Operand(
            "member",
            names[codes[at]],
            codes[at],
            numerator=float(ratios.numerator[at]),
            denominator=float(ratios.denominator[at]),
            value=float(ratios.value[at]),
            unit=part.unit,
            evidence=_cite_ratio(wish, part.code, codes[at]),
        )
        for at in belongs.nonzero()[0].tolist()
    ]


def _cite(wish: Wish, part: str, statistic: str) -> str:
    kept = wish.named("breakdown", "year", "grouping", "average", "group", "university", "release")
    return cite("part", {**kept, "indicator": part}, statistic=statistic)


def _cite_ratio(wish: Wish, part: str, university: str) -> str:
    one = {"indicator": part, "university": university, **wish.named("release")}
    return cite("ratio", {**one, "year": str(wish.fiscal_year)})


def _name(release: PublishedRelease, split: Split, wish: Wish, part: Indicator) -> LocalizedText:
    whose = (
        choices_of(release).universities[wish.university]
        if wish.university
        else split.grouping.group(wish.group).label
    )
    what = split.breakdown.whole or split.breakdown.label
    label = what if wish.statistic in ("whole", "n") else part.label
    figure = PART_OF.fill(label=label, figure=STATISTICS[wish.statistic])
    return OF_ONE.fill(figure=figure, name=whose, year=wish.fiscal_year)
