"""What people said about findings, and about which figures they said it.

Only plain values live here; who may say what is the workflow's.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from universities.submissions.checking.answers import Cells
from universities.submissions.checking.findings import Finding
from universities.submissions.values import BLANK

Figure = float | str | None
EXPLANATION, CONFIRMATION = "explanation", "confirmation"
ACCEPTANCE, REFUSAL, RETURN = "acceptance", "refusal", "return"


@dataclass(frozen=True, slots=True)
class Said:
    """One remark about one finding.

    `kind`: explanation, confirmation, reply, acceptance, refusal or return. `figures`: the figures
    that it speaks of as they were then: item by item an amount, a state, or None for blank.
    """

    check: str
    item: str
    kind: str
    text: str
    by: str
    role: str
    at: datetime
    may_be_published: bool
    figures: Mapping[str, Figure]

    @property
    def has_text(self) -> bool:
        """Say whether anything but spaces was written."""
        return bool(self.text.strip())


def figures_about(finding: Finding, cells: Cells) -> dict[str, Figure]:
    """Return the figures that an answer to the finding speaks of, to be kept with it."""
    return figures_of(finding.items, cells)


def figures_of(items: Iterable[str], cells: Cells) -> dict[str, Figure]:
    """Return each item's amount, the state of what has none, or None where it is blank."""
    return {item: _figure(item, cells) for item in items}


def _figure(item: str, cells: Cells) -> Figure:
    cell = cells.get(item, BLANK)
    if cell.state == BLANK.state:
        return None
    return cell.state if cell.amount is None else cell.amount
