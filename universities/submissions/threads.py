"""Reading the findings of one submission with all that was said about them, for its desk.

What a finding is and when it is settled the checks say; nothing is written here.
"""

from collections.abc import Iterable, Mapping

from django.db.models import Q

from indicators.catalogue.loader import load_catalogue
from indicators.catalogue.model import Catalogue
from universities.desks import Desk
from universities.models import Remark, Revision
from universities.submissions.checking import (
    Answers,
    Said,
    Thread,
    build_threads,
    find_findings,
)
from universities.submissions.drafts import Cells, Draft, read_cells, read_earlier_years
from universities.submissions.workflow import ACCEPTED, ANALYST, PUBLISHED

# An accepted return has accepted its explanations with it.
TAKEN = (ACCEPTED, PUBLISHED)
JUDGED = (Remark.Kind.ACCEPTANCE, Remark.Kind.REFUSAL)
Key = tuple[str, str]


def read_threads(
    desk: Desk,
    draft: Draft,
    *,
    earlier: Mapping[int, Cells] | None = None,
    catalogue: Catalogue | None = None,
) -> tuple[Thread, ...]:
    """Return one thread per returned cell and per finding of the draft, open or settled.

    `earlier`: the sealed figures of earlier years if the caller has read them, else they are read.
    At most five queries. An analyst is not told what was said about figures not yet sealed.
    """
    before = read_earlier_years(desk) if earlier is None else earlier
    answers = Answers(desk.fiscal_year, draft.cells, before, read_last_published(desk))
    findings = find_findings(catalogue or load_catalogue(), answers)
    said, offered = _read_remarks(desk, draft)
    return build_threads(findings, said, cells=draft.cells, offered=offered)


def read_last_published(desk: Desk) -> Cells:
    """Return last year's figures as the newest release holds them; nothing if none does."""
    newest = (
        Revision.objects.filter(
            submission__university__code=desk.university,
            submission__round__fiscal_year=desk.fiscal_year - 1,
            submission__round__is_practice=desk.is_practice,
            releases__isnull=False,
        )
        .order_by("-releases__number")
        .values_list("pk", flat=True)
        .first()
    )
    return {} if newest is None else read_cells([newest])[newest]


def _read_remarks(desk: Desk, draft: Draft) -> tuple[list[Said], list[Said]]:
    """Return this submission's remarks, and last year's explanations that were accepted."""
    last_year = Q(
        submission__university__code=desk.university,
        submission__round__fiscal_year=desk.fiscal_year - 1,
        submission__round__is_practice=desk.is_practice,
    )
    rows = (
        Remark.objects.filter(Q(submission=desk.submission) | last_year)
        .select_related("submission")
        .order_by("at", "id")
    )
    mine = [row for row in rows if row.submission_id == desk.submission]
    past = [row for row in rows if row.submission_id != desk.submission]
    said = [said_by(row) for row in mine if is_told(desk, draft, row)]
    return said, _find_accepted(past)


def is_told(desk: Desk, draft: Draft, row: Remark) -> bool:
    """Say whether the person may read the remark: an analyst once its figures are sealed."""
    if desk.is_own or row.role == ANALYST:
        return True
    return draft.sealed_at is not None and row.at <= draft.sealed_at


def _find_accepted(rows: Iterable[Remark]) -> list[Said]:
    """Return each thread's newest explanation unless it was refused, or nobody accepted it."""
    newest: dict[Key, Remark] = {}
    verdicts: dict[Key, str] = {}
    for row in rows:
        key = row.check_code, row.item
        if row.kind == Remark.Kind.EXPLANATION:
            newest[key] = row
            verdicts.pop(key, None)
        elif row.kind in JUDGED:
            verdicts[key] = row.kind
    return [said_by(row) for key, row in newest.items() if _is_accepted(row, verdicts.get(key))]


def _is_accepted(row: Remark, verdict: str | None) -> bool:
    if verdict is None:
        return row.submission.status in TAKEN
    return verdict == Remark.Kind.ACCEPTANCE


def said_by(row: Remark) -> Said:
    """Return a stored remark as the checks read it."""
    return Said(
        check=row.check_code,
        item=row.item,
        kind=row.kind,
        text=row.text,
        by=row.by,
        role=row.role,
        at=row.at,
        may_be_published=row.may_be_published,
        figures=row.figures,
    )
