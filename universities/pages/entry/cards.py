"""The findings beside a section's table: what looks wrong, and the box to answer in.

Which findings there are the checks say; the answer is received by the findings' own page.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from indicators.formatting import level_word
from indicators.text import LocalizedText
from universities.pages.entry.asked import AskedSection, find_section_of
from universities.pages.entry.facts import Facts
from universities.pages.place import address_of
from universities.submissions.cells import write_amount
from universities.submissions.checking import Said, Thread
from universities.submissions.checking.findings import LEVELS
from universities.submissions.workflow import ROLES

FROM_LAST_YEAR = LocalizedText(
    "昨年度に了承された説明を写しています。今年にも当てはまるか確かめてください。",
    "This is last year's accepted explanation. Check that it holds this year too.",
)
FIGURES_CHANGED = LocalizedText(
    "説明のあとに値が変わりました。いまの値にも当てはまるか確かめてください。",
    "The figures changed after this explanation. Check that it still holds.",
)


@dataclass(frozen=True, slots=True)
class FixForm:
    """One click that corrects a field: where it goes, and what it writes."""

    address: str
    item: str
    text: str
    note: str
    label: str


@dataclass(frozen=True, slots=True)
class FindingCard:
    """One finding in words, what was said about it, and how it can be answered."""

    anchor: str
    level: str
    word: str
    heading: str
    sentence: str
    field: str
    is_settled: bool
    remarks: tuple[str, ...]
    answer: str
    takes_confirmation: bool
    takes_explanation: bool
    text: str
    hint: str
    fix: FixForm | None


def build_cards(section: AskedSection, facts: Facts, *, language: str) -> tuple[FindingCard, ...]:
    """Return the findings at the section's fields, the worst first, answered ones last."""
    codes = {item.code for item in section.items}
    threads = [each for each in facts.threads if each.finding.item in codes]
    ordered = sorted(threads, key=lambda each: (each.is_settled, _rank(each)))
    return tuple(_card(each, facts, language) for each in ordered)


def count_open(cards: Iterable[FindingCard]) -> int:
    """Return how many of the findings still ask for something."""
    return sum(not each.is_settled for each in cards)


def _rank(thread: Thread) -> int:
    return LEVELS.index(thread.finding.level)


def _card(thread: Thread, facts: Facts, language: str) -> FindingCard:
    finding, desk = thread.finding, facts.desk
    is_asked = desk.may_write and not thread.is_settled
    offer = thread.outdated or thread.offered
    hint = FIGURES_CHANGED if thread.outdated else FROM_LAST_YEAR
    return FindingCard(
        anchor=f"finding-{finding.check}-{finding.item}",
        level=finding.level,
        word=level_word(finding.level).in_language(language),
        heading=finding.heading.in_language(language),
        sentence=finding.sentence.in_language(language),
        field=f"#item-{finding.item}",
        is_settled=thread.is_settled,
        remarks=tuple(_remark(each, language) for each in thread.said if each.has_text),
        answer=address_of(desk, "finding", finding.check, finding.item),
        takes_confirmation=is_asked and finding.level == "confirm",
        takes_explanation=is_asked and finding.level in ("explain", "confirm"),
        text=offer.text if offer else "",
        hint=hint.in_language(language) if offer else "",
        fix=_fix(thread, facts, language) if desk.may_write else None,
    )


def _remark(said: Said, language: str) -> str:
    role = ROLES[said.role].in_language(language) if said.role in ROLES else said.role
    return f"{role}：{said.text}" if language != "en" else f"{role}: {said.text}"


def _fix(thread: Thread, facts: Facts, language: str) -> FixForm | None:
    fix = thread.finding.fix
    if fix is None or thread.is_settled:
        return None
    cell = facts.draft.cells.get(fix.item)
    return FixForm(
        address=address_of(
            facts.desk, "section", find_section_of(fix.item, facts.desk.fiscal_year)
        ),
        item=fix.item,
        text=write_amount(fix.amount),
        note=cell.note if cell else "",
        label=fix.label.in_language(language),
    )
