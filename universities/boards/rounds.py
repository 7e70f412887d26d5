"""The rounds that the ministry follows, each with its universities counted by status.

For analysts only; how far each university has come is read in rows.py.
"""

from django.db.models import Count, QuerySet

from universities.access import Audience, NotForThisAudience
from universities.boards.model.round import RoundRow
from universities.models import Round, Submission
from universities.submissions.workflow import STATUSES
from universities.submissions.years import year_in_address


class NoRound(LookupError):
    """There is no such round to follow; one to practise on is nobody's to follow."""


def list_rounds(audience: Audience) -> list[RoundRow]:
    """Return the rounds, newest first. Raises: NotForThisAudience."""
    check_follows(audience)
    return [_describe(each) for each in _rounds().order_by("-fiscal_year")]


def find_round(audience: Audience, code: str) -> RoundRow:
    """Return one round by its code. Raises: NoRound; NotForThisAudience."""
    check_follows(audience)
    year = year_in_address(code)
    found = None if year is None else _rounds().filter(fiscal_year=year).first()
    if found is None:
        raise NoRound(f"Round {code}: must be a fiscal year that was asked, got none.")
    return _describe(found)


def check_follows(audience: Audience) -> None:
    """Raise NotForThisAudience unless the audience follows collection for the ministry."""
    if not audience.is_analyst:
        raise NotForThisAudience(
            "Board: must be asked for by an analyst, got somebody else. Sign in as an analyst."
        )


def _rounds() -> "QuerySet[Round]":
    return Round.objects.filter(is_practice=False)


def _describe(row: Round) -> RoundRow:
    counted = Submission.objects.filter(round=row).values("university__is_invented", "status")
    counts = [
        (each["university__is_invented"], each["status"], each["n"])
        for each in counted.annotate(n=Count("id"))
    ]
    # Real and invented universities are never counted together: the invented ones give way.
    is_invented = bool(counts) and all(invented for invented, _, _ in counts)
    told = {status: n for invented, status, n in counts if invented == is_invented}
    return RoundRow(
        id=row.pk,
        fiscal_year=row.fiscal_year,
        state=row.state,
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        instructions=row.instructions,
        is_invented=is_invented,
        totals={status.code: told.get(status.code, 0) for status in STATUSES},
    )
