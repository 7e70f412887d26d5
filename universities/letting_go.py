"""Letting go of what this process remembers of releases for single universities.

Only for work that goes through them all: each is some megabytes, and none is asked for again.
"""

from universities.releases.reader import _open_release


def forget_sights() -> None:
    """Drop what people of different universities see; who asks again has it made again."""
    _open_release.cache_clear()
