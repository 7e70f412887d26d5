"""What an earlier release showed binds the next one; what did not change is not judged again."""

import pytest

from indicators.calculation.disclosure import Rules
from indicators.calculation.protection import Confidence, repeat_shown
from tests.indicators.protection.nation import (
    CATALOGUE,
    CODES,
    COST,
    RATIO,
    observe,
    protect,
    reasons,
)

DIGITS = Rules().significant_digits


def refuse_to_judge(judge, questions):
    assert not questions, "judged again although nothing changed"
    return []


def decided_by(protection):
    return {year.fiscal_year: year for year in protection.years}


def shown_by(protection):
    return repeat_shown(protection.figures, CATALOGUE, protection.years, digits=DIGITS)


def test_an_unchanged_year_keeps_its_answer():
    first = protect()

    second = protect(earlier=shown_by(first), decided=decided_by(first), run=refuse_to_judge)

    assert second.years == first.years
    assert second.figures.averages(RATIO).equals(first.figures.averages(RATIO))


@pytest.mark.parametrize(
    "changed",
    [
        {"figures": observe({**COST, CODES[3]: 571.0})},
        {"rules": Rules(protection=0.2)},
        {"confidence": Confidence(consents=frozenset({(CODES[3], "cost")}))},
    ],
    ids=["a value", "a rule", "a consent"],
)
def test_a_year_of_which_something_changed_is_judged_again(changed):
    first = protect()

    with pytest.raises(AssertionError, match="judged again"):
        protect(**{"figures": None, **changed}, decided=decided_by(first), run=refuse_to_judge)


def test_what_was_shown_is_made_again_from_the_frozen_figures():
    first = protect()

    (cells,) = shown_by(first).values()

    shown = {key for key, reason in reasons(first).items() if not reason}
    assert {cell.key[2:] for cell in cells} == shown
    pooled = {
        cell.key[2]: cell.figures
        for cell in cells
        if cell.key[1:] == ("patents_held_700", "large", "pooled")
    }
    assert pooled == {"large": (2.81,)}


def test_one_more_member_does_not_come_out_of_the_difference():
    without = {code: cost for code, cost in COST.items() if code != CODES[0]}
    first = protect(observe(without))
    assert reasons(first)["large", "pooled"] == ""

    second = protect(earlier=shown_by(first))

    # 11 were shown; 12 beside them would place the twelfth.
    assert reasons(second)["large", "pooled"] == "complementary"


def test_an_answer_that_came_of_a_fault_is_not_kept():
    rules = Rules(longest_seconds=-1.0)
    first = protect(rules=rules)

    with pytest.raises(AssertionError, match="judged again"):
        protect(rules=rules, decided=decided_by(first), run=refuse_to_judge)
