"""Which revisions somebody asks to compare.

Reading it from an address is requests/comparing.py's work.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """Which revisions are compared; 0 leaves the choice to the page."""

    first: int = 0
    last: int = 0
    shows_all: bool = False
