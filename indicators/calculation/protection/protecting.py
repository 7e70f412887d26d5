"""Judges every confidential group figure of a release, year by year, and keeps only what may stay.

What is asked stands in asking.py, how figures are replaced in replacing.py.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from indicators.calculation.disclosure import Cell, Protected, Rules, protect
from indicators.calculation.protection.asking import ask_year, confidential_indicators
from indicators.calculation.protection.hiding import Exceptions
from indicators.calculation.protection.knowledge import Confidence, collect_year
from indicators.calculation.protection.questions import Question, record_answer, repeat_answer
from indicators.calculation.protection.records import YearRecord
from indicators.calculation.protection.replacing import replace_group_figures
from indicators.calculation.protection.squares import draw_squares, find_ranges
from indicators.catalogue.model import Catalogue

if TYPE_CHECKING:
    from indicators.calculation.figures import Figures

Earlier = Mapping[int, Sequence[Cell]]


class RunYears(Protocol):
    """Judges the years, one after the other like `map`, or several at once."""

    def __call__(
        self, judge: Callable[[Question], Protected], questions: Sequence[Question], /
    ) -> Iterable[Protected]:
        """Return one answer for each question, in order."""


@dataclass(frozen=True)
class Protection:
    """What was decided: `figures` hold protected group figures and still every single value.

    `exceptions`: which single values are shown, or hidden, whoever looks.
    """

    figures: "Figures"
    years: tuple[YearRecord, ...]
    exceptions: Exceptions


def protect_figures(
    figures: "Figures",
    catalogue: Catalogue,
    confidence: Confidence,
    *,
    rules: Rules,
    earlier: Earlier | None = None,
    decided: Mapping[int, YearRecord] | None = None,
    run: RunYears = map,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Protection:
    """Return the figures with every confidential group figure judged.

    `earlier`: by fiscal year, the cells that earlier releases showed. `decided`: what the newest of
    them decided; a year of which nothing changed keeps its answer. Errors: whatever goes wrong in
    the audit of a year withholds all of that year's confidential group figures.
    """
    questions = [
        _ask(figures, year, catalogue, confidence, rules=rules, earlier=earlier or {})
        for year in range(len(figures.fiscal_years))
    ]
    judged = list(_answer(questions, decided or {}, rules=rules, run=run, progress=progress))
    squares = {
        (indicator.code, question.fiscal_year): draw_squares(
            figures, indicator, year, catalogue, question.collection, rules=rules
        )
        for year, question in enumerate(questions)
        for indicator in confidential_indicators(figures)
    }
    salaries = {each.fiscal_year: each.collection.salaries for each in questions}
    ranges = find_ranges(figures, squares, catalogue, rules=rules)
    protected = replace_group_figures(figures, judged, ranges)
    return Protection(
        replace(protected, squares=squares),
        tuple(record_answer(*each, rules) for each in zip(questions, judged, strict=True)),
        Exceptions(confidence.consents, salaries),
    )


def _answer(
    questions: Sequence[Question],
    decided: Mapping[int, YearRecord],
    *,
    rules: Rules,
    run: RunYears,
    progress: Callable[[int, int], None],
) -> Iterator[Protected]:
    """Yield the answer to each question, in order; only what changed is judged."""
    known = [repeat_answer(each, decided.get(each.fiscal_year), rules) for each in questions]
    waiting = [each for each, answer in zip(questions, known, strict=True) if answer is None]
    fresh = iter(run(partial(judge_year, rules=rules), waiting))
    for done, answer in enumerate(known):
        progress(done, len(questions))
        yield next(fresh) if answer is None else answer


def judge_year(question: Question, *, rules: Rules) -> Protected:
    """Return what of one year may be shown."""
    return protect(question.collection, question.cells, rules=rules, earlier=question.earlier)


def _ask(
    figures: "Figures",
    year: int,
    catalogue: Catalogue,
    confidence: Confidence,
    *,
    rules: Rules,
    earlier: Earlier,
) -> Question:
    """Leave out the facts about values that no figure rests on: they would only take time."""
    fiscal_year = figures.fiscal_years[year]
    collection = collect_year(figures.panel, year, catalogue, confidence, rules=rules)
    cells = ask_year(figures, year, catalogue, digits=rules.significant_digits)
    told = earlier.get(fiscal_year, ())
    asked = {name for cell in (*cells, *told) for name in cell.names}
    facts = tuple(fact for fact in collection.facts if asked & set(fact.names))
    return Question(fiscal_year, replace(collection, facts=facts), cells, told)
