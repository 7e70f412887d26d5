"""The public list of releases, newest first: what each is, and what it changed.

One query and, once for each pair of releases, its files; no person is named.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from indicators.text import LocalizedText
from universities.pages.days import write_full_day
from universities.pages.releases.log import summarize
from universities.pages.releases.shapes import Cell, Table, heading
from universities.pages.releases.words import (
    RELEASE,
    SIGNATURES,
    TITLE,
    describe_finality,
    describe_kind,
    shorten_years,
)
from universities.releases.changes import changes_between
from universities.releases.listing import ListedRelease, list_releases
from universities.releases.storage import ReleaseFilesError

PER_PAGE = 10
LEAD = LocalizedText(
    "公表した数値は版ごとに凍結され、あとから変わりません。訂正は次の版に入ります。",
    "Published figures are frozen with their release and never change. A correction goes into the "
    "next one.",
)
NONE_YET = LocalizedText("まだ公表はありません。", "Nothing was published yet.")
DAMAGED = LocalizedText("ファイルを確かめられません", "files cannot be verified")
COLUMNS = (
    LocalizedText("版", "Release"),
    LocalizedText("公表日", "Published"),
    LocalizedText("年度", "Fiscal years"),
    LocalizedText("データ", "Data"),
    LocalizedText("前の版から変わったこと", "Changes since the one before"),
    LocalizedText("照合コード", "Digest"),
    LocalizedText("署名", "Signature"),
)


@dataclass(frozen=True, slots=True)
class ReleasesPage:
    """The page in one language; `pages`: number and address of every page, if several."""

    title: str
    lead: str
    table: Table
    pages: tuple[Cell, ...]
    chosen: int
    is_invented: bool

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need."""
        return {"page": self, "is_invented": self.is_invented}


def build_releases_page(number: int, *, language: str) -> ReleasesPage:
    """Return page `number` of the list. Raises: Http404 if there is no such page."""
    releases = list_releases()
    last = max(1, -(-len(releases) // PER_PAGE))
    if number > last:
        raise Http404(_("そのページはありません。公表の一覧から選んでください。"))
    shown = releases[(number - 1) * PER_PAGE : number * PER_PAGE]
    return ReleasesPage(
        title=TITLE.in_language(language),
        lead=(LEAD if releases else NONE_YET).in_language(language),
        table=build_table(shown, language),
        pages=tuple(Cell(str(n + 1), address=f"?page={n + 1}") for n in range(last) if last > 1),
        chosen=number,
        is_invented=bool(shown) and all(each.is_invented for each in shown),
    )


def build_table(releases: Sequence[ListedRelease], language: str) -> Table:
    """Return those releases as rows."""
    rows = tuple(_row(each, language) for each in releases)
    return Table(TITLE.in_language(language), heading(COLUMNS, language, words=7), rows)


def describe_data(release: ListedRelease) -> LocalizedText:
    """Return whether the figures are real and final."""
    kind = describe_kind(is_invented=release.is_invented)
    finality = describe_finality(is_provisional=release.is_provisional)
    return LocalizedText(f"{kind.ja}・{finality.ja}", f"{kind.en}, {finality.en.lower()}")


def _row(release: ListedRelease, language: str) -> tuple[Cell, ...]:
    address = reverse("universities:release", args=[release.number])
    day = write_full_day(localdate(release.published_at))
    return (
        Cell(RELEASE.fill(number=release.number).in_language(language), address=address),
        Cell(day.in_language(language)),
        Cell(shorten_years(release.fiscal_years).in_language(language)),
        Cell(describe_data(release).in_language(language)),
        Cell(_describe_change(release, language)),
        Cell(release.digest[:12]),
        Cell(SIGNATURES[release.signed].in_language(language)),
    )


def _describe_change(release: ListedRelease, language: str) -> str:
    try:
        changes = changes_between(release.base, release.files)
    except ReleaseFilesError:
        return DAMAGED.in_language(language)
    return summarize(changes, is_first=release.base is None, language=language)
