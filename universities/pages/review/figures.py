"""What stands beside each other on the page of what was submitted.

It is gathered here and laid out by pages/tables.
"""

from collections.abc import Mapping, Sequence

from universities.desks import Desk
from universities.pages.review.judged import Judged
from universities.pages.tables.figures import Figures
from universities.submissions.course import Milestone
from universities.submissions.drafts import read_earlier_years
from universities.submissions.threads import read_threads


def gather_figures(desk: Desk, judged: Judged, course: Sequence[Milestone]) -> Figures:
    """Return what stands beside each other on the page: figures, reasons and findings."""
    earlier = read_earlier_years(desk)
    draft, before = judged.draft, judged.before
    threads = read_threads(desk, draft, earlier=earlier) if draft.number else ()
    told = [each for each in threads if each.finding.level != "note" or each.said]
    last = earlier.get(desk.fiscal_year - 1, {})
    cells = before.cells if before.number else None
    return Figures(draft.cells, last, cells, _returned(judged, course), told)


def _returned(judged: Judged, course: Sequence[Milestone]) -> Mapping[str, str]:
    """Return the reasons at the cells: of the newest return that named any."""
    numbers = (judged.draft.number, judged.before.number)
    found = [each for each in course if each.cells and each.number in numbers]
    return (found[-1].cells or {}) if found else {}
