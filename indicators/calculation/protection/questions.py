"""The question of one fiscal year, and how it is told from another.

A question that was answered before has the same answer again: nothing new becomes known.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Any, NamedTuple

from indicators.calculation.disclosure import Cell, Collection, Protected, Rules
from indicators.calculation.disclosure.cells import Key
from indicators.calculation.disclosure.report import Report
from indicators.calculation.protection.records import YearRecord, name_cell


class Question(NamedTuple):
    """All figures of one fiscal year; `earlier`: the cells that earlier releases showed."""

    fiscal_year: int
    collection: Collection
    cells: Sequence[Cell]
    earlier: Sequence[Cell]

    def digest(self, rules: Rules) -> str:
        """Return the SHA-256 of the figures and of what is told beside them.

        Who looks does not count: to show the same once more tells nobody anything.
        """
        told = sorted(self.collection.waivers), [_cell(fact) for fact in self.collection.facts]
        content = [asdict(rules), *told, [_cell(each) for each in self.cells]]
        return sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def record_answer(question: Question, answer: Protected, rules: Rules) -> YearRecord:
    """Return what a release stores of the answer."""
    cells = tuple(
        name_cell(cell.key, len(cell.members), answer.withheld.get(cell.key, ""))
        for cell in question.cells
    )
    return YearRecord(question.fiscal_year, question.digest(rules), cells, answer.report.fault)


def repeat_answer(question: Question, record: YearRecord | None, rules: Rules) -> Protected | None:
    """Return the recorded answer if it answers this very question; None if it does not."""
    if record is None or record.fault or record.question != question.digest(rules):
        return None
    reasons: dict[Key, str] = {
        (cell.indicator, cell.grouping, cell.group, cell.statistic): cell.reason
        for cell in record.cells
    }
    shown = {cell.key: cell for cell in question.cells if not reasons[cell.key]}
    withheld = {key: reason for key, reason in reasons.items() if reason}
    return Protected(shown, withheld, Report())


def _cell(cell: Cell) -> list[Any]:
    rows = [[row.coefficients.tolist(), row.low, row.high] for row in cell.rows]
    return [cell.key, cell.members, cell.names, cell.values.tolist(), rows, cell.figures]
