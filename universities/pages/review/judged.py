"""What an analyst judges: the newest sealed revision, and the one before it.

Only sealed revisions are read here, never a draft.
"""

from dataclasses import dataclass

from universities.desks import Desk
from universities.submissions.drafts import NOTHING_YET, Draft, list_revisions, read_revision


@dataclass(frozen=True, slots=True)
class Judged:
    """The newest sealed revision, and the sealed one before it."""

    draft: Draft
    before: Draft


def read_judged(desk: Desk) -> Judged:
    """Return what was sealed last and before it; empty drafts where there is nothing."""
    sealed = [each.number for each in list_revisions(desk) if each.is_sealed]
    draft = read_revision(desk, sealed[-1]) if sealed else NOTHING_YET
    before = read_revision(desk, sealed[-2]) if sealed[1:] else NOTHING_YET
    return Judged(draft, before)
