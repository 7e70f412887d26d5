"""The page of everything to check: findings by level, each with its thread and answer box.

Blank fields are named in one list by section, so that a half-filled form stays calm.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.catalogue.loader import load_catalogue
from universities.desks import Desk
from universities.pages.findings.blanks import BlankSection, build_blanks
from universities.pages.findings.groups import LevelGroup, group_by_level
from universities.pages.findings.lead import write_lead
from universities.pages.findings.typed import Typing
from universities.pages.handed_back import HandedBack, build_handed_back
from universities.pages.place import Place, build_place
from universities.submissions.course import read_course
from universities.submissions.drafts import read_draft
from universities.submissions.threads import read_threads

BLANK_CHECK = "required"


@dataclass(frozen=True, slots=True)
class FindingsPage:
    """What the page shows; `unplaced` is an answer to a finding that is gone meanwhile.

    `unsaved`: in how many boxes stands something that nobody saved.
    """

    place: Place
    lead: str
    handed_back: HandedBack | None
    groups: tuple[LevelGroup, ...]
    blanks: tuple[BlankSection, ...]
    blank_count: int
    unplaced: str
    unsaved: int


def build_findings_page(
    desk: Desk, *, language: str, typing: Typing | None = None, unplaced: str = ""
) -> FindingsPage:
    """Return every finding of the figures that the person may read, by level, then by section."""
    catalogue, draft = load_catalogue(), read_draft(desk)
    may_read = desk.is_own or draft.is_sealed
    threads = read_threads(desk, draft) if may_read else ()
    told = [each for each in threads if each.finding.check != BLANK_CHECK]
    blank = [each.finding.item for each in threads if each.finding.check == BLANK_CHECK]
    groups = group_by_level(desk, told, catalogue, typing or Typing(), language)
    return FindingsPage(
        place=build_place(desk, "findings", language=language),
        lead=write_lead(told, len(blank), may_read).in_language(language),
        handed_back=build_handed_back(desk, read_course(desk), language=language),
        groups=groups,
        blanks=build_blanks(desk, blank, catalogue, language),
        blank_count=len(blank),
        unplaced=unplaced,
        unsaved=_count_unsaved(groups),
    )


def _count_unsaved(groups: Sequence[LevelGroup]) -> int:
    boxes = [box for group in groups for thread in group.threads for box in thread.boxes]
    return sum(box.holds_typing for box in boxes)
