"""The index of universities, and the indicators that the same words fit.

One search box in the header finds both.
"""

from dataclasses import dataclass

import django_tables2 as tables

from comparisons.addresses import kept_release
from comparisons.filters import TableQuery
from comparisons.pages.catalogue import IndicatorLink, build_chapters
from comparisons.pages.filters import Filters, build_filters
from comparisons.results import PublishedRelease, choices_of
from comparisons.tables.universities import build_university_table
from indicators.text import LocalizedText


@dataclass(frozen=True)
class UniversitiesPage:
    """The page in one language; `indicators` are only looked for when words were given."""

    heading: str
    found: str
    filters: Filters
    table: tables.Table
    indicators: list[IndicatorLink]


def build_universities_page(
    release: PublishedRelease, query: TableQuery, *, language: str
) -> UniversitiesPage:
    """Return one page of the index. Raises: SelectionError."""
    names = choices_of(release).universities
    table = build_university_table(release.universities, query, names=names, language=language)
    chapters = build_chapters(release, language=language, words=query.words) if query.words else []
    n = len(table.rows)
    found = LocalizedText(f"{n:,}校", f"{n:,} universities")
    return UniversitiesPage(
        heading=LocalizedText("大学", "Universities").in_language(language),
        found=found.in_language(language),
        filters=build_filters(query, kept=kept_release(), language=language),
        table=table,
        indicators=[each for chapter in chapters for each in chapter.indicators],
    )
