"""What the pages of entering stand on: one submission's figures, findings, memos, and last save.

Read once per request through the desk; no word of a page is made here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from indicators.catalogue.loader import load_catalogue
from indicators.catalogue.model import Item
from universities.desks import Desk
from universities.models import Event, Memo
from universities.pages.entry.asked import AskedSection, find_asked_section, list_sections
from universities.submissions.checking import Thread
from universities.submissions.checking.run import REQUIRED
from universities.submissions.drafts import Cells, Draft, read_draft, read_earlier_years
from universities.submissions.threads import read_threads
from universities.submissions.values import BLANK, UNREADABLE

OPEN_STATES = (BLANK.state, UNREADABLE)


@dataclass(frozen=True, slots=True)
class Facts:
    """One submission as its desk sees it. `threads` are those of findings other than blanks."""

    desk: Desk
    draft: Draft
    last: Cells
    sections: tuple[AskedSection, ...]
    threads: tuple[Thread, ...]
    memos: Mapping[str, str]
    saved_at: datetime | None

    @property
    def open_threads(self) -> tuple[Thread, ...]:
        """Return the threads that still stand in the way of submitting."""
        return tuple(each for each in self.threads if not each.is_settled)

    def is_answered(self, item: Item) -> bool:
        """Say whether the item has a figure or a sign; blank and unreadable have neither."""
        return self.draft.cells.get(item.code, BLANK).state not in OPEN_STATES

    def count_answered(self, items: tuple[Item, ...]) -> int:
        """Return how many of the items are answered."""
        return sum(map(self.is_answered, items))

    def find_section(self, code: str) -> AskedSection:
        """Return the section. Raises: NoSuchSection."""
        return find_asked_section(self.desk, code)

    def find_next(self, code: str) -> AskedSection | None:
        """Return the section after this one, or nothing after the last."""
        codes = [each.section.code for each in self.sections]
        place = codes.index(code) + 1
        return self.sections[place] if place < len(codes) else None


def read_facts(desk: Desk) -> Facts:
    """Return everything that a page of entering shows of one submission."""
    catalogue = load_catalogue()
    draft, earlier = read_draft(desk), read_earlier_years(desk)
    threads = read_threads(desk, draft, earlier=earlier)
    blanks = {code for code, check in catalogue.checks.items() if check.rule == REQUIRED}
    return Facts(
        desk=desk,
        draft=draft,
        last=earlier.get(desk.fiscal_year - 1, {}),
        sections=list_sections(desk.fiscal_year),
        threads=tuple(each for each in threads if each.finding.check not in blanks),
        memos=_read_memos(desk),
        saved_at=find_last_save(desk),
    )


def _read_memos(desk: Desk) -> dict[str, str]:
    """Return the university's memos by item; nobody outside the university reads them."""
    if not desk.is_own:
        return {}
    rows = Memo.objects.filter(university__code=desk.university)
    return dict(rows.values_list("item", "text"))


def find_last_save(desk: Desk) -> datetime | None:
    """Return when a figure was saved last; nobody outside the university is told."""
    if not desk.is_own:
        return None
    saves = Event.objects.filter(submission=desk.submission, action="save").order_by("-id")
    return saves.values_list("at", flat=True).first()
