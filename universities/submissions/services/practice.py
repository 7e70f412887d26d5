"""Giving a university its own place to practise, and giving it fresh figures there.

Nothing here is a return: no step of the workflow is taken, no release and no board reads it.
"""

from collections.abc import Mapping

from django.db import transaction

from universities.models import Revision, Round, Submission, University
from universities.submissions.drafts import read_cells
from universities.submissions.events import About, Author, record_events
from universities.submissions.services.drafting import WRITERS, put_cells
from universities.submissions.services.locking import hold, newest_revision, next_revision
from universities.submissions.values import BLANK, ReportedValue, digest_of
from universities.submissions.workflow import ACCEPTED, IN_PROGRESS, WorkflowError

Cells = Mapping[str, ReportedValue]


@transaction.atomic
def start_practice(
    university: str, *, fiscal_year: int, before: Cells, now: Cells, author: Author
) -> None:
    """Lay `now` before the university as a draft of that year, beside `before` as last year's.

    Starting again is starting afresh: the old attempts stay as earlier revisions.
    Raises: WorkflowError for a role that does not write.
    """
    if author.role not in WRITERS:
        raise WorkflowError(
            f"Practice: cannot be started as {author.role!r}. A contributor starts it."
        )
    place = University.objects.select_for_update().get(code=university)
    earlier = _hold_place(place, fiscal_year - 1, Round.State.CLOSED)
    _lay(earlier, before, ACCEPTED, author)
    _lay(_hold_place(place, fiscal_year, Round.State.OPEN), now, IN_PROGRESS, author)


def _hold_place(university: University, fiscal_year: int, state: str) -> Submission:
    round_, _ = Round.objects.get_or_create(fiscal_year=fiscal_year, is_practice=True)
    if round_.state != state:
        round_.state = state
        round_.save(update_fields=("state",))
    place, _ = Submission.objects.get_or_create(university=university, round=round_)
    return hold(place.pk)


def _lay(row: Submission, cells: Cells, status: str, author: Author) -> None:
    """Make the newest revision say exactly `cells`; an accepted one is sealed."""
    revision = newest_revision(row)
    if revision is None or revision.sealed_at is not None:
        revision = next_revision(row, origin=Revision.Origin.FORM)
    old = read_cells([revision.pk])[revision.pk]
    put_cells(revision.pk, {item: cells.get(item, BLANK) for item in {**old, **cells}})
    if status == ACCEPTED:
        revision.digest, revision.sealed_at = digest_of(cells), author.at
        revision.save(update_fields=("digest", "sealed_at"))
    row.status, row.version = status, row.version + 1
    row.save(update_fields=("status", "version"))
    _note(row, revision, old, cells, author)


def _note(row: Submission, revision: Revision, old: Cells, new: Cells, author: Author) -> None:
    # Told cell by cell like any save: whoever still types into the old page meets a conflict.
    changes = {
        item: [old.get(item, BLANK), new.get(item, BLANK)]
        for item in {**old, **new}
        if old.get(item, BLANK) != new.get(item, BLANK)
    }
    about = About(
        "start_practice",
        payload={"origin": "practice", "changes": changes},
        submission=row.pk,
        revision=revision.pk,
        version=row.version,
    )
    record_events(author, [about])
