"""Single values of a release: everybody's public ones, one's own confidential ones."""

import numpy as np
import pytest

from indicators.calculation.panel import SUPPRESSED
from indicators.calculation.protection import Confidence, Sight, show_to
from tests.frames import only_row
from tests.indicators.protection.nation import (
    CATALOGUE,
    CODES,
    COST,
    INCOME,
    RATIO,
    STAFF,
    observe,
    protect,
)

OWNER, OTHER = CODES[0], CODES[1]


@pytest.fixture(scope="module")
def protection():
    # The second has staff for less than three: its cost is a salary.
    staff = STAFF | {OTHER: 2.5}
    consents = frozenset({(CODES[2], "cost"), (OTHER, "cost")})
    return protect(observe(staff=staff), confidence=Confidence(consents=consents))


def look(protection, sight):
    return show_to(protection.figures, CATALOGUE, sight, protection.exceptions)


def cost_of(figures, code):
    row = only_row(figures.panel.observations(items=["cost"]), university=code)
    return row.value, row.state


def test_nobody_in_particular_sees_no_value_and_every_group_figure(protection):
    figures = look(protection, Sight())

    value, state = cost_of(figures, OWNER)
    assert np.isnan(value)
    assert state == "suppressed"
    assert figures.averages(RATIO).equals(protection.figures.averages(RATIO))


def test_an_owner_sees_the_own_value_and_ratio_exactly(protection):
    figures = look(protection, Sight(frozenset({OWNER})))

    own = only_row(figures.ratios(RATIO), university=OWNER)
    assert cost_of(figures, OWNER) == (COST[OWNER], "reported")
    assert own.value == INCOME[OWNER] / COST[OWNER]
    assert cost_of(figures, CODES[5])[1] == "suppressed"


def test_a_hidden_ratio_leaves_neither_value_nor_the_confidential_side(protection):
    hidden = only_row(look(protection, Sight()).ratios(RATIO), university=OWNER)

    assert hidden.reason == "suppressed"
    assert np.isnan([hidden.value, hidden.denominator]).all()
    assert hidden.numerator == INCOME[OWNER]


def test_what_was_consented_to_is_shown_by_name_but_never_a_salary(protection):
    figures = look(protection, Sight())

    assert cost_of(figures, CODES[2]) == (COST[CODES[2]], "reported")
    assert cost_of(figures, OTHER)[1] == "suppressed"


def test_who_sees_all_sees_no_salary_but_the_own(protection):
    everybody = look(protection, Sight(sees_all=True))
    owner = look(protection, Sight(frozenset({OTHER}), sees_all=True))

    assert cost_of(everybody, CODES[7]) == (COST[CODES[7]], "reported")
    assert cost_of(everybody, OTHER)[1] == "suppressed"
    assert np.isnan(only_row(everybody.ratios(RATIO), university=OTHER).value)
    assert cost_of(owner, OTHER) == (COST[OTHER], "reported")


def test_whether_a_value_was_returned_is_hidden_with_it():
    silent = {code: cost for code, cost in COST.items() if code != OWNER}
    protected = protect(observe(silent))

    assert cost_of(look(protected, Sight()), OWNER)[1] == "suppressed"
    assert cost_of(look(protected, Sight(frozenset({OWNER}))), OWNER)[1] == "not_submitted"


def test_the_union_of_two_readers_is_what_each_of_them_sees(protection):
    one, other = (look(protection, Sight(frozenset({code}))) for code in CODES[4:6])

    seen = [~np.isnan(figures.panel.values) for figures in (one, other)]
    nobody = ~np.isnan(look(protection, Sight()).panel.values)
    added = (seen[0] | seen[1]) & ~nobody
    assert {CODES[at] for at in np.nonzero(added)[2]} == set(CODES[4:6])


def test_public_values_are_everybodys(protection):
    figures = look(protection, Sight())

    for item in ("income", "patents"):
        assert np.array_equal(
            figures.panel.item_values(item), protection.figures.panel.item_values(item)
        )
    assert (figures.panel.item_states("income") != SUPPRESSED).all()


def test_sights_have_one_name_each():
    names = {
        sight.name
        for sight in (
            Sight(),
            Sight(sees_all=True),
            Sight(frozenset({OWNER})),
            Sight(frozenset({OWNER, OTHER})),
            Sight(frozenset({OWNER}), sees_all=True),
        )
    }
    assert len(names) == 5
    assert Sight(frozenset([OWNER, OTHER])).name == Sight(frozenset([OTHER, OWNER])).name
