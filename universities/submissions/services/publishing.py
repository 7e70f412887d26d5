"""Marking submissions as published when a release was made of them.

Making the release is the work of universities.releases.
"""

from collections.abc import Collection

from django.db import transaction
from django.db.models import Exists, F, OuterRef

from universities.models import Revision, Submission
from universities.submissions.events import FEW, About, Author, batches, record_events
from universities.submissions.workflow import ACCEPTED, PUBLISHED, check_step


@transaction.atomic
def mark_published(revisions: Collection[int], *, release: int, author: Author) -> int:
    """Move the accepted submissions that those revisions speak for; return how many moved.

    One that was reopened, or whose newer revision waits for the end of its round, stays where it
    is: what its status means is not what was released.
    """
    check_step("publish", status=ACCEPTED, role=author.role)
    moved = 0
    for ids in batches(sorted(revisions), FEW):
        moving = _find_accepted(ids)
        waiting = Submission.objects.filter(id__in=moving)
        waiting.update(status=PUBLISHED, version=F("version") + 1)
        record_events(
            author, [About("publish", submission=id, payload={"release": release}) for id in moving]
        )
        moved += len(moving)
    return moved


def _find_accepted(revisions: Collection[int]) -> list[int]:
    """Return the accepted submissions of which one of those revisions is the newest."""
    newer = Revision.objects.filter(
        submission=OuterRef("submission"), number__gt=OuterRef("number")
    )
    newest = Revision.objects.filter(~Exists(newer), id__in=revisions)
    return list(newest.filter(submission__status=ACCEPTED).values_list("submission_id", flat=True))
