"""Marking submissions as published when a release was made of them.

Making the release is the work of universities.releases.
"""

from collections.abc import Collection

from django.db import transaction
from django.db.models import F

from universities.models import Submission
from universities.submissions.events import FEW, About, Author, batches, record_events
from universities.submissions.workflow import ACCEPTED, PUBLISHED, check_step


@transaction.atomic
def mark_published(submissions: Collection[int], *, release: int, author: Author) -> int:
    """Move the accepted ones of those submissions to published; return how many moved.

    A reopened submission stays where it is: its last accepted revision was released.
    """
    check_step("publish", status=ACCEPTED, role=author.role)
    moved = 0
    for ids in batches(sorted(submissions), FEW):
        waiting = Submission.objects.filter(id__in=ids, status=ACCEPTED)
        moving = list(waiting.values_list("id", flat=True))
        waiting.update(status=PUBLISHED, version=F("version") + 1)
        record_events(
            author, [About("publish", submission=id, payload={"release": release}) for id in moving]
        )
        moved += len(moving)
    return moved
