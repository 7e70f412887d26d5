"""What universities explained about released figures and let be published.

Only that, for a named audience; what else was said between a university and the ministry stays
in the threads.
"""

from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import OuterRef, Subquery

from universities.access import Audience, check_audience
from universities.models import Event, Remark
from universities.releases.provenance import ACCEPTING
from universities.submissions.checking import figures_of
from universities.submissions.drafts import read_cells

_JUDGED = (Remark.Kind.EXPLANATION, Remark.Kind.REFUSAL)

_COLUMNS = (
    *("check_code", "item", "kind", "text", "may_be_published", "figures"),
    *("at", "submission__revisions", "submission__revisions__sealed_at", "accepted_at"),
)


class _Row(NamedTuple):
    """One remark, and the sealed revision that the release has, with when it was accepted."""

    check: str
    item: str
    kind: str
    text: str
    may_be_published: bool
    figures: dict[str, Any]
    at: datetime
    revision: int
    sealed_at: datetime
    accepted_at: datetime | None


class PublishedExplanation(NamedTuple):
    """One explanation: codes of the check that asked and of the item, and the words."""

    check: str
    item: str
    text: str


def read_explanations(
    audience: Audience, *, release: int, university: str, fiscal_year: int
) -> tuple[PublishedExplanation, ...]:
    """Return the newest explanation per finding, if it may be published and was not refused.

    Only of the figures that the release has: what was said before they were sealed, about the
    amounts that were sealed, and not refused before they were accepted; nothing later changes it.
    Everybody is told the same, for it was given for everybody; in the order in which they were
    written. One query, two where anything was said. Raises: NoAudience.
    """
    check_audience(audience)
    rows = Remark.objects.filter(
        submission__revisions__releases__number=release,
        submission__university__code=university,
        submission__round__fiscal_year=fiscal_year,
        kind__in=_JUDGED,
    ).order_by("at", "id")
    # After filtering, so that it is the revision that the release has.
    accepting = Event.objects.filter(revision=OuterRef("submission__revisions"), action=ACCEPTING)
    rows = rows.annotate(accepted_at=Subquery(accepting.values("at")[:1]))
    newest: dict[tuple[str, str], _Row] = {}
    for row in filter(_counts, map(_Row._make, rows.values_list(*_COLUMNS))):
        newest.pop((row.check, row.item), None)
        newest[row.check, row.item] = row
    told = [row for row in newest.values() if _may_be_told(row)]
    cells = read_cells(sorted({row.revision for row in told})) if told else {}
    return tuple(
        PublishedExplanation(row.check, row.item, row.text)
        for row in told
        if figures_of(row.figures, cells[row.revision]) == row.figures
    )


def _counts(row: _Row) -> bool:
    """Say whether it was said before sealing, or refused before the ministry accepted."""
    if row.kind == Remark.Kind.REFUSAL and row.accepted_at is not None:
        return row.at <= row.accepted_at
    return row.at <= row.sealed_at


def _may_be_told(row: _Row) -> bool:
    is_said = row.kind == Remark.Kind.EXPLANATION and bool(row.text.strip())
    return is_said and row.may_be_published
