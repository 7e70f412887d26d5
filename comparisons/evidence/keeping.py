"""The address of a figure of a page that has no selection, in the release that its reader named.

Only what citing.py writes, with the release; other words of a query stand there.
"""

from collections.abc import Mapping

from comparisons.addresses import kept_release
from comparisons.evidence.citing import cite


def cite_kept(figure: str, parameters: Mapping[str, str], **more: str) -> str:
    """Return the query that names a figure, with the release that the reader's address named."""
    return cite(figure, {**parameters, **dict(kept_release())}, **more)
