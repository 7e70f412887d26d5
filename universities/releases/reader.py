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
from indicators.catalogue.model import Catalogue
from indicators.text import LocalizedText
from universities.access import Audience
from universities.models import Release
from universities.releases.storage import read_release_files

SURVEY_ATTRIBUTION = LocalizedText(
    "出典：文部科学省「大学等における産学連携等実施状況について」を加工して作成",
    "Source: adapted from MEXT, “University-Industry Collaboration at Universities” survey",
)
INVENTED_ATTRIBUTION = LocalizedText(
    "架空データ（実在の大学の数値ではありません）", "Invented figures (of no real university)"
)
# The newest release for two audiences, and room for a reader who looks back.
KEPT_IN_MEMORY = 4


class NoRelease(LookupError):
    """Nothing was published yet."""


class UnknownRelease(LookupError):
    """There is no release of that number."""


@dataclass(frozen=True)
class PublishedRelease:
    """One release as an audience may see it; `digest` is the SHA-256 of its manifest."""

    number: int
    digest: str
    published_on: date
    is_invented: bool
    is_provisional: bool
    source: LocalizedText
    fiscal_years: tuple[int, ...]
    catalogue: Catalogue
    figures: Figures

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
    """Return release `number`, or the newest, restricted to what the audience may see.

    The newest release of real universities comes before any of invented ones. Of an invented
    release everything is shown: it is nobody's secret.
    Raises: NoRelease, UnknownRelease; ReleaseFilesError if its files were changed.
    """
    rows = Release.objects.order_by("is_invented", "-number")
    chosen = rows if number is None else rows.filter(number=number)
    row = chosen.values_list(*_Row._fields).first()
    if row is None and number is None:
        raise NoRelease("No release was published yet. Import a file with --release first.")
    if row is None:
        raise UnknownRelease(f"Release {number}: must be a published number, got none of it.")
    found = _Row(*row)
    everything = audience.sees_confidential or found.is_invented
    return _load_release(str(settings.RELEASES_DIR), found, everything)


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _load_release(directory: str, row: _Row, everything: bool) -> PublishedRelease:
    figures, catalogue = read_release_files(
        Path(directory) / row.data_digest, digest=row.data_digest
    )
    if not everything:
        catalogue = catalogue.without_confidential()
        figures = figures.restricted_to(catalogue)
    return PublishedRelease(
        number=row.number,
        digest=row.data_digest,
        published_on=timezone.localdate(row.published_at),
        is_invented=row.is_invented,
        is_provisional=row.is_provisional,
        source=INVENTED_ATTRIBUTION if row.is_invented else SURVEY_ATTRIBUTION,
        fiscal_years=figures.fiscal_years,
        catalogue=catalogue,
        figures=figures,
    )
