"""The page of the identified view: how to open it, and who opened it when, how long and why.

No figure is on it; the form's texts are the template's.
"""

from dataclasses import dataclass
from datetime import datetime

from universities.access import audience_for
from universities.doors.identified import may_open
from universities.openings import Opening, list_openings
from universities.pages.identified.log import build_log
from universities.pages.releases.shapes import Table
from universities.submissions.services.identifying import LONGEST_REASON, SHORTEST_REASON

# The page is for looking who did lately; the record keeps everything.
MOST_LISTED = 50


@dataclass(frozen=True, slots=True)
class IdentifiedPage:
    """The page in one language; `reason`, `problem`: what was typed and why it was not taken."""

    is_open: bool
    may_open: bool
    reason: str
    problem: str
    shortest: int
    longest: int
    log: Table


def build_identified_page(
    user: object,
    opening: Opening | None,
    now: datetime,
    *,
    typed: str = "",
    problem: str = "",
    language: str,
) -> IdentifiedPage:
    """Return the page; `opening`: under which the reader looks at it."""
    return IdentifiedPage(
        is_open=opening is not None,
        may_open=may_open(audience_for(user)),
        reason=typed,
        problem=problem,
        shortest=SHORTEST_REASON,
        longest=LONGEST_REASON,
        log=build_log(list_openings(MOST_LISTED), now, language),
    )
