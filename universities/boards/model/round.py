"""One round as the ministry follows it: its days and the number of universities by status.

No row is read here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from universities.models import Round


@dataclass(frozen=True, slots=True)
class RoundRow:
    """One round with the number of universities by status."""

    id: int
    fiscal_year: int
    state: str
    opens_on: date | None
    closes_on: date | None
    instructions: str
    is_invented: bool
    totals: Mapping[str, int]

    @property
    def code(self) -> str:
        """Return the round's name in addresses."""
        return str(self.fiscal_year)

    @property
    def is_open(self) -> bool:
        """Say whether universities may begin to answer."""
        return self.state == Round.State.OPEN

    @property
    def asked(self) -> int:
        """Return how many universities are asked."""
        return sum(self.totals.values())
