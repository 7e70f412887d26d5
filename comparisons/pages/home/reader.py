"""Who looks at the home page: of which universities, and whether of the ministry.

Rights are not decided here; figures are read for the audience wherever they are read.
"""

from collections.abc import Mapping
from typing import NamedTuple

from comparisons.refusals import refuse_unknown
from comparisons.results import PublishedRelease
from universities.access import Audience


class Reader(NamedTuple):
    """The reader's universities in the release, by code; `chosen` is shown first, "" is none."""

    universities: tuple[str, ...]
    chosen: str
    is_analyst: bool


def read_reader(audience: Audience, release: PublishedRelease, query: Mapping[str, str]) -> Reader:
    """Return the reader; `query` may name one of the own universities.

    Raises: SelectionError (404) for a university that is not the reader's.
    """
    own = tuple(code for code in release.figures.panel.codes if code in audience.roles)
    wish = query.get("university", "")
    if wish and wish not in own:
        raise refuse_unknown("university", "大学", wish, "ご自分の大学から選んでください。")
    return Reader(own, wish or next(iter(own), ""), audience.is_analyst)
