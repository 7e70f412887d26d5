"""How far one return is, in counts.

Nothing is counted here, and no figure has a place in it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one return is; blank fields are not findings here but what is left to answer."""

    answered: int
    asked: int
    errors: int = 0
    explain: int = 0
    confirm: int = 0
