"""What an upload would change in today's draft.

Nothing is changed here: taking it over is the services' act.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from universities.desks import Desk
from universities.models import Submission
from universities.submissions.differences import Difference, find_differences
from universities.submissions.services.comparing import Conflict, compare_with_draft
from universities.submissions.services.uploads import cells_of
from universities.submissions.uploads.reading import find_row
from universities.submissions.values import ReportedValue


@dataclass(frozen=True, slots=True)
class UploadDifference:
    """A file beside today's draft, at the submission's `version`.

    `changes`: what the file would change. `others`: which of these somebody else changed after
    the download, by item. `kept`: what others changed and the file did not; it stays. `same`
    counts the answers of the file that change nothing; `after`: those that would be written.
    """

    version: int
    changes: tuple[Difference, ...]
    others: Mapping[str, Conflict]
    kept: tuple[str, ...]
    same: int
    after: Mapping[str, ReportedValue]


def compare_upload(desk: Desk, upload: int) -> UploadDifference:
    """Return what a waiting upload would change now. Raises: NoUpload; StaleError."""
    row = find_row(desk, upload)
    submission = Submission.objects.get(pk=desk.submission)
    cells = cells_of(row)
    found = compare_with_draft(submission, cells, row.read_version)
    others = {each.item: each for each in found.conflicts}
    after = {item: cells[item] for item in cells if item in found.changed or item in others}
    return UploadDifference(
        version=submission.version,
        changes=find_differences(
            {item: value for item, value in found.current.items() if item in after}, after, after
        ),
        others=others,
        kept=tuple(item for item in found.arrived if item not in after),
        same=len(cells) - len(after),
        after=after,
    )
