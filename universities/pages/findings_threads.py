"""One finding with all that was said about it, in words, and the box in which to answer.

Which boxes a person sees depends on the desk; whether an answer is taken the services decide.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from indicators.catalogue.model import Catalogue
from indicators.formatting import level_word
from universities.desks import Desk
from universities.pages.findings_words import (
    ANSWERED,
    INFORMATION,
    OPEN,
    REFUSED,
    REMARK_WORDS,
    TAKEN,
    role_word,
)
from universities.pages.moments import show_moment
from universities.pages.place import address_of
from universities.submissions.checking import Said, Thread
from universities.submissions.workflow import ANALYST, SUBMITTED

JUDGING = ("acceptance", "refusal")
# Which answers the university may give to a finding of which level.
BOXES = {"error": "", "explain": "explain", "confirm": "confirm", "note": ""}


@dataclass(frozen=True, slots=True)
class ShownRemark:
    """One remark: what it does, who said it, when and what; `is_public` may be printed."""

    word: str
    by: str
    role: str
    at: str
    text: str
    is_public: bool
    is_ministry: bool


@dataclass(frozen=True, slots=True)
class ShownThread:
    """One finding in words. `box`: explain, confirm, judge, or nothing to answer here.

    `outdated`, `offered`: earlier explanations that may be taken over, or nothing.
    """

    anchor: str
    level: str
    level_word: str
    heading: str
    sentence: str
    item: str
    field: str
    history: str
    action: str
    is_settled: bool
    state: str
    remarks: tuple[ShownRemark, ...]
    box: str
    outdated: str
    offered: str


def show_threads(
    desk: Desk, threads: Iterable[Thread], catalogue: Catalogue, *, language: str
) -> tuple[ShownThread, ...]:
    """Return the threads in words, in their order."""
    sections = section_of_items(catalogue)
    return tuple(_show(desk, thread, catalogue, sections, language) for thread in threads)


def section_of_items(catalogue: Catalogue) -> dict[str, str]:
    """Return the section in which each item is asked."""
    return {item: section.code for section in catalogue.sections.values() for item in section.items}


def anchor_of(check: str, item: str) -> str:
    """Return the name of a finding's place on a page."""
    return f"finding-{check}-{item}"


def _show(
    desk: Desk, thread: Thread, catalogue: Catalogue, sections: dict[str, str], language: str
) -> ShownThread:
    finding = thread.finding
    item = catalogue.items.get(finding.item)
    return ShownThread(
        anchor=anchor_of(*finding.key),
        level=finding.level,
        level_word=level_word(finding.level).in_language(language),
        heading=finding.heading.in_language(language),
        sentence=finding.sentence.in_language(language),
        item=item.label.in_language(language) if item else finding.item,
        field=find_field(desk, finding.item, sections),
        history=address_of(desk, "history", finding.item),
        action=address_of(desk, "finding", *finding.key),
        is_settled=thread.is_settled,
        state=_state(thread, language),
        remarks=tuple(_remark(each, language) for each in thread.said),
        box=_box(desk, thread),
        outdated=thread.outdated.text if thread.outdated else "",
        offered=thread.offered.text if thread.offered else "",
    )


def find_field(desk: Desk, item: str, sections: dict[str, str]) -> str:
    """Return the address of the item's field; an analyst is led to what was submitted."""
    if not desk.is_own:
        return f"{address_of(desk, 'review')}#item-{item}"
    section = sections.get(item)
    return f"{address_of(desk, 'section', section)}#item-{item}" if section else ""


def _state(thread: Thread, language: str) -> str:
    verdicts = [each.kind for each in thread.said if each.kind in JUDGING]
    if thread.finding.level == "note":
        word = INFORMATION
    elif not thread.is_settled:
        word = REFUSED if verdicts[-1:] == ["refusal"] else OPEN
    else:
        word = TAKEN if verdicts[-1:] == ["acceptance"] else ANSWERED
    return word.in_language(language)


def _remark(said: Said, language: str) -> ShownRemark:
    return ShownRemark(
        word=REMARK_WORDS[said.kind].in_language(language),
        by=said.by,
        role=role_word(said.role, language),
        at=show_moment(said.at, language),
        text=said.text,
        is_public=said.may_be_published,
        is_ministry=said.role == ANALYST,
    )


def _box(desk: Desk, thread: Thread) -> str:
    if desk.role == ANALYST:
        is_answered = any(each.role != ANALYST for each in thread.said)
        return "judge" if desk.status == SUBMITTED and is_answered else ""
    return BOXES[thread.finding.level] if desk.may_write else ""
