"""What was made once for a release, an audience, a selection and a language, kept in memory.

A release never changes, so nothing here ever grows stale; what is kept is decided by the caller.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

from django.core.cache import cache

from comparisons.results import PublishedRelease, ask_about
from comparisons.selection import Selection

# A day is only about memory.
KEPT_SECONDS = 24 * 3600
Made = TypeVar("Made")


def keep(
    kind: str,
    build: Callable[[], Made],
    *,
    release: PublishedRelease,
    selection: Selection,
    language: str,
    part: tuple[str, ...] = (),
) -> Made:
    """Return what `build` makes, made now or taken from memory; `part` tells which part of it.

    The key names the release and, unless the indicator is public, what its audience may see of
    it, so a page of one audience is never given to another.
    """
    words = (kind, *ask_about(release, selection).identity, selection, language, part)
    key = sha256(repr(words).encode()).hexdigest()
    made: Made | None = cache.get(key)
    if made is None:
        made = build()
        cache.set(key, made, KEPT_SECONDS)
    return made
