"""Which two revisions an address asks to compare.

Whether they exist is the page's question.
"""

from collections.abc import Mapping

from universities.pages.revisions.asked import Asked
from universities.requests.reading import read_number


def read_asked(given: Mapping[str, str]) -> Asked:
    """Return which revisions an address names. Raises: BadRequest for what is no number."""
    return Asked(
        first=read_number(given["from"], "from") if given.get("from") else 0,
        last=read_number(given["to"], "to") if given.get("to") else 0,
        shows_all=given.get("all") == "1",
    )
