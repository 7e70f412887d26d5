"""One uploaded file as its university reads it again.

No row is read here.
"""

from dataclasses import dataclass
from datetime import datetime

from universities.models import Upload
from universities.submissions.workbook import CellFault


class NoUpload(LookupError):
    """The submission has no such upload that the person may read."""


@dataclass(frozen=True, slots=True)
class StoredUpload:
    """One uploaded file; `changed` counts the cells that it changed when it was taken over."""

    id: int
    name: str
    state: str
    by: str
    at: datetime
    faults: tuple[CellFault, ...]
    notices: tuple[CellFault, ...]
    changed: int

    @property
    def is_waiting(self) -> bool:
        """Say whether somebody still has to confirm or cancel it."""
        return self.state == Upload.State.WAITING

    @property
    def is_applied(self) -> bool:
        """Say whether it was taken over."""
        return self.state == Upload.State.APPLIED
