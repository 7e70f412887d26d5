"""The steps of a submission: submit, return, accept, reopen; each with its event and its seal.

Who may take a step from where is the workflow's table; whether findings are settled is asked of
the checks. Saving figures lives in drafting.py.
"""

from collections.abc import Mapping

from django.db import transaction

from indicators.text import LocalizedText
from universities.models import Remark, Revision, Submission
from universities.submissions.drafts import read_cells
from universities.submissions.events import About, Author, record_events
from universities.submissions.services.locking import hold_at, newest_revision, next_revision
from universities.submissions.values import BLANK, digest_of
from universities.submissions.workflow import check_step

# The check code under which the reasons of a return hang at their cells.
RETURNED_CELL = "returned"


class NotReadyError(ValueError):
    """Something still stands in the way of submitting."""

    def __init__(self, open_findings: int) -> None:
        self.sentence = LocalizedText(
            f"確かめることが{open_findings}件残っているため、提出できません。"
            "エラーを直し、要説明・要確認に答えてください。",
            f"{open_findings} findings are still open, so this cannot be submitted. Correct the "
            "errors and answer what asks for an explanation or a confirmation.",
        )
        super().__init__(self.sentence.en)


@transaction.atomic
def submit(submission: int, *, read_version: int, open_findings: int, author: Author) -> int:
    """Seal the figures that the approver has read, and lock them; return the new version.

    `open_findings`: how many findings the caller's check of exactly this version left open.
    Raises: StaleError if anything changed since; NotReadyError; WorkflowError.
    """
    row = hold_at(submission, read_version)
    _step(row, "submit", author)
    if open_findings:
        raise NotReadyError(open_findings)
    revision = newest_revision(row)
    if revision is None:
        raise NotReadyError(1)
    values = read_cells([revision.pk])[revision.pk]
    revision.digest = digest_of(values)
    revision.sealed_at = author.at
    revision.save(update_fields=("digest", "sealed_at"))
    payload = {"number": revision.number, "digest": revision.digest, "values": len(values)}
    return _finish(row, "submit", author, revision, payload)


@transaction.atomic
def accept(submission: int, *, read_version: int, author: Author) -> int:
    """Accept the sealed figures. Raises: StaleError; WorkflowError."""
    row = hold_at(submission, read_version)
    _step(row, "accept", author)
    return _finish(row, "accept", author, newest_revision(row), {})


@transaction.atomic
def return_for_correction(
    submission: int, *, read_version: int, reason: str, cells: Mapping[str, str], author: Author
) -> int:
    """Hand the submission back: one reason for the whole, and one at each named cell (by item).

    Raises: StaleError; WorkflowError, also without a reason.
    """
    row = hold_at(submission, read_version)
    _step(row, "return_for_correction", author, reason)
    revision = newest_revision(row)
    _remark_cells(row, revision, cells, author)
    payload = {"reason": reason, "cells": dict(cells)}
    return _finish(row, "return_for_correction", author, revision, payload)


@transaction.atomic
def reopen(submission: int, *, read_version: int, reason: str, author: Author) -> int:
    """Open an accepted or published submission again as its next revision, with a reason.

    What was accepted stays in releases until the correction is accepted. Raises: StaleError;
    WorkflowError, also without a reason.
    """
    row = hold_at(submission, read_version)
    _step(row, "reopen", author, reason)
    revision = next_revision(row, origin=Revision.Origin.FORM)
    return _finish(row, "reopen", author, revision, {"reason": reason})


def _step(row: Submission, step: str, author: Author, reason: str = "") -> None:
    row.status = check_step(
        step, status=row.status, role=author.role, reason=reason, what=f"Submission {row.pk}"
    )


def _remark_cells(
    row: Submission, revision: Revision | None, cells: Mapping[str, str], author: Author
) -> None:
    values = read_cells([revision.pk])[revision.pk] if revision is not None else {}
    for item, text in cells.items():
        value = values.get(item, BLANK)
        Remark.objects.create(
            submission=row,
            check_code=RETURNED_CELL,
            item=item,
            kind=Remark.Kind.RETURN,
            text=text,
            figures={item: value.state if value.amount is None else value.amount},
            by=author.name,
            role=author.role,
            at=author.at,
        )


def _finish(
    row: Submission,
    action: str,
    author: Author,
    revision: Revision | None,
    payload: Mapping[str, object],
) -> int:
    row.version += 1
    row.save(update_fields=("status", "version"))
    about = About(
        action,
        payload=payload,
        submission=row.pk,
        revision=revision.pk if revision else None,
        version=row.version,
    )
    record_events(author, [about])
    return row.version
