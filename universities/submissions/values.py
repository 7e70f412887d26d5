"""What one return says, as plain values: item by item, and its digest.

No database row and no reading of text lives here.
"""

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

# Only in drafts: what was typed could not be read. It is kept, and cannot be submitted.
UNREADABLE = "unreadable"


class ReportedValue(NamedTuple):
    """The answer to one item: an amount when the state is reported, none otherwise.

    `typed` holds the text of an unreadable answer, and nothing otherwise.
    """

    state: str
    amount: float | None
    unit: str = ""
    note: str = ""
    typed: str = ""


BLANK = ReportedValue("not_submitted", None)


def says_the_same(one: ReportedValue, other: ReportedValue) -> bool:
    """Say whether two answers are alike; in which unit they were typed does not matter."""
    return one._replace(unit="") == other._replace(unit="")


class UniversityRecord(NamedTuple):
    """Who a university is, as a file or generator says it."""

    code: str
    name_ja: str
    kind: str
    prefecture: str = ""
    name_en: str = ""
    has_medical_school: bool | None = None
    is_invented: bool = False


class UniversityYear(NamedTuple):
    """Everything one university returned for one fiscal year; it may be nothing at all."""

    university: str
    fiscal_year: int
    values: Mapping[str, ReportedValue]


def digest_of(values: Mapping[str, ReportedValue]) -> str:
    """Return the SHA-256 of the values; their order does not matter."""
    digest = hashlib.sha256()
    for item in sorted(values):
        value = values[item]
        digest.update(f"{item}\t{value.state}\t{value.amount!r}\t{value.unit}\t".encode())
        digest.update(f"{value.note}\0{value.typed}".encode())
    return digest.hexdigest()
