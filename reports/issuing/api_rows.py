"""What the API tells of reports, as columns: what can be had, and what was handed out.

What a person may know of is decided in receiving.py.
"""

from typing import Any

from comparisons.api.row_parts import to_columns
from comparisons.api.table import ApiTable
from reports.formats import FORMATS
from reports.issuing.receiving import list_issues, name_issuer
from reports.models import IssuedReport
from reports.services import LANGUAGES
from universities.access import audience_for
from universities.releases.reader import PublishedRelease

MOST_ROWS = 1000


def read_issues(person: object, release: PublishedRelease) -> ApiTable:
    """Return what the person can have of the release, and the newest issues."""
    reader = audience_for(person)
    about = {
        "release": release.number,
        "fiscal_years": list(release.fiscal_years),
        "formats": list(FORMATS),
        "languages": list(LANGUAGES),
        "universities": sorted(set(reader.roles) & set(release.figures.panel.codes)),
    }
    rows = list_issues(reader)[:MOST_ROWS]
    return ApiTable(about, to_columns([_row(each, is_all=reader.is_analyst) for each in rows]))


def _row(issued: IssuedReport, *, is_all: bool) -> dict[str, Any]:
    return {
        "issued_at": issued.issued_at.isoformat(),
        "university": issued.university_code,
        "fiscal_year": issued.fiscal_year,
        "release": issued.release_number,
        "format": issued.format,
        "language": issued.language,
        "grouping": issued.grouping,
        "readers": issued.audience,
        "way": issued.way,
        "issued_by": name_issuer(issued, is_all=is_all),
        "check_code": issued.check_code,
        "sha256": issued.file_digest,
        "size": issued.size,
    }
