"""The status ladder, and why nothing can be typed where that is so.

Which statuses there are is the workflow's; here they are put in order and in words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.text import LocalizedText
from universities.desks import WRITERS, Desk
from universities.submissions.workflow import (
    ACCEPTED,
    IN_PROGRESS,
    NOT_STARTED,
    PUBLISHED,
    RETURNED,
    STATUS_LABELS,
    SUBMITTED,
    WRITABLE,
)

LABELS = {**STATUS_LABELS, SUBMITTED: LocalizedText("提出済（ロック）", "Submitted (locked)")}
READ_ONLY = LocalizedText(
    "閲覧だけできます。値を入力するのは、大学の入力担当と学内承認者です。",
    "You can read this. Figures are entered by the university's contributors and approvers.",
)
LOCKED = LocalizedText(
    "「{status}」のため、値を変えられません。"
    "変更が必要なときは、府省の担当者に差戻しか再開を依頼してください。",
    "The return is “{status}”, so figures cannot change. Ask the ministry to return or reopen it "
    "if a change is needed.",
)
CLOSED = LocalizedText(
    "この調査の受付は締め切られました。入力が必要なときは、府省の担当者に連絡してください。",
    "This round is closed and takes no new returns. Contact the ministry if something is missing.",
)


@dataclass(frozen=True, slots=True)
class Rung:
    """One status of the ladder: `place` is past, now or next."""

    label: str
    place: str


def build_ladder(status: str, language: str) -> tuple[Rung, ...]:
    """Return the statuses in their order; a return for correction is a rung only where it is."""
    codes: Sequence[str] = (NOT_STARTED, IN_PROGRESS, SUBMITTED, ACCEPTED, PUBLISHED)
    if status == RETURNED:
        codes = (NOT_STARTED, IN_PROGRESS, SUBMITTED, RETURNED, ACCEPTED, PUBLISHED)
    here = codes.index(status)
    return tuple(
        Rung(
            LABELS[code].in_language(language),
            "past" if place < here else "now" if place == here else "next",
        )
        for place, code in enumerate(codes)
    )


def find_reason(desk: Desk) -> LocalizedText | None:
    """Return why the person cannot type here, or nothing if they can."""
    if desk.may_write:
        return None
    if desk.role not in WRITERS:
        return READ_ONLY
    if desk.status in WRITABLE:
        return CLOSED
    return LOCKED.fill(status=LABELS[desk.status])
