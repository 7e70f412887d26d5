"""Names that sheets may have: short, without the signs that the format forbids, no two alike.

Nothing of a report is known here.
"""

import re

_FORBIDDEN = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
_LONGEST = 31


class SheetNames:
    """The names given so far in one workbook; letters' size does not tell two names apart."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def give(self, name: str) -> str:
        """Return `name` as a sheet may have it, with a number where another has it already."""
        plain = _FORBIDDEN.sub(" ", name).strip() or "-"
        given, number = plain[:_LONGEST].strip(), 1
        while given.casefold() in self._taken:
            number += 1
            ending = f" {number}"
            given = plain[: _LONGEST - len(ending)].strip() + ending
        self._taken.add(given.casefold())
        return given
