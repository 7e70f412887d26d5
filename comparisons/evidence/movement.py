"""Evidence of how a public indicator moved: total ÷ total of two years, and its change.

Of whoever has a value (sample all), or of those with one in both years (sample both).
"""

from dataclasses import replace
from math import isfinite

from comparisons.evidence.citing import cite
from comparisons.evidence.members import list_members
from comparisons.evidence.model import Calculation, Evidence, Operand, Rounding, show
from comparisons.evidence.naming import SAMPLED, STATISTICS, name_group, state
from comparisons.evidence.operations import count, divide, subtract, take, total
from comparisons.evidence.wish import Wish, refuse_confidential
from comparisons.overview.words import SAMPLES
from comparisons.refusals import refuse_unknown
from comparisons.results import PublishedRelease, compare
from indicators.calculation.matched import Sample, compare_years
from indicators.catalogue.model import ALL, Indicator
from indicators.formatting import reason_word

_YEARS = {"value": "after", "value_before": "before"}


def find_movement(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return one year's total ÷ total of a sample, its n, or the change between the years."""
    indicator = release.catalogue.indicators[wish.chosen.indicator]
    refuse_confidential(indicator)
    sample, comparison = _sample(release, wish), compare(release, wish.chosen)
    figures = {"value": sample.after, "value_before": sample.before, "change": sample.change}
    reason, is_n = "group_too_small", wish.statistic in ("n", "n_before")
    counted = {"n": sample.n, "n_before": sample.n_before}
    value = counted[wish.statistic] if is_n else figures[wish.statistic]
    decimals = 0 if is_n else indicator.decimals
    label = comparison.grouping.group(wish.group).label
    name = SAMPLED.fill(name=name_group(indicator, wish, label), sample=SAMPLES[wish.sample])
    return state(
        wish,
        name,
        show(
            value,
            Rounding(decimals=decimals, is_signed=wish.statistic == "change"),
            reason,
            reason_word(reason),
        ),
        indicator=indicator,
        unit="" if is_n else indicator.unit,
        calculation=_calculate(wish.statistic, indicator) if isfinite(value) else None,
        operands=tuple(
            _list_years(wish, sample, indicator)
            if wish.statistic == "change"
            else _list_sample(release, wish)
        ),
    )


def _sample(release: PublishedRelease, wish: Wish) -> Sample:
    year, names = wish.fiscal_year, release.figures.row_names
    named = ("", ALL.code) if wish.group == ALL.code else (wish.chosen.grouping, wish.group)
    if named not in names:
        known = "、".join(group for code, group in names if code == wish.chosen.grouping)
        raise refuse_unknown("group", "群", wish.group, f"選べるのは {known} です。")
    if year - 1 not in release.fiscal_years:
        raise refuse_unknown("year", "年度", str(year), "前の年度がこの公表版にありません。")
    years = compare_years(
        release.figures, wish.chosen.indicator, row=names.index(named), fiscal_year=year
    )
    return years.matched if wish.sample == "both" else years.everybody


def _calculate(statistic: str, indicator: Indicator) -> Calculation:
    if statistic == "change":
        return subtract(take("value"), take("value_before"))
    if statistic in ("n", "n_before"):
        return count("member")
    return divide(total("numerator"), total("denominator"), indicator.scale)


def _list_years(wish: Wish, sample: Sample, indicator: Indicator) -> list[Operand]:
    asked = wish.named("indicator", "year", "grouping", "group", "sample", "release")
    return [
        Operand(
            role,
            STATISTICS[role],
            value=getattr(sample, moment),
            unit=indicator.unit,
            evidence=cite("movement", asked, statistic=role),
        )
        for role, moment in _YEARS.items()
    ]


def _list_sample(release: PublishedRelease, wish: Wish) -> list[Operand]:
    """Return the members of the asked year; of sample both those that are in it in both years."""
    chosen = wish.chosen
    before = replace(chosen, fiscal_year=wish.fiscal_year - 1)
    years = [before, chosen] if wish.statistic.endswith("before") else [chosen, before]
    lists = [
        [
            each
            for each in list_members(
                release, wish._replace(selection=one), compare(release, one), role="member"
            )
            if each.role == "member"
        ]
        for one in (years if wish.sample == "both" else years[:1])
    ]
    stayed = set.intersection(*({each.university for each in one} for one in lists))
    return [each for each in lists[0] if each.university in stayed]
