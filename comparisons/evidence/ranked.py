"""Evidence of a rank among the universities of a group; of public indicators only.

Who takes part and who is silent is decided in indicators/charts/ranking.py.
"""

from math import isfinite

from comparisons.evidence.citing import cite_own
from comparisons.evidence.model import Evidence, Operand, Rounding, show
from comparisons.evidence.naming import RANK, name_own, state
from comparisons.evidence.wish import Wish, refuse_confidential
from comparisons.results import PublishedRelease, choices_of, compare
from indicators.calculation.comparison import Comparison
from indicators.charts.ranking import rank_members, smallest_denominator
from indicators.formatting import reason_word, state_sign


def find_rank(release: PublishedRelease, wish: Wish) -> Evidence:
    """Return the competition rank (1, 2, 2, 4) of a university in its group."""
    indicator = release.catalogue.indicators[wish.chosen.indicator]
    refuse_confidential(indicator)
    comparison = compare(release, wish.chosen)
    group = "" if comparison.own is None else str(comparison.own["group"])
    members = rank_members(
        comparison.standings, ratios=comparison.ratios, indicator=indicator, group=group
    ).to_dict("records")
    own = next((each for each in members if each["university"] == wish.university), None)
    rank = float("nan") if own is None else float(own["rank"])
    reason, told = (_find_reason(comparison, own, column) for column in ("reason", "told_reason"))
    word = state_sign(told) if told == "not_applicable" else reason_word(told)
    names, steps = choices_of(release).universities, None
    if isfinite(rank):
        steps = {
            "operation": "rank",
            "direction": indicator.direction,
            "smallest_denominator": smallest_denominator(indicator),
        }
    return state(
        wish,
        name_own(release, wish, RANK.fill(label=indicator.label)),
        show(rank, Rounding(), reason, word, told_reason=told),
        indicator=indicator,
        calculation=steps,
        operands=tuple(
            Operand(
                "value" if each["university"] == wish.university else "other",
                names[each["university"]],
                each["university"],
                denominator=each["denominator"],
                value=each["value"],
                unit=indicator.unit,
                evidence=cite_own("ratio", wish.chosen, each["university"]),
            )
            for each in members
        ),
    )


def _find_reason(comparison: Comparison, own: dict[str, object] | None, column: str) -> str:
    """Return why there is no rank, as the table of the ranking says it.

    `column`: of the standing, whose reason it is where there is no value.
    """
    if own is None:
        return "not_submitted" if comparison.own is None else str(comparison.own[column])
    if own["is_small"]:
        return "small_denominator"
    return "not_applicable" if comparison.indicator.direction == "neutral" else "group_too_small"
