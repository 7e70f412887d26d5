"""What an approver would sign now: the draft with its threads, as read in one request.

Nothing is laid out here, and nothing is sealed.
"""

from dataclasses import dataclass

from universities.desks import Desk
from universities.pages.findings.page import BLANK_CHECK
from universities.pages.tables.figures import Figures
from universities.submissions.checking import Thread, blocks_submission
from universities.submissions.drafts import Draft, read_draft, read_earlier_years
from universities.submissions.threads import read_threads


@dataclass(frozen=True, slots=True)
class Signing:
    """What is signed: the draft with its threads, as read in one request."""

    draft: Draft
    threads: tuple[Thread, ...]
    figures: Figures

    @property
    def open(self) -> tuple[Thread, ...]:
        """Return what stands in the way."""
        return blocks_submission(self.threads)

    @property
    def blank(self) -> int:
        """Return how many of them are fields in which nothing was typed."""
        return sum(each.finding.check == BLANK_CHECK for each in self.open)


def read_signing(desk: Desk) -> Signing:
    """Return what an approver would sign now."""
    draft, earlier = read_draft(desk), read_earlier_years(desk)
    threads = read_threads(desk, draft, earlier=earlier)
    last = earlier.get(desk.fiscal_year - 1, {})
    told = [each for each in threads if _is_told_at_the_cell(each)]
    return Signing(draft, threads, Figures(draft.cells, last, None, {}, told))


def _is_told_at_the_cell(thread: Thread) -> bool:
    """Say whether the page shows the thread, so that a cell can lead to it."""
    if thread.finding.check == BLANK_CHECK:
        return False
    return not thread.is_settled or bool(thread.said)
