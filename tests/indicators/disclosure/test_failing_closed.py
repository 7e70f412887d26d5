"""When the audit cannot answer, nothing confidential is shown.

What it answers when it can is tested elsewhere.
"""

from itertools import count

import highspy
import pytest

from indicators.calculation.disclosure import Rules, protect, sum_cell
from tests.indicators.disclosure.stories import collect, costs_of, names

COSTS = dict(zip(names(6), (50, 60, 55, 52, 58, 51), strict=True))


def test_an_audit_that_takes_too_long_shows_nothing():
    ticks = count(0, 60)

    protected = protect(
        collect(COSTS),
        [sum_cell(("sum",), costs_of(COSTS))],
        rules=Rules(longest_seconds=90),
        clock=lambda: next(ticks),
    )

    assert protected.shown == {}
    assert protected.withheld == {("sum",): "audit_failed"}
    assert protected.report.fault == "AuditError"


def test_a_solver_that_breaks_shows_nothing(monkeypatch: pytest.MonkeyPatch):
    def broken(self):
        raise RuntimeError

    monkeypatch.setattr(highspy.Highs, "run", broken)

    protected = protect(collect(COSTS), [sum_cell(("sum",), costs_of(COSTS))])

    assert protected.shown == {}
    assert protected.withheld == {("sum",): "audit_failed"}


def test_two_figures_of_one_key_show_nothing():
    cell = sum_cell(("sum",), costs_of(COSTS))

    assert protect(collect(COSTS), [cell, cell]).shown == {}
