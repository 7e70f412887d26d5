"""THE reader of releases: what every page, file and report compares is read here.

One query per call; the frozen figures stay in the worker's memory. Nothing is calculated.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

import pandas as pd
from django.conf import settings
from django.utils import timezone

from indicators.calculation.figures import Figures
from indicators.calculation.protection import Exceptions, Sight, show_to
from indicators.catalogue.model import Catalogue
from indicators.text import LocalizedText
from universities.access import Audience, check_audience, sight_of
from universities.models import Release
from universities.releases.protection_file import read_protection
from universities.releases.storage import read_release_files

SURVEY_ATTRIBUTION = LocalizedText(
    "出典：文部科学省「大学等における産学連携等実施状況について」を加工して作成",
    "Source: adapted from MEXT, “University-Industry Collaboration at Universities” survey",
)
INVENTED_ATTRIBUTION = LocalizedText(
    "架空データ（実在の大学の数値ではありません）", "Invented figures (of no real university)"
)
# The newest releases, and room for a reader who looks back.
KEPT_IN_MEMORY = 3
# What people of different universities see of them; each is some megabytes.
SIGHTS_IN_MEMORY = 16


class NoRelease(LookupError):
    """Nothing was published yet."""


class UnknownRelease(LookupError):
    """There is no release of that number."""


@dataclass(frozen=True)
class PublishedRelease:
    """One release as an audience may see it; `digest` is the SHA-256 of its manifest.

    `sight` tells what one audience sees from what another does; None is the release's builder.
    """

    number: int
    digest: str
    published_on: date
    is_invented: bool
    is_provisional: bool
    source: LocalizedText
    fiscal_years: tuple[int, ...]
    catalogue: Catalogue
    figures: Figures
    sight: Sight | None

    @property
    def identity(self) -> tuple[str, int, str]:
        """Return what tells one release for one audience from another, without its figures."""
        return self.digest, self.number, self.sight.name if self.sight else "builder"

    @property
    def universities(self) -> pd.DataFrame:
        """Return the universities frame, ordered by code."""
        return self.figures.panel.universities

    def university_name(self, code: str, language: str) -> str:
        """Return the name in `language`; without an English name the Japanese one.

        Raises: KeyError if the release has no such university.
        """
        return self._names[code].in_language(language)

    @cached_property
    def _names(self) -> dict[str, LocalizedText]:
        rows = self.universities[["university", "name_ja", "name_en"]]
        return {
            code: LocalizedText(name_ja, name_en or name_ja)
            for code, name_ja, name_en in rows.itertuples(index=False)
        }


class _Row(NamedTuple):
    """What the database knows of a release: enough to find and to verify its files."""

    number: int
    data_digest: str
    published_at: datetime
    is_invented: bool
    is_provisional: bool


def read_release(audience: Audience, number: int | None = None) -> PublishedRelease:
    """Return release `number`, or the newest, as the audience may see it.

    Group figures are the same for everybody; single confidential values are the audience's own.
    The newest release of real universities comes before any of invented ones.
    Raises: NoAudience, NoRelease, UnknownRelease; ReleaseFilesError if its files were changed.
    """
    check_audience(audience)
    rows = Release.objects.order_by("is_invented", "-number")
    chosen = rows if number is None else rows.filter(number=number)
    row = chosen.values_list(*_Row._fields).first()
    if row is None and number is None:
        raise NoRelease("No release was published yet. Import a file with --release first.")
    if row is None:
        raise UnknownRelease(f"Release {number}: must be a published number, got none of it.")
    found, directory = _Row(*row), str(settings.RELEASES_DIR)
    known = frozenset(_read_everything(directory, found.data_digest).figures.panel.codes)
    return _open_release(directory, found, sight_of(audience, known))


class _Everything(NamedTuple):
    """The files of one release, read and verified."""

    figures: Figures
    catalogue: Catalogue
    exceptions: Exceptions


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _read_everything(directory: str, digest: str) -> _Everything:
    folder = Path(directory) / digest
    figures, catalogue = read_release_files(folder, digest=digest)
    return _Everything(figures, catalogue, read_protection(folder).exceptions)


@lru_cache(maxsize=SIGHTS_IN_MEMORY)
def _open_release(directory: str, row: _Row, sight: Sight | None) -> PublishedRelease:
    figures, catalogue, exceptions = _read_everything(directory, row.data_digest)
    return PublishedRelease(
        number=row.number,
        digest=row.data_digest,
        published_on=timezone.localdate(row.published_at),
        is_invented=row.is_invented,
        is_provisional=row.is_provisional,
        source=INVENTED_ATTRIBUTION if row.is_invented else SURVEY_ATTRIBUTION,
        fiscal_years=figures.fiscal_years,
        catalogue=catalogue,
        figures=figures if sight is None else show_to(figures, catalogue, sight, exceptions),
        sight=sight,
    )
