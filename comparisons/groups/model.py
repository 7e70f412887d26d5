"""What a reader's grouping is, as plain values that tell one from another.

Pure: how they are read from an address stands in reading.py, where they are kept in keeping.py.
"""

from dataclasses import dataclass
from typing import NamedTuple

from indicators.text import LocalizedText

# In the address: grouping=peers, grouping=g-<slug>.
PEERS = "peers"
NAMED = "g-"
FEWEST_PEERS, USUAL_PEERS, MOST_PEERS = 3, 10, 50


@dataclass(frozen=True, slots=True)
class Near:
    """The `count` universities nearest to one by size."""

    university: str
    count: int


class Member(NamedTuple):
    """A chosen university, with the name that it had when it was chosen."""

    code: str
    name: LocalizedText


class NamedGroup(NamedTuple):
    """A group that somebody named; it hashes by all it holds, so what is kept of it stays right."""

    slug: str
    version: int
    name: str
    members: tuple[Member, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes of its universities."""
        return tuple(member.code for member in self.members)


class ReaderGrouping(NamedTuple):
    """The grouping that an address asks for: a catalogue's code, or one of a reader's own.

    `cut`: the moved cut of a catalogue's grouping; `near`, `named`: the reader's own.
    """

    code: str
    cut: float | None = None
    near: Near | None = None
    named: NamedGroup | None = None

    @property
    def is_released(self) -> bool:
        """Say whether the release itself has it."""
        return self.cut is None and self.near is None and self.named is None
