"""One call that decides which confidential figures of a release may be shown.

It decides and explains; what is shown, and where, is the release's business.
"""

import time
from collections import Counter
from collections.abc import Callable, Sequence

from indicators.calculation.disclosure.assembling import build_systems
from indicators.calculation.disclosure.audit import Audit
from indicators.calculation.disclosure.cells import Cell, Key
from indicators.calculation.disclosure.collection import Collection
from indicators.calculation.disclosure.faults import limit_time
from indicators.calculation.disclosure.primary import find_primary_reason
from indicators.calculation.disclosure.report import Protected, Report
from indicators.calculation.disclosure.rules import AUDIT_FAILED, COMPLEMENTARY, Rules
from indicators.calculation.disclosure.weights import find_given_weights


def protect(
    collection: Collection,
    cells: Sequence[Cell],
    *,
    rules: Rules | None = None,
    earlier: Sequence[Cell] = (),
    clock: Callable[[], float] = time.monotonic,
) -> Protected:
    """Return which of the cells may be shown, so that nobody learns another holder's value.

    Reasons: one of PRIMARY_REASONS, complementary, or audit_failed. `earlier`: cells that were
    shown before of the same fiscal year; they cannot be withheld any more.
    Errors: whatever goes wrong in the audit withholds every cell; the report says what it was.
    """
    chosen = Rules() if rules is None else rules
    try:
        return _protect(collection, cells, chosen, earlier, clock)
    except Exception as fault:  # fails closed: no fault of any kind may show a figure
        everything = {cell.key: AUDIT_FAILED for cell in cells}
        report = Report(withheld=Counter(everything.values()), fault=type(fault).__name__)
        return Protected({}, everything, report)


def _protect(
    collection: Collection,
    cells: Sequence[Cell],
    rules: Rules,
    earlier: Sequence[Cell],
    clock: Callable[[], float],
) -> Protected:
    check_time = limit_time(clock, rules.longest_seconds)
    if len({cell.key for cell in cells}) != len(cells):
        raise ValueError("Every figure of a release must have a key of its own.")
    reasons = {cell.key: find_primary_reason(cell, collection, rules=rules) for cell in cells}
    candidates = [cell for cell in cells if not reasons[cell.key]]
    given = {id(cell) for cell in find_given_weights(candidates, earlier)}
    candidates = [cell for cell in candidates if id(cell) not in given]
    systems = build_systems(collection, candidates, earlier)
    audits = [
        Audit(system, collection.observers, protection=rules.protection, check_time=check_time)
        for system in systems
    ]
    for audit in audits:
        audit.run()
    audited = {id(cell) for system in systems for cell in system.cells}
    passed = {id(audit.system.cells[at]) for audit in audits for at in audit.shown}
    shown = {cell.key: cell for cell in candidates if id(cell) in passed or id(cell) not in audited}
    withheld = {key: reasons[key] or COMPLEMENTARY for key in reasons if key not in shown}
    return Protected(shown, withheld, _report(collection, audits, withheld))


def _report(collection: Collection, audits: list[Audit], withheld: dict[Key, str]) -> Report:
    return Report(
        observers=len(collection.observers),
        values=sum(len(audit.system.names) for audit in audits),
        worlds=sum(audit.worlds_found for audit in audits),
        known_already=sum(len({column for _, column in audit.beyond_repair}) for audit in audits),
        withheld=Counter(withheld.values()),
    )
