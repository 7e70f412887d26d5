"""What is said at a field: how it was read or why not, what was returned, its worst finding.

Finding is the checks' work, reading cells.py's; here it becomes words.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from indicators.catalogue.model import Item
from indicators.formatting import level_word
from indicators.text import LocalizedText
from universities.submissions.cells import CellReading, find_problem
from universities.submissions.checking import Finding, Thread
from universities.submissions.checking.findings import LEVELS
from universities.submissions.services.steps import RETURNED_CELL
from universities.submissions.values import ReportedValue

RETURNED = LocalizedText("差戻し", "Returned")
ANSWERED = LocalizedText("回答済", "Answered")


@dataclass(frozen=True, slots=True)
class Tag:
    """The worst finding at a field: `level` names its colour, `word` says it."""

    level: str
    word: str


@dataclass(frozen=True, slots=True)
class Messages:
    """What is said under a field: how it was read, why not, what was returned."""

    echo: str
    problem: str
    notices: tuple[str, ...]
    returned: str


def build_messages(
    item: Item,
    value: ReportedValue,
    threads: Iterable[Thread],
    reading: CellReading | None,
    *,
    language: str,
) -> Messages:
    """Return what is said under the field of an item."""
    problem = find_problem(value, item)
    echo = reading.echo if reading is not None else None
    return Messages(
        echo=echo.in_language(language) if echo else "",
        problem=problem.in_language(language) if problem else "",
        notices=tuple(each.in_language(language) for each in reading.notices) if reading else (),
        returned=_find_returned(item.code, threads, language),
    )


def find_tag(item: str, threads: Iterable[Thread], language: str) -> Tag | None:
    """Return the worst open finding at the item; a quiet word if all of them are answered."""
    found = [each for each in threads if each.finding.item == item and each.finding.level != "note"]
    still_open = [each.finding for each in found if not each.is_settled]
    if still_open:
        worst = min(still_open, key=lambda each: LEVELS.index(each.level))
        return Tag(worst.level, _word_of(worst).in_language(language))
    return Tag("settled", ANSWERED.in_language(language)) if found else None


def _word_of(finding: Finding) -> LocalizedText:
    return RETURNED if finding.check == RETURNED_CELL else level_word(finding.level)


def _find_returned(item: str, threads: Iterable[Thread], language: str) -> str:
    for each in threads:
        is_here = each.finding.check == RETURNED_CELL and each.finding.item == item
        if is_here and not each.is_settled:
            return each.finding.sentence.in_language(language)
    return ""
