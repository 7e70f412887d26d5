"""The goals on the page.

Words come from goal_words.py, arithmetic from progress.py.
"""

from dataclasses import dataclass
from typing import NamedTuple

from comparisons.national.goal_sentences import tell_growth, tell_progress
from comparisons.national.goal_words import (
    NO_PROGRESS,
    TERMS,
    tell_bar,
    tell_base,
    tell_wanted,
)
from comparisons.national.model import Goal, Source
from comparisons.national.progress import Progress, follow
from comparisons.national.words import KINDS
from comparisons.words import Word, write
from indicators.text import LocalizedText


class Bar(NamedTuple):
    """A bar from nothing to the target; `words` name its base."""

    words: str
    value: float
    target: float


@dataclass(frozen=True)
class ShownGoal:
    """One goal in words; without yearly values there is no bar, and `growth` says why."""

    code: str
    label: str
    lead: list[Word]
    bar: Bar | None
    growth: str
    facts: list[tuple[str, str]]
    note: str


def show_goal(goal: Goal, *, language: str) -> ShownGoal:
    """Return one goal of the page."""
    progress = follow(goal)
    told = tell_growth(goal, progress) if progress else NO_PROGRESS
    facts = [
        (TERMS["scope"], goal.scope),
        (TERMS["base"], tell_base(goal)),
        (TERMS["target"], tell_wanted(goal)),
        *((TERMS["source"], _name(source)) for source in goal.sources),
    ]
    return ShownGoal(
        code=goal.code,
        label=goal.label.in_language(language),
        lead=write(tell_progress(goal, progress), language) if progress else [],
        bar=_bar(goal, progress, language) if progress else None,
        growth=told.in_language(language),
        facts=[(term.in_language(language), text.in_language(language)) for term, text in facts],
        note=goal.note.in_language(language),
    )


def _bar(goal: Goal, progress: Progress, language: str) -> Bar:
    words = tell_bar(goal, progress).in_language(language)
    return Bar(words, progress.value, float(goal.target))


def _name(source: Source) -> LocalizedText:
    words = LocalizedText("{name}（{kind}）", "{name} ({kind})")
    return words.fill(name=source.publisher, kind=KINDS[source.kind])
