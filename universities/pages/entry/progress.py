"""How far a section and the whole are: answered, to correct, to answer.

Only counts and their words; the findings themselves are cards.py's.
"""

from dataclasses import dataclass

from indicators.text import LocalizedText
from universities.pages.entry.asked import AskedSection
from universities.pages.entry.facts import Facts
from universities.pages.place import address_of
from universities.submissions.workflow import WRITABLE

TO_GO = LocalizedText("提出まで：{list}", "Before submitting: {list}")
SEALED = LocalizedText("提出済みです", "Submitted")
READY = LocalizedText("提出できる状態です", "Ready to be submitted")
BLANKS = LocalizedText("未回答{count}", "{count} blank")
ERRORS = LocalizedText("エラー{count}", "{count} to correct")
TO_ANSWER = LocalizedText("要回答{count}", "{count} to answer")


@dataclass(frozen=True, slots=True)
class SectionDoor:
    """One section in the list at the left, with how far it is and what is wrong in it."""

    label: str
    address: str
    done: int
    all: int
    is_current: bool
    is_complete: bool
    errors: int
    questions: int


def build_door(each: AskedSection, facts: Facts, current: str, language: str) -> SectionDoor:
    """Return one section of the list at the left."""
    codes = {item.code for item in each.items}
    levels = [one.finding.level for one in facts.open_threads if one.finding.item in codes]
    done = facts.count_answered(each.items)
    return SectionDoor(
        label=each.section.label.in_language(language),
        address=address_of(facts.desk, "section", each.section.code),
        done=done,
        all=len(each.items),
        is_current=each.section.code == current,
        is_complete=done == len(each.items) and not levels,
        errors=levels.count("error"),
        questions=len(levels) - levels.count("error"),
    )


def write_progress(facts: Facts, blanks: int) -> LocalizedText:
    """Return what is left before submitting; nothing is, once it is submitted."""
    if facts.desk.status not in WRITABLE:
        return SEALED
    levels = [each.finding.level for each in facts.open_threads]
    errors = levels.count("error")
    counts = ((BLANKS, blanks), (ERRORS, errors), (TO_ANSWER, len(levels) - errors))
    said = [sentence.fill(count=count) for sentence, count in counts if count]
    if not said:
        return READY
    listed = LocalizedText("、".join(one.ja for one in said), ", ".join(one.en for one in said))
    return TO_GO.fill(list=listed)
