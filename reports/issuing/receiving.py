"""Which kept files a person may have: the university's version its people, the public one more.

What was handed out on a page is not kept: there the report is made again, the same.
"""

from django.db.models import QuerySet

from reports.models import Audience, Batch, IssuedReport, Way
from universities.access import Audience as Reader


class NoIssue(LookupError):
    """There is no such issue for this person; whether it exists is not said."""


def find_kept(number: int, reader: Reader) -> IssuedReport:
    """Return the record of a kept file that the person may have. Raises: NoIssue."""
    found = IssuedReport.objects.filter(pk=number).first()
    if found is None or not may_have(found, reader):
        raise NoIssue(f"Issue {number}: must be a kept file of yours, got none.")
    return found


def may_have(issued: IssuedReport, reader: Reader) -> bool:
    """Say whether the file is kept and the person may have it."""
    if issued.way not in (Way.BATCH, Way.ZIP):
        return False
    own = issued.university_code in reader.roles
    return own or may_have_others(issued.audience, reader)


def may_have_others(audience: str, reader: Reader) -> bool:
    """Say whether the person may have files of every university: by name only when identified."""
    return reader.is_analyst and (audience == Audience.PUBLIC or reader.identifies)


def may_have_zip(batch: Batch, reader: Reader) -> bool:
    """Say whether the person may have all files of a batch at once."""
    return may_have_others(batch.audience, reader)


def list_issues(reader: Reader) -> "QuerySet[IssuedReport]":
    """Return what the person may know of: an analyst everything, others their own versions."""
    rows = IssuedReport.objects.order_by("-id")
    if reader.is_analyst:
        return rows
    return rows.filter(university_code__in=list(reader.roles), audience=Audience.OWN)


def name_issuer(issued: IssuedReport, *, is_all: bool) -> str:
    """Return who did it; who it was at the ministry is for analysts (`is_all`) only."""
    return issued.issued_by if is_all or issued.way in (Way.PAGE, Way.API) else ""
