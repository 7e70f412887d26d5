"""Where a university's position in the newest release stands.

Only whether and where there is such a page; its figures are the pages' of comparing.
"""

from typing import NamedTuple

from django.urls import reverse

from universities.access import PUBLIC
from universities.releases.reader import NoRelease, read_release


class OwnPage(NamedTuple):
    """The public page of a university, and the release that it shows."""

    address: str
    release: int
    fiscal_years: tuple[int, ...]


def find_own_page(university: str, *, is_invented: bool) -> OwnPage | None:
    """Return the page, or None where the newest release does not have the university."""
    try:
        release = read_release(PUBLIC)
    except NoRelease:
        return None
    if release.is_invented != is_invented or university not in release.figures.panel.codes:
        return None
    address = reverse("comparisons:university", args=[university])
    return OwnPage(address, release.number, release.fiscal_years)
