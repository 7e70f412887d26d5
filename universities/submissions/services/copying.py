"""Copying last year's answers into what is still blank; what was typed is never touched.

Which answers may be copied is decided here; saving them is drafting's work.
"""

from collections.abc import Collection, Mapping
from typing import Literal

from django.db import transaction

from universities.models import Revision
from universities.submissions.drafts import read_cells
from universities.submissions.events import Author
from universities.submissions.services.drafting import Saved, save_cells
from universities.submissions.services.locking import hold_at, newest_revision
from universities.submissions.values import BLANK, UNREADABLE, ReportedValue

Cells = Mapping[str, ReportedValue]
What = Literal["signs", "everything"]
WHAT: tuple[What, ...] = ("signs", "everything")


def find_copies(last: Cells, now: Cells, *, items: Collection[str], what: What) -> Cells:
    """Return what blank cells would say after copying, in the order of `items`.

    `what`: "signs" takes signs and notes and leaves numbers to be typed; "everything" takes the
    numbers too. A cell with anything in it stays; a note of this year's stays.
    """
    copies = {}
    for item in items:
        old, here = last.get(item, BLANK), now.get(item, BLANK)
        if here.state != BLANK.state or old.state in (BLANK.state, UNREADABLE):
            continue
        is_number = old.amount is not None
        taken = BLANK if is_number and what == "signs" else old
        copy = taken._replace(note=here.note or old.note, typed="")
        if copy != here:
            copies[item] = copy
    return copies


@transaction.atomic
def copy_last_year(
    submission: int,
    last: Cells,
    *,
    items: Collection[str],
    what: What,
    read_version: int,
    author: Author,
) -> Saved:
    """Fill the blank cells among `items` from `last`, as one change whose origin is a copy.

    Raises: StaleError if anything changed since the copies were shown; LockedError; WorkflowError.
    """
    row = hold_at(submission, read_version)
    revision = newest_revision(row)
    now = read_cells([revision.pk])[revision.pk] if revision is not None else {}
    copies = find_copies(last, now, items=items, what=what)
    return save_cells(
        submission,
        copies,
        read_version=read_version,
        author=author,
        origin=Revision.Origin.COPY,
    )
