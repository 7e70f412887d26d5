"""Confirming a report or a release: by its check code, or by the digest of the file itself.

Whoever has the file may read whose report it is; whoever has a code only, which could be guessed,
learns which release it is of and when it was issued. Nothing is stored here.
"""

import re
import unicodedata
from datetime import datetime
from typing import NamedTuple

from reports.models import IssuedReport
from universities.releases.listing import ListedRelease, list_releases

SHORTEST, LONGEST = 8, 64
# Of the same eight signs there is hardly ever a second report.
MOST_FOUND = 10
_SEPARATORS = re.compile(r"[\s\-‐‑–—_]+")
_HEXADECIMAL = re.compile(r"[0-9a-f]*")


class Confirmed(NamedTuple):
    """What a code or a file is; university, year and language only of a file.

    `format`: empty of a release. `is_newest`: no newer release of its kind was published since.
    """

    release: int
    at: datetime
    format: str
    is_newest: bool
    is_invented: bool
    university: str = ""
    fiscal_year: int = 0
    language: str = ""


class UnreadableCode(ValueError):
    """What was typed can be no check code."""


def read_code(text: str) -> str:
    """Return the code in small letters, without what separates its halves.

    Raises: UnreadableCode.
    """
    code = _SEPARATORS.sub("", unicodedata.normalize("NFKC", text)).lower()
    if not SHORTEST <= len(code) <= LONGEST or not _HEXADECIMAL.fullmatch(code):
        raise UnreadableCode(
            f"code: must be {SHORTEST} to {LONGEST} signs of 0-9 and a-f, got {len(code)} signs. "
            "Copy it from the foot of the report or of a page."
        )
    return code


def find_by_code(code: str) -> list[Confirmed]:
    """Return the releases and issued reports whose digest begins like that."""
    listed = list_releases()
    releases = [_confirm_release(each) for each in listed if each.digest.startswith(code)]
    issued = IssuedReport.objects.filter(file_digest__startswith=code)[:MOST_FOUND]
    return [*releases, *(_confirm_report(each, listed) for each in issued)]


def find_by_digest(digest: str) -> Confirmed | None:
    """Return what the file with exactly that SHA-256 is, or None."""
    listed = list_releases()
    issued = IssuedReport.objects.filter(file_digest=digest).first()
    if issued is not None:
        return _confirm_report(issued, listed)._replace(
            university=issued.university_code,
            fiscal_year=issued.fiscal_year,
            language=issued.language,
        )
    found = (_confirm_release(each) for each in listed if each.digest == digest)
    return next(found, None)


def _confirm_release(release: ListedRelease) -> Confirmed:
    return Confirmed(
        release.number, release.published_at, "", release.is_newest, release.is_invented
    )


def _confirm_report(issued: IssuedReport, listed: list[ListedRelease]) -> Confirmed:
    release = next((each for each in listed if each.digest == issued.release_digest), None)
    return Confirmed(
        issued.release_number,
        issued.issued_at,
        issued.format,
        is_newest=release is not None and release.is_newest,
        is_invented=release is None or release.is_invented,
    )
