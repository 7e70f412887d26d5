"""The index of universities, and the indicators and items that the same words fit.

The search box of the header leads here.
"""

from dataclasses import dataclass

import django_tables2 as tables

from comparisons.addresses import kept_release
from comparisons.filters import TableQuery
from comparisons.pages.filters import Filters, build_filters
from comparisons.pages.found import Found, find_all
from comparisons.results import PublishedRelease, choices_of
from comparisons.tables.universities import build_university_table
from indicators.text import LocalizedText


@dataclass(frozen=True)
class UniversitiesPage:
    """The page in one language; `others` are only looked for when words were given."""

    heading: str
    count: str
    filters: Filters
    table: tables.Table
    others: Found | None


def build_universities_page(
    release: PublishedRelease, query: TableQuery, *, language: str
) -> UniversitiesPage:
    """Return one page of the index. Raises: SelectionError."""
    names = choices_of(release).universities
    table = build_university_table(release.universities, query, names=names, language=language)
    n = len(table.rows)
    count = LocalizedText(f"{n:,}校", f"{n:,} universities")
    return UniversitiesPage(
        heading=LocalizedText("大学", "Universities").in_language(language),
        count=count.in_language(language),
        filters=build_filters(query, kept=kept_release(), language=language),
        table=table,
        others=find_all(release, query.words, language=language),
    )
