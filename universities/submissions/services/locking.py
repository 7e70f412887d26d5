"""Taking hold of one submission: nobody else writes it until the transaction ends.

What is written then is the business of the other services.
"""

from django.db import connection
from django.db.models import Max
from django.db.transaction import TransactionManagementError

from indicators.text import LocalizedText
from universities.models import Revision, Submission, Value
from universities.submissions.events import Author
from universities.submissions.workflow import STATUS_LABELS, WRITABLE, check_step

# Asked inside the lock with every save: as plain statements they take a quarter of the time.
HELD = "SELECT * FROM universities_submission WHERE id = %s"
NEWEST = "SELECT * FROM universities_revision WHERE submission_id = %s ORDER BY number DESC LIMIT 1"


class LockedError(ValueError):
    """The submission takes no figures in its status."""

    def __init__(self, status: str) -> None:
        label = STATUS_LABELS[status]
        self.sentence = LocalizedText(
            f"この提出は「{label.ja}」なので、値を変えられません。入力した値は保存されていません。"
            "変更が必要なときは、府省の担当者に差戻しか再開を依頼してください。",
            f"This return is “{label.en}”, so its figures cannot change. What you typed "
            "was not saved. Ask the ministry to return or reopen it if a change is needed.",
        )
        super().__init__(self.sentence.en)


class StaleError(ValueError):
    """Somebody changed the submission after the page was read."""

    def __init__(self) -> None:
        self.sentence = LocalizedText(
            "このページを開いたあとに、提出の内容が変わりました。"
            "新しい内容を確かめてから、もう一度行ってください。",
            "The return changed after this page was opened. Look at it as it is now, "
            "then do it again.",
        )
        super().__init__(self.sentence.en)


def hold(submission: int) -> Submission:
    """Return the submission's row, held until the transaction ends.

    Raises: TransactionManagementError outside a transaction, where nothing would be held.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError(
            f"Submission {submission}: must be held inside a transaction, got none. Open one."
        )
    locking = " FOR UPDATE" if connection.features.has_select_for_update else ""
    for row in Submission.objects.raw(HELD + locking, [submission]):
        return row
    raise Submission.DoesNotExist(f"Submission {submission}: must exist, got none of it.")


def hold_at(submission: int, version: int) -> Submission:
    """Return the held row. Raises: StaleError unless it still has the version that was read."""
    row = hold(submission)
    if row.version != version:
        raise StaleError
    return row


def hold_writable(submission: int) -> Submission:
    """Return the held row. Raises: LockedError if figures must not change in its status."""
    row = hold(submission)
    if row.status not in WRITABLE:
        raise LockedError(row.status)
    return row


def newest_revision(row: Submission) -> Revision | None:
    """Return the submission's newest revision, sealed or not."""
    return next(iter(Revision.objects.raw(NEWEST, [row.pk])), None)


def next_revision(row: Submission, *, origin: str) -> Revision:
    """Return a new open revision that says what the newest one says."""
    newest = Revision.objects.filter(submission=row).aggregate(number=Max("number"))["number"]
    made = Revision.objects.create(submission=row, number=(newest or 0) + 1, origin=origin)
    fields = ("item", "state", "amount", "unit", "note", "typed")
    earlier = Value.objects.filter(revision__submission=row, revision__number=newest or 0)
    Value.objects.add_rows([(made.pk, *values) for values in earlier.values_list(*fields)])
    return made


def begin(row: Submission, author: Author) -> None:
    """Move the row into "in progress" if its status asks for that before anybody writes."""
    steps = {"not_started": "start", "returned": "correct"}
    step = steps.get(row.status)
    if step is not None:
        row.status = check_step(step, status=row.status, role=author.role, what=str(row.pk))
