"""What a check found: one finding, and the correction it offers.

Only frozen values live here; finding them is the rules' work.
"""

from dataclasses import dataclass

from indicators.catalogue.model import Level
from indicators.text import LocalizedText

# Errors first: what stands in the way of submitting comes before what wants an answer.
LEVELS: tuple[Level, ...] = ("error", "explain", "confirm", "note")


@dataclass(frozen=True, slots=True)
class Fix:
    """A correction of one click: `item` becomes `amount`, in the item's unit."""

    item: str
    amount: float
    label: LocalizedText


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that looks wrong, said to the person who can explain or mend it.

    `item` is the field at which it is shown, `items` are all fields that it speaks of.
    """

    check: str
    level: Level
    item: str
    items: tuple[str, ...]
    heading: LocalizedText
    sentence: LocalizedText
    fix: Fix | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Return what the answers to this finding are filed under."""
        return self.check, self.item
