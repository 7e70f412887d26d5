"""Making reports: reads the release for an audience, builds the content, renders the file.

No figure is calculated and no sentence is written here; handing a file out is issuing/'s work.
"""

from functools import lru_cache
from typing import NamedTuple

from django.utils.translation import override

from comparisons.fonts import find_fonts
from reports.content import ReportError, build_report
from reports.formats import FORMATS
from reports.issuing.codes import check_code_of, verify_address
from reports.parts import Asked, ReleaseIdentity, ReportContent
from reports.peers import compare_in
from reports.renderers.html import render_fragment
from reports.returned import read_returned
from universities.access import PUBLIC, Audience
from universities.releases.reader import PublishedRelease, read_release
from universities.submissions.workflow import VIEWER

LANGUAGES = ("ja", "en")
# The reports that people are looking at; a rendered one is about a megabyte.
_KEPT_IN_MEMORY = 8


class Order(NamedTuple):
    """One report of one release; two orders of the same release for the same readers are equal.

    `is_draft`: of a university's own draft beside a release; never kept, recorded or coded.
    """

    release: PublishedRelease
    asked: Asked
    is_draft: bool = False

    @property
    def identity(self) -> tuple[object, ...]:
        """Return what tells one order from another without looking into the figures."""
        return (*self.release.identity, self.asked, self.is_draft)

    def __hash__(self) -> int:
        """Return the hash of the identity."""
        return hash(self.identity)

    def __eq__(self, other: object) -> bool:
        """Say whether both ask for the same report."""
        return isinstance(other, Order) and self.identity == other.identity


def order_report(audience: Audience, asked: Asked, *, release_number: int | None = None) -> Order:
    """Return the order of a report of a release, or of the newest.

    Raises: ReportError for an unknown language; NoRelease, UnknownRelease; ReleaseFilesError if
    the release's files are damaged.
    """
    check_language(asked.language)
    return Order(read_release(audience, release_number), asked)


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


def check_format(file_format: str) -> None:
    """Raise ReportError unless it is a format of ours."""
    if file_format not in FORMATS:
        raise ReportError(
            f"format: must be one of {', '.join(FORMATS)}, got '{file_format}'. Choose one of them."
        )


def check_language(language: str) -> None:
    """Raise ReportError unless it is a language of ours."""
    if language not in LANGUAGES:
        raise ReportError(f"language: must be ja or en, got '{language}'. Choose one of them.")


def render_report(order: Order, file_format: str) -> bytes:
    """Return the report as a file, the same bytes whoever asks, in whatever language.

    Raises: ReportError for an unknown university, year or format.
    """
    check_format(file_format)
    with override(order.asked.language):
        return FORMATS[file_format].render(load_content(order))


@lru_cache(maxsize=_KEPT_IN_MEMORY)
def load_content(order: Order) -> ReportContent:
    """Return the content of a report, from memory if it was asked before."""
    return build_content(order)


def forget_contents() -> None:
    """Drop the remembered contents: each holds the whole release as its readers see it."""
    load_content.cache_clear()


def build_content(order: Order) -> ReportContent:
    """Return the content of a report, made anew.

    Raises: ReportError; SelectionError where nobody is near to the university in size.
    """
    release, code = order.release, check_code_of(order)
    compared = compare_in(release, order.asked)
    return build_report(
        compared.figures,
        catalogue=release.catalogue,
        asked=order.asked,
        release=_identify(release),
        returned=read_returned(release, order.asked),
        check_code=code,
        verify_address=verify_address(code),
        is_draft=order.is_draft,
        peers=compared.peers,
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
