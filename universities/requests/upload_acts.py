"""What a person does with a waiting upload: takes it over as it was shown, or cancels it.

Who may do so is asked here; the change itself is the services' work.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from universities.desks import Desk
from universities.requests.uploading import check_may_upload
from universities.submissions.services.locking import StaleError
from universities.submissions.services.uploads import confirm_upload, discard_upload
from universities.submissions.uploads.reading import find_upload

# As many digits as a version of the database can have.
LONGEST_VERSION = 9


@dataclass(frozen=True, slots=True)
class Act:
    """What a person does with a waiting upload, having seen the difference at `version`."""

    is_confirmation: bool
    version: int


def read_act(form: Mapping[str, str]) -> Act:
    """Return what the buttons of the page say. Raises: StaleError if no page of ours says so."""
    act, version = form.get("act", ""), form.get("version", "0")
    is_number = version.isascii() and version.isdigit() and len(version) <= LONGEST_VERSION
    if act not in ("confirm", "cancel") or not is_number:
        raise StaleError
    return Act(act == "confirm", int(version))


def act_on(desk: Desk, upload: int, act: Act, *, at: datetime) -> None:
    """Take the upload over, or cancel it.

    Raises: NoUpload; StaleError; UploadClosedError; LockedError; WorkflowError.
    """
    find_upload(desk, upload)
    check_may_upload(desk)
    author = desk.author(at)
    if act.is_confirmation:
        confirm_upload(desk.submission, upload, seen_version=act.version, author=author)
    else:
        discard_upload(desk.submission, upload, author=author)
