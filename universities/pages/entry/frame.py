"""What stands around every page of entering: title, deadline, status ladder, sections, progress.

No field is here; a section's own rows are section.py's.
"""

from dataclasses import dataclass
from datetime import datetime

from indicators.text import LocalizedText
from universities.pages.days import write_due
from universities.pages.entry.facts import Facts
from universities.pages.entry.ladder import Rung, build_ladder, find_reason
from universities.pages.entry.progress import SectionDoor, build_door, write_progress
from universities.pages.entry.words import ANSWERED, CLOSED
from universities.pages.place import Crumb, Door, address_of, build_place
from universities.submissions.workflow import ACCEPTED, PUBLISHED

TITLE = LocalizedText("{year}年度調査の入力", "Survey of FY{year}: entry")
PRACTICE_TITLE = LocalizedText("{year}年度調査の入力（練習）", "Survey of FY{year}: practice")


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything around the fields, in finished words. `reason`: why nothing can be typed;
    `is_settled`: the figures were accepted."""

    title: str
    crumbs: tuple[Crumb, ...]
    doors: tuple[Door, ...]
    chips: tuple[str, ...]
    ladder: tuple[Rung, ...]
    sections: tuple[SectionDoor, ...]
    progress: str
    instructions: str
    may_write: bool
    is_settled: bool
    reason: str
    version: int
    addresses: dict[str, str]


def build_frame(facts: Facts, *, section: str, now: datetime, language: str) -> Frame:
    """Return the frame of a page; `section` is the one that is open."""
    desk = facts.desk
    title = PRACTICE_TITLE if desk.is_practice else TITLE
    items = tuple(item for each in facts.sections for item in each.items)
    done = facts.count_answered(items)
    reason = find_reason(desk)
    deadline = write_due(desk.closes_on, now) if desk.is_open else CLOSED
    label = facts.find_section(section).section.label
    place = build_place(desk, "desk", language=language, title=label.in_language(language))
    return Frame(
        title=title.fill(year=desk.fiscal_year).in_language(language),
        crumbs=place.crumbs,
        doors=tuple(each for each in place.doors if each.address != address_of(desk, "desk")),
        chips=(
            desk.name.in_language(language),
            deadline.in_language(language),
            ANSWERED.fill(done=done, all=len(items)).in_language(language),
        ),
        ladder=build_ladder(desk.status, language),
        sections=tuple(build_door(each, facts, section, language) for each in facts.sections),
        progress=write_progress(facts, len(items) - done).in_language(language),
        instructions=desk.instructions,
        may_write=desk.may_write,
        is_settled=desk.status in (ACCEPTED, PUBLISHED),
        reason=reason.in_language(language) if reason else "",
        version=desk.version,
        addresses={
            name.replace("-", "_"): address_of(desk, name)
            for name in ("uploads", "copy-last-year", "findings", "provisional")
        },
    )
