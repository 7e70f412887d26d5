"""Which rules a check may name: what each needs and which {names} its sentence may use.

Only the contract lives here; the rules are applied in universities.submissions.checking.
"""

from typing import NamedTuple

# Every sentence may say these.
COMMON_NAMES = ("item", "fiscal_year", "last_year")


class RuleShape(NamedTuple):
    """What a check with this rule must and may say.

    `pair_length`: how many codes a pair has; 0 is two or more, None is no pairs at all.
    """

    names: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    pair_length: int | None = None


_CHANGE = ("value", "last")
_RATIO = ("value", "count", "other", "ratio", "lowest", "highest")
RULES = {
    "wrong_file": RuleShape(("expected", "got")),
    "unreadable": RuleShape(("typed", "problem")),
    "required": RuleShape(),
    "negative": RuleShape(("value",)),
    "not_applicable_with_value": RuleShape(("value", "other"), pair_length=2),
    "identity": RuleShape(("parts", "sum", "total", "difference", "hint"), ("tolerance_yen",)),
    "part_of": RuleShape(("value", "whole", "total"), ("tolerance_yen",)),
    "parts_within": RuleShape(
        ("parts", "sum", "total", "difference", "hint"), ("tolerance_yen",), pair_length=0
    ),
    "amount_without_count": RuleShape(("value", "other"), pair_length=2),
    "count_without_amount": RuleShape(
        ("count", "other"), ("count_at_least", "count_below"), pair_length=2
    ),
    "large_change": RuleShape((*_CHANGE, "change"), ("change", "both_at_least_yen")),
    "vanished": RuleShape(_CHANGE, ("last_at_least_yen",)),
    "appeared": RuleShape(_CHANGE, ("value_at_least_yen",)),
    "restated": RuleShape(("value", "published"), ("difference",)),
    "no_longer_answered": RuleShape(("sign", "last")),
    "unit_slip": RuleShape((*_CHANGE, "times", "fixed"), ("from_times", "larger_at_least_yen")),
    "section_zero": RuleShape(("section", "number"), ("items_at_least",)),
    "ratio_range": RuleShape(
        _RATIO, ("lowest_yen", "highest_yen", "count_at_least"), pair_length=2
    ),
    "own_history": RuleShape(
        ("value", "median", "years"),
        ("z", "years_at_least", "smallest_spread", "larger_at_least_yen", "larger_at_least_count"),
    ),
    "same_as_other": RuleShape(("value", "names"), ("value_at_least_yen",), pair_length=0),
    "same_as_last_year": RuleShape(("value", "names"), ("value_at_least_yen",)),
}
