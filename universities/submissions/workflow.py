"""How a submission moves from one status to the next, and who may take each step.

A pure table: nothing here knows a database, a user or a clock.
"""

from dataclasses import dataclass

from indicators.text import LocalizedText


@dataclass(frozen=True, slots=True)
class Status:
    """Where a submission stands."""

    code: str
    label: LocalizedText


NOT_STARTED, IN_PROGRESS, SUBMITTED = "not_started", "in_progress", "submitted"
RETURNED, ACCEPTED, PUBLISHED = "returned", "accepted", "published"
STATUSES = (
    Status(NOT_STARTED, LocalizedText("未入力", "Not started")),
    Status(IN_PROGRESS, LocalizedText("入力中", "In progress")),
    Status(SUBMITTED, LocalizedText("提出済", "Submitted")),
    Status(RETURNED, LocalizedText("差戻し", "Returned")),
    Status(ACCEPTED, LocalizedText("受理", "Accepted")),
    Status(PUBLISHED, LocalizedText("公表", "Published")),
)
STATUS_LABELS = {status.code: status.label for status in STATUSES}
# A university may write in these; everything else is locked.
WRITABLE = (NOT_STARTED, IN_PROGRESS, RETURNED)
# The steps by which a revision becomes one that a release may rest on.
ACCEPTING = ("accept", "record_import")

CONTRIBUTOR, APPROVER, VIEWER = "contributor", "approver", "viewer"
ANALYST, ADMINISTRATOR, OPERATOR = "analyst", "administrator", "operator"
UNIVERSITY_ROLES = (CONTRIBUTOR, APPROVER, VIEWER)
MINISTRY_ROLES = (ANALYST, ADMINISTRATOR)
ROLES = {
    CONTRIBUTOR: LocalizedText("入力担当", "a contributor"),
    APPROVER: LocalizedText("学内承認者", "an approver"),
    VIEWER: LocalizedText("大学の閲覧者", "a viewer"),
    ANALYST: LocalizedText("分析者", "an analyst"),
    ADMINISTRATOR: LocalizedText("管理者", "an administrator"),
    OPERATOR: LocalizedText("運用者（管理コマンド）", "the operator of a command"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One allowed move: from any of `before` to `after`, by any of `roles`."""

    code: str
    label: LocalizedText
    before: tuple[str, ...]
    after: str
    roles: tuple[str, ...]
    needs_reason: bool = False


STEPS = (
    Step(
        "start",
        LocalizedText("入力開始", "start"),
        (NOT_STARTED,),
        IN_PROGRESS,
        (CONTRIBUTOR, APPROVER),
    ),
    Step(
        "submit",
        LocalizedText("提出", "submit"),
        (IN_PROGRESS,),
        SUBMITTED,
        (APPROVER,),
    ),
    Step(
        "return_for_correction",
        LocalizedText("差戻し", "return for correction"),
        (SUBMITTED,),
        RETURNED,
        (ANALYST,),
        needs_reason=True,
    ),
    Step(
        "correct",
        LocalizedText("修正開始", "correct"),
        (RETURNED,),
        IN_PROGRESS,
        (CONTRIBUTOR, APPROVER),
    ),
    Step("accept", LocalizedText("受理", "accept"), (SUBMITTED,), ACCEPTED, (ANALYST,)),
    Step(
        "publish",
        LocalizedText("公表", "publish"),
        (ACCEPTED, PUBLISHED),
        PUBLISHED,
        (ANALYST, OPERATOR),
    ),
    Step(
        "reopen",
        LocalizedText("再開", "reopen"),
        (ACCEPTED, PUBLISHED),
        IN_PROGRESS,
        (ANALYST,),
        needs_reason=True,
    ),
    # A survey file was already checked by the ministry: it arrives accepted. It never overwrites
    # what a university is still typing or has just submitted.
    Step(
        "record_import",
        LocalizedText("一括取込", "record an import"),
        (NOT_STARTED, ACCEPTED, PUBLISHED),
        ACCEPTED,
        (ANALYST, OPERATOR),
    ),
)


class WorkflowError(ValueError):
    """A step was asked for that the table does not allow."""


def find_step(code: str) -> Step:
    """Return the step named `code`. Raises: WorkflowError if there is none."""
    for step in STEPS:
        if step.code == code:
            return step
    raise WorkflowError(
        f"Step {code!r}: must be one of {', '.join(step.code for step in STEPS)}. Correct the name."
    )


def allowed_steps(status: str, role: str) -> tuple[Step, ...]:
    """Return the steps that `role` may take from `status`, in the order of the table."""
    return tuple(step for step in STEPS if status in step.before and role in step.roles)


def check_step(code: str, *, status: str, role: str, reason: str = "", what: str = "") -> str:
    """Return the status after the step. `what` names the submission in the message.

    Raises: WorkflowError if the status, the role or a missing reason forbids it.
    """
    step = find_step(code)
    name = what or "Submission"
    if status not in step.before:
        raise WorkflowError(f"{name}: cannot {step.label.en} from {status!r}. {_allowed(status)}")
    if role not in step.roles:
        may = " or ".join(ROLES[one].en for one in step.roles)
        raise WorkflowError(f"{name}: cannot {step.label.en} as {role!r}. It is done by {may}.")
    if step.needs_reason and not reason.strip():
        raise WorkflowError(f"{name}: to {step.label.en} needs a reason, got none. Write one.")
    return step.after


def _allowed(status: str) -> str:
    steps = [step for step in STEPS if status in step.before]
    words = [f"{step.code!r}, by {' or '.join(ROLES[r].en for r in step.roles)}" for step in steps]
    return f"Allowed: {'; '.join(words) or 'nothing'}."
