"""Writing submissions and their next revisions, sealed at once, with their events.

Called by the services only, inside their transaction.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime

from universities.models import Revision, Round, Submission, University, Value
from universities.models.value import Row
from universities.submissions.earlier import Earlier, Key, Values
from universities.submissions.events import BATCH, FEW, About, Author, batches, record_events
from universities.submissions.values import digest_of
from universities.submissions.workflow import check_step

Progress = Callable[[int], None]


def record_submissions(
    changed: Collection[Key],
    earlier: Mapping[Key, Earlier],
    universities: Mapping[str, University],
    rounds: Mapping[int, Round],
    author: Author,
) -> dict[Key, Submission]:
    """Return the submission of every changed university-year, accepted."""
    new = {
        (code, year): Submission(university=universities[code], round=rounds[year])
        for code, year in changed
        if (code, year) not in earlier
    }
    known = {key: earlier[key].submission for key in changed if key in earlier}
    for each in (*new.values(), *known.values()):
        each.status = check_step(
            "record_import", status=each.status, role=author.role, what=str(each)
        )
    for each in known.values():
        each.version += 1
    Submission.objects.bulk_create(new.values(), batch_size=BATCH)
    Submission.objects.bulk_update(known.values(), ("status", "version"), batch_size=FEW)
    return new | known


def record_revisions(
    changed: Mapping[Key, Values],
    earlier: Mapping[Key, Earlier],
    submissions: Mapping[Key, Submission],
    author: Author,
    progress: Progress | None,
) -> int:
    """Write the next revision of every changed university-year and seal it."""
    revisions = {
        key: Revision(
            submission=submissions[key],
            number=earlier[key].number + 1 if key in earlier else 1,
            origin=Revision.Origin.IMPORT,
            digest=digest_of(values),
        )
        for key, values in changed.items()
    }
    Revision.objects.bulk_create(revisions.values(), batch_size=BATCH)
    written = _record_values(
        [
            (revisions[key].pk, item, *each)
            for key, values in changed.items()
            for item, each in values.items()
        ],
        progress,
    )
    _seal(list(revisions.values()), author.at)
    _record_events(revisions, changed, submissions, author)
    return written


def _record_events(
    revisions: Mapping[Key, Revision],
    changed: Mapping[Key, Values],
    submissions: Mapping[Key, Submission],
    author: Author,
) -> None:
    record_events(
        author,
        [
            About(
                "record_import",
                submission=each.submission_id,
                revision=each.pk,
                version=submissions[key].version,
                payload={"number": each.number, "digest": each.digest, "values": len(changed[key])},
            )
            for key, each in revisions.items()
        ],
    )


def _record_values(rows: Sequence[Row], progress: Progress | None) -> int:
    for batch in batches(rows, BATCH):
        Value.objects.add_rows(batch)
        if progress is not None:
            progress(len(batch))
    return len(rows)


def _seal(revisions: Sequence[Revision], at: datetime) -> None:
    for batch in batches(revisions, FEW):
        Revision.objects.filter(id__in=[each.id for each in batch]).update(sealed_at=at)
