"""The workflow as a document for people: docs/submission-workflow.md, a diagram and two tables.

Everything in it comes from the pure table; nothing is explained here a second time.
"""

from collections.abc import Iterable

from indicators.text import LocalizedText
from universities.submissions.workflow import ROLES, STATUS_LABELS, STATUSES, STEPS, WRITABLE, Step

NOTICE = (
    "<!-- Made by `python manage.py build_docs`; edit universities/submissions/workflow.py. -->"
)
YES, NO = "○", ""


def build_workflow_documents() -> dict[str, str]:
    """Return the text of the workflow's document, by its file name."""
    return {"submission-workflow.md": build_workflow_document()}


def build_workflow_document() -> str:
    """Return the statuses as a diagram, then who may take which step, then what is locked."""
    parts = (
        "# 提出の流れ / Submission workflow",
        NOTICE,
        _diagram(),
        "## だれが、どこから / Who may take which step",
        _steps(),
        "## 状態 / Statuses",
        _statuses(),
    )
    return "\n\n".join(parts) + "\n"


def _diagram() -> str:
    names = [f"    {status.code}: {_both(status.label)}" for status in STATUSES]
    arrows = [
        f"    {before} --> {step.after}: {_both(step.label)}"
        for step in STEPS
        for before in step.before
    ]
    lines = ["stateDiagram-v2", *names, f"    [*] --> {STATUSES[0].code}", *arrows]
    return "\n".join(["```mermaid", *lines, "```"])


def _steps() -> str:
    head = "| 手続き | Step | から / from | へ / to | だれが / by | 理由 / reason |"
    return "\n".join([head, "|---|---|---|---|---|---|", *(_step(step) for step in STEPS)])


def _step(step: Step) -> str:
    cells = (
        f"{step.label.ja} | {step.label.en} (`{step.code}`)",
        _list(STATUS_LABELS[code] for code in step.before),
        _both(STATUS_LABELS[step.after]),
        _list(ROLES[role] for role in step.roles),
        "必要 / required" if step.needs_reason else "",
    )
    return f"| {' | '.join(cells)} |"


def _statuses() -> str:
    head = "| 状態 | Status | 大学が書ける / a university may write |"
    rows = (
        f"| {status.label.ja} | {status.label.en} (`{status.code}`) "
        f"| {YES if status.code in WRITABLE else NO} |"
        for status in STATUSES
    )
    return "\n".join([head, "|---|---|---|", *rows])


def _list(texts: Iterable[LocalizedText]) -> str:
    return "、".join(_both(text) for text in texts)


def _both(text: LocalizedText) -> str:
    return f"{text.ja} / {text.en}"
