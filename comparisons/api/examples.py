"""Example requests that the newest release answers.

Nothing is documented here.
"""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.http import HttpRequest

from universities.access import audience_for
from universities.releases.reader import NoRelease, PublishedRelease, read_release

# Shown in the examples while nothing has been published.
_PLACEHOLDERS = {
    "fiscal_year": "2024",
    # The figure that needs nothing else.
    "figure": "count",
    "item": "ITEM",
    "indicator": "INDICATOR",
    "round": "2025",
    "university": "UNIVERSITY",
}


def find_newest_release(request: HttpRequest) -> PublishedRelease | None:
    """Return the newest release as this reader may see it; None before the first publication."""
    try:
        return read_release(audience_for(request.user))
    except NoRelease:
        return None


def choose_examples(release: PublishedRelease | None) -> dict[str, str]:
    """Return a value for each required parameter that the release can answer."""
    if release is None:
        return dict(_PLACEHOLDERS)
    indicator = next(iter(release.figures.indicators.values()), None)
    return {
        **_PLACEHOLDERS,
        "fiscal_year": str(release.fiscal_years[-1]),
        **({"indicator": indicator.code, "item": indicator.items[0]} if indicator else {}),
    }


def build_address(path: str, asked: Mapping[str, str]) -> str:
    """Return the address of a question; what the path names in braces is filled in."""
    in_path = {name: value for name, value in asked.items() if f"{{{name}}}" in path}
    place = path.format(**in_path)
    rest = {name: value for name, value in asked.items() if name not in in_path}
    return f"{place}?{urlencode(rest)}" if rest else place
