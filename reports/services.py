"""Making and issuing reports: reads the release for an audience, builds, renders, records.

No figure is calculated and no sentence is written here.
"""

import hashlib
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from django.contrib.staticfiles import finders

from reports.content import ReportError, build_report
from reports.models import IssuedReport
from reports.parts import Asked, ReleaseIdentity, ReportContent
from reports.renderers.html import render_file, render_fragment
from reports.renderers.pdf import render_pdf
from reports.renderers.xlsx import render_xlsx
from universities.access import PUBLIC, Audience
from universities.releases.reader import PublishedRelease, read_release
from universities.submissions.workflow import VIEWER

FORMATS = {
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
LANGUAGES = ("ja", "en")
_FONTS = ("NotoSansJP-Regular.ttf", "NotoSansJP-Bold.ttf")
# The reports that people are looking at; a rendered one is about a megabyte.
_KEPT_IN_MEMORY = 8


class Order(NamedTuple):
    """One report of one release; two orders of the same release for the same readers are equal."""

    release: PublishedRelease
    asked: Asked

    @property
    def identity(self) -> tuple[object, ...]:
        """Return what tells one order from another without looking into the figures."""
        return (*self.release.identity, self.asked)

    def __hash__(self) -> int:
        """Return the hash of the identity."""
        return hash(self.identity)

    def __eq__(self, other: object) -> bool:
        """Say whether both ask for the same report."""
        return isinstance(other, Order) and self.identity == other.identity


def issue_report(
    audience: Audience,
    asked: Asked,
    *,
    file_format: str,
    issued_at: datetime,
    release_number: int | None = None,
) -> tuple[bytes, IssuedReport]:
    """Return the file and the record by which it is recognised; issuing twice records once.

    Raises: ReportError for an unknown university, year, format or language; NoRelease,
    UnknownRelease; ReleaseFilesError if the release's files are damaged.
    """
    _check_words(file_format, asked.language)
    order = Order(read_release(audience, release_number), asked)
    file = render_report(order, file_format)
    issued, _ = IssuedReport.objects.get_or_create(
        file_digest=digest_of(file),
        defaults={
            "release_number": order.release.number,
            "release_digest": order.release.digest,
            "university_code": asked.university,
            "fiscal_year": asked.fiscal_year,
            "format": file_format,
            "language": asked.language,
            "check_code": check_code_of(file),
            "issued_at": issued_at,
        },
    )
    return file, issued


def narrow_to(release: PublishedRelease, university: str) -> PublishedRelease:
    """Return the release as the report of one university needs it, whoever reads the report.

    A reader who serves that university sees its values, one who does not sees none: what else
    the reader may see, of another university or with a permission, has no place in this report.
    """
    own = release.sight is not None and university in release.sight.own
    return read_release(audience_of(university) if own else PUBLIC, release.number)


def audience_of(university: str) -> Audience:
    """Return the people of one university, for whom its report is made."""
    return Audience(roles={university: VIEWER})


def digest_of(file: bytes) -> str:
    """Return the SHA-256 by which a copy of the file is recognised."""
    return hashlib.sha256(file).hexdigest()


def check_code_of(file: bytes) -> str:
    """Return the beginning of the digest in two halves, short enough to be read out."""
    digest = digest_of(file)
    return f"{digest[:4]}-{digest[4:8]}"


def _check_words(file_format: str, language: str) -> None:
    if file_format not in FORMATS:
        raise ReportError(
            f"format: must be one of {', '.join(FORMATS)}, got '{file_format}'. Choose one of them."
        )
    if language not in LANGUAGES:
        raise ReportError(f"language: must be ja or en, got '{language}'. Choose one of them.")


def render_report(order: Order, file_format: str) -> bytes:
    """Return the report as a file. Raises: ReportError for an unknown university or year."""
    content = load_content(order)
    if file_format == "xlsx":
        return render_xlsx(content)
    render = render_pdf if file_format == "pdf" else render_file
    return render(content, fonts=find_fonts())


@lru_cache(maxsize=_KEPT_IN_MEMORY)
def load_content(order: Order) -> ReportContent:
    """Return the content of a report, from memory if it was asked before."""
    release, asked = order.release, order.asked
    return build_report(
        release.figures,
        catalogue=release.catalogue,
        university=asked.university,
        fiscal_year=asked.fiscal_year,
        release=_identify(release),
        language=asked.language,
    )


@lru_cache(maxsize=_KEPT_IN_MEMORY)
def render_body(order: Order) -> str:
    """Return the report as a piece of a page, from memory if it was asked before."""
    return render_fragment(load_content(order), fonts=find_fonts())


def _identify(release: PublishedRelease) -> ReleaseIdentity:
    return ReleaseIdentity(
        number=release.number,
        digest=release.digest,
        published_on=release.published_on,
        is_invented=release.is_invented,
        is_provisional=release.is_provisional,
        source=release.source,
    )


@lru_cache(maxsize=1)
def find_fonts() -> tuple[Path, ...]:
    """Return the fonts that documents embed.

    Raises: ReportError if one of them is not among the static files.
    """
    found = {name: finders.find(f"vendored/noto-sans-jp/{name}") for name in _FONTS}
    missing = [name for name, path in found.items() if not path]
    if missing:
        raise ReportError(
            f"fonts: {', '.join(missing)} must lie in static/vendored/noto-sans-jp, got nothing. "
            "Restore the folder from the repository."
        )
    return tuple(Path(str(path)) for path in found.values())
