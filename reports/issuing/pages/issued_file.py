"""The record of what was issued, as CSV: of the same issues as the page shows.

What a person may know of is decided in receiving.py.
"""

from django.http import QueryDict

from reports.issuing.pages.narrowing import narrow, read_narrowing
from reports.issuing.receiving import list_issues, name_issuer
from universities.access import Audience as Reader
from universities.pages.board.csv_file import write_csv
from universities.pages.board.sheet import Cell, Sheet

# Newest ones; the whole record of years is for whoever has the database.
MOST_IN_A_FILE = 20_000
FILE_HEADER = [
    "issued_at", "university", "fiscal_year", "release", "release_digest", "format", "language",
    "grouping", "readers", "way", "issued_by", "check_code", "sha256", "bytes", "code_version",
]  # fmt: skip


def build_issued_file(reader: Reader, query: QueryDict) -> bytes:
    """Return the record as CSV, of the same issues as the page shows. Raises: BadRequest."""
    found = narrow(list_issues(reader), read_narrowing(query))[:MOST_IN_A_FILE]
    rows: list[list[Cell]] = [
        [
            each.issued_at.isoformat(), each.university_code, each.fiscal_year,
            each.release_number, each.release_digest, each.format, each.language, each.grouping,
            each.audience, each.way, name_issuer(each, is_all=reader.is_analyst), each.check_code,
            each.file_digest, each.size, each.code_version,
        ]
        for each in found
    ]  # fmt: skip
    return write_csv(Sheet("issued", FILE_HEADER, rows, "", []))
