"""The record of what was handed out: who, when, by which way, which file.

Recorded is a file that exists, before it leaves; making it is not done here.
"""

import hashlib
from datetime import datetime
from typing import NamedTuple

from django.conf import settings

from reports.issuing.codes import audience_in, check_code_of
from reports.models import IssuedReport, Way
from reports.services import Order

# What a record says of the file itself, whoever gets it.
_OF_THE_FILE = (
    "release_number", "release_digest", "university_code", "fiscal_year", "language", "format",
    "grouping", "audience", "file_digest", "size", "check_code", "code_version",
)  # fmt: skip


class Issuer(NamedTuple):
    """Who hands out, by which way, when; a visitor has no name."""

    name: str
    way: Way
    at: datetime


def record_issue(order: Order, file_format: str, file: bytes, issuer: Issuer) -> IssuedReport:
    """Write down that this file is handed out, and return the record.

    What visitors get is written down once a file: its code is known, and a crawler adds nothing.
    """
    digest = digest_of(file)
    told = {
        "release_number": order.release.number,
        "release_digest": order.release.digest,
        "university_code": order.asked.university,
        "fiscal_year": order.asked.fiscal_year,
        "language": order.asked.language,
        "grouping": order.asked.grouping,
        "format": file_format,
        "audience": audience_in(order),
        "size": len(file),
        "check_code": check_code_of(order),
        "code_version": settings.CODE_VERSION,
        "issued_by": issuer.name,
        "issued_at": issuer.at,
    }
    if issuer.way == Way.VISITOR:
        return IssuedReport.objects.get_or_create(
            file_digest=digest, way=Way.VISITOR, defaults=told
        )[0]
    return IssuedReport.objects.create(file_digest=digest, way=issuer.way, **told)


def digest_of(file: bytes) -> str:
    """Return the SHA-256 by which a copy of the file is recognised."""
    return hashlib.sha256(file).hexdigest()


def record_again(issued: IssuedReport, issuer: Issuer) -> IssuedReport:
    """Write down that a file that is kept is handed out once more, as it was issued."""
    told = {field: getattr(issued, field) for field in _OF_THE_FILE}
    return IssuedReport.objects.create(
        **told, issued_by=issuer.name, way=issuer.way, issued_at=issuer.at
    )
