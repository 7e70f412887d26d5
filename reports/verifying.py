"""Confirming a report or a release: by its check code, or by the digest of the file itself.

Whoever has the file may read whose report it is; whoever has a code only, which could be guessed,
learns which release it is of and when it was issued. Nothing is stored here.
"""

import re
import unicodedata
from datetime import datetime
from typing import NamedTuple

from django.db.models import Min, Q

from reports.issuing.codes import ALPHABET, SIGNS, write_code
from reports.models import IssuedReport
from universities.releases.listing import ListedRelease, list_releases

SHORTEST, LONGEST = 8, 64
# Of the same eight signs there is hardly ever a second report.
MOST_FOUND = 10
_SEPARATORS = re.compile(r"[\s\-‐‑–—_]+")
# What a report says of itself; or the beginning of a digest, which reports said before.
_CODE = re.compile(rf"[{ALPHABET}]{{{SIGNS}}}")
_DIGEST = re.compile(rf"[0-9A-F]{{{SHORTEST},{LONGEST}}}")


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
    """Return the code in capitals, without what separates its groups.

    Raises: UnreadableCode.
    """
    code = _SEPARATORS.sub("", unicodedata.normalize("NFKC", text)).upper()
    if not (_CODE.fullmatch(code) or _DIGEST.fullmatch(code)):
        raise UnreadableCode(
            f"code: must be {SIGNS} signs of {ALPHABET}, or {SHORTEST} to {LONGEST} of 0-9 and "
            f"a-f, got {len(code)} signs. Copy it from the report or from the foot of a page."
        )
    return code


def find_by_code(code: str) -> list[Confirmed]:
    """Return the releases and files that have the code, or whose digest begins like that.

    A file that was handed out many times is one; its moment is the first.
    """
    listed, digest = list_releases(), code.lower()
    releases = [_confirm_release(each) for each in listed if each.digest.startswith(digest)]
    issued = (
        IssuedReport.objects.filter(
            Q(check_code=write_code(code)) | Q(file_digest__startswith=digest)
        )
        .order_by("release_number", "format", "file_digest")
        .values("release_number", "release_digest", "format", "file_digest")
        .annotate(first_at=Min("issued_at"))[:MOST_FOUND]
    )
    return [
        *releases,
        *(
            _confirm(
                listed,
                each["release_number"],
                each["release_digest"],
                each["format"],
                each["first_at"],
            )
            for each in issued
        ),
    ]


def find_by_digest(digest: str) -> Confirmed | None:
    """Return what the file with exactly that SHA-256 is, or None."""
    listed = list_releases()
    issued = IssuedReport.objects.filter(file_digest=digest).order_by("id").first()
    if issued is not None:
        number, of = issued.release_number, issued.release_digest
        return _confirm(listed, number, of, issued.format, issued.issued_at)._replace(
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


def _confirm(
    listed: list[ListedRelease], number: int, digest: str, file_format: str, at: datetime
) -> Confirmed:
    release = next((each for each in listed if each.digest == digest), None)
    return Confirmed(
        number,
        at,
        file_format,
        is_newest=release is not None and release.is_newest,
        is_invented=release is None or release.is_invented,
    )
