"""The answer thread of a finding: the university explains, the analyst replies and decides.

Which findings there are, and whether a thread is settled, is the checks' business.
"""

from collections.abc import Mapping

from django.db import transaction

from indicators.text import LocalizedText
from universities.models import Remark, Revision, Submission
from universities.submissions.events import About, Author, record_events
from universities.submissions.services.locking import LockedError, begin, hold, next_revision
from universities.submissions.workflow import (
    ADMINISTRATOR,
    ANALYST,
    RETURNED,
    SUBMITTED,
    VIEWER,
    WRITABLE,
    WorkflowError,
)

LONGEST_TEXT = 2000
KINDS_OF_ANALYST = (Remark.Kind.REPLY, Remark.Kind.ACCEPTANCE, Remark.Kind.REFUSAL)
NEED_TEXT = (Remark.Kind.EXPLANATION, Remark.Kind.REPLY, Remark.Kind.REFUSAL)


class EmptyRemarkError(ValueError):
    """A remark that must say something says nothing, or far too much."""

    def __init__(self, length: int) -> None:
        self.sentence = LocalizedText(
            f"1～{LONGEST_TEXT}文字で書いてください（いまは{length}文字です）。",
            f"Write 1 to {LONGEST_TEXT} characters; there are {length} now.",
        )
        super().__init__(self.sentence.en)


@transaction.atomic
def add_remark(
    submission: int,
    *,
    check: str,
    item: str,
    kind: str,
    text: str,
    figures: Mapping[str, float | str | None],
    may_be_published: bool = False,
    author: Author,
) -> int:
    """Add one remark to the thread of a finding and return its id.

    The university explains or confirms while it may write; the analyst replies, accepts or
    refuses what was submitted. The same remark sent twice (a double click, a page sent again) is
    one remark. Raises: EmptyRemarkError, LockedError, WorkflowError.
    """
    row = hold(submission)
    _check_turn(row.status, kind, author)
    if len(text) > LONGEST_TEXT or (kind in NEED_TEXT and not text.strip()):
        raise EmptyRemarkError(len(text.strip()))
    said = {
        "kind": kind,
        "text": text.strip(),
        "may_be_published": may_be_published,
        "figures": dict(figures),
        "by": author.name,
        "role": author.role,
    }
    newest = Remark.objects.filter(submission=row, check_code=check, item=item).last()
    if newest is not None and all(getattr(newest, name) == said[name] for name in said):
        return newest.pk
    remark = Remark.objects.create(
        submission=row, check_code=check, item=item, at=author.at, **said
    )
    payload = {"check": check, "item": item, "kind": kind, "remark": remark.pk}
    record_events(author, [About("remark", payload=payload, submission=row.pk)])
    if row.status == RETURNED:
        _begin_correction(row, author)
    return remark.pk


def _begin_correction(row: Submission, author: Author) -> None:
    """Open the next revision: an explanation alone can be the whole correction."""
    begin(row, author)
    revision = next_revision(row, origin=Revision.Origin.FORM)
    row.version += 1
    row.save(update_fields=("status", "version"))
    about = About(
        "correct",
        payload={"number": revision.number},
        submission=row.pk,
        revision=revision.pk,
        version=row.version,
    )
    record_events(author, [about])


def _check_turn(status: str, kind: str, author: Author) -> None:
    if author.role in (VIEWER, ADMINISTRATOR):
        raise WorkflowError(f"Remark: cannot be written as {author.role!r}. A contributor does.")
    if (author.role == ANALYST) != (kind in KINDS_OF_ANALYST):
        raise WorkflowError(f"Remark: {kind!r} cannot be written as {author.role!r}.")
    if author.role != ANALYST and status not in WRITABLE:
        raise LockedError(status)
    if author.role == ANALYST and status != SUBMITTED:
        raise WorkflowError(f"Remark: an analyst writes it while 'submitted', got {status!r}.")
