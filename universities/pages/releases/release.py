"""The public page of one release: what it is, what it changed, the digests of its files.

For everybody the same; no person is named and no figure is shown.
"""

from dataclasses import dataclass

from django.urls import reverse

from indicators.text import LocalizedText
from universities.pages.days import write_full_moment
from universities.pages.releases.listing import DAMAGED, describe_data
from universities.pages.releases.log import NOTE, build_log, describe_changes
from universities.pages.releases.shapes import Cell, Crumb, Fact, Table, heading
from universities.pages.releases.words import (
    NEWEST,
    NO_VERSION,
    RELEASE,
    SIGNED,
    SOMETHING,
    TITLE,
    describe_years,
)
from universities.releases.changes import Changes, changes_between
from universities.releases.listing import ListedRelease, find_listed
from universities.releases.manifests import read_file_digests
from universities.releases.storage import ReleaseFilesError

PUBLISHED = LocalizedText("公表日時", "Published")
YEARS = LocalizedText("年度", "Fiscal years")
DIGEST = LocalizedText("照合コード（SHA-256）", "Digest (SHA-256)")
SIGNATURE = LocalizedText("署名", "Signature")
CODE_VERSION = LocalizedText("プログラムの版", "Version of the program")
MADE = LocalizedText("公表の手続き", "Procedure")
BY_TWO = LocalizedText(
    "一人が準備し、別の一人が確かめて公表しました。",
    "Prepared by one person, published by another.",
)
BY_ONE = LocalizedText(
    "運用の担当者がコマンドで公表しました。", "Published by the operator with a command."
)
FILES = LocalizedText("ファイルと要約値（SHA-256）", "Files and their digests (SHA-256)")
FILE_COLUMNS = (LocalizedText("ファイル", "File"), LocalizedText("要約値", "Digest"))


@dataclass(frozen=True, slots=True)
class ReleasePage:
    """The page in one language; without `log` there is nothing to compare with."""

    title: str
    chips: tuple[str, ...]
    crumbs: tuple[Crumb, ...]
    facts: tuple[Fact, ...]
    changes: tuple[str, ...]
    log: Table | None
    note: str
    files: Table | None
    home: str
    is_invented: bool

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need."""
        return {"page": self, "is_invented": self.is_invented}


def build_release_page(number: int, *, language: str) -> ReleasePage:
    """Return the page of one release. Raises: UnknownRelease."""
    release = find_listed(number)
    title = RELEASE.fill(number=number).in_language(language)
    changes, files = _read(release)
    chips = [describe_data(release), *([NEWEST] if release.is_newest else [])]
    index = Crumb(TITLE.in_language(language), reverse("universities:releases"))
    return ReleasePage(
        title=title,
        chips=tuple(chip.in_language(language) for chip in chips),
        crumbs=(index, Crumb(title)),
        facts=tuple(_facts(release, language)),
        changes=_describe(release, changes, language),
        log=build_log(changes, language) if changes and release.base else None,
        note=NOTE.in_language(language),
        files=_build_files(files, language) if files else None,
        home=f"{reverse('comparisons:home')}?release={number}",
        is_invented=release.is_invented,
    )


def _read(release: ListedRelease) -> tuple[Changes | None, dict[str, str]]:
    try:
        files = release.files
        digests = read_file_digests(files.folder, files.digest)
        return changes_between(release.base, files), dict(digests)
    except ReleaseFilesError:
        return None, {}


def _describe(release: ListedRelease, changes: Changes | None, language: str) -> tuple[str, ...]:
    if changes is None:
        return (DAMAGED.in_language(language),)
    return describe_changes(changes, release.base_number, language)


def _facts(release: ListedRelease, language: str) -> list[Fact]:
    made = BY_TWO if release.by_two else BY_ONE
    is_known = release.code_version != NO_VERSION
    version = release.code_version if is_known else SOMETHING.in_language(language)
    return [
        Fact(
            PUBLISHED.in_language(language),
            write_full_moment(release.published_at).in_language(language),
        ),
        Fact(YEARS.in_language(language), describe_years(release.fiscal_years, language)),
        Fact(MADE.in_language(language), made.in_language(language)),
        Fact(SIGNATURE.in_language(language), SIGNED[release.signed].in_language(language)),
        Fact(DIGEST.in_language(language), release.digest, is_code=True),
        Fact(CODE_VERSION.in_language(language), version, is_code=is_known),
    ]


def _build_files(digests: dict[str, str], language: str) -> Table:
    rows = tuple((Cell(name), Cell(digest)) for name, digest in sorted(digests.items()))
    return Table(FILES.in_language(language), heading(FILE_COLUMNS, language, words=2), rows)
