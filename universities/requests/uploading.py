"""Taking in an uploaded questionnaire: read strictly first, then kept until it is confirmed.

The file is read before any transaction begins; what it says is written by the services only.
"""

from datetime import datetime

from django.core.files.uploadedfile import UploadedFile

from indicators.text import LocalizedText
from universities.desks import WRITERS, Desk
from universities.questionnaires.building import build_questionnaire
from universities.submissions.services.locking import LockedError
from universities.submissions.services.uploads import receive_upload
from universities.submissions.uploads.faults import pack_fault
from universities.submissions.workbook import read_upload
from universities.submissions.workflow import WorkflowError

# A questionnaire with every note filled has about 100 kB.
MOST_MEGABYTES = 5
MEGABYTE = 1024 * 1024
_NO_FILE = LocalizedText(
    "ファイルが選ばれていません。記入した調査票（.xlsx または .csv）を選んでから送ってください。",
    "No file was chosen. Choose the questionnaire that you filled in (.xlsx or .csv), then send.",
)
_TOO_LARGE = LocalizedText(
    "ファイルは{most}MBまでです（「{name}」は{found:.1f}MB）。調査票だけのファイルにして、"
    "もう一度送ってください。入力済みの値は変わっていません。",
    "A file may have up to {most} MB, “{name}” has {found:.1f} MB. Send a file with the "
    "questionnaire only. The figures entered so far did not change.",
)


class FileRefused(ValueError):
    """The file was not even looked at; `status` is the answer's status in HTTP."""

    def __init__(self, sentence: LocalizedText, status: int) -> None:
        self.sentence, self.status = sentence, status
        super().__init__(sentence.en)


def check_may_upload(desk: Desk) -> None:
    """Raise WorkflowError for a role that does not write, LockedError where nobody may."""
    if desk.role not in WRITERS:
        raise WorkflowError(f"Upload: cannot be done as {desk.role!r}. A contributor does it.")
    if not desk.may_write:
        raise LockedError(desk.status)


def take_file(desk: Desk, file: UploadedFile | None, *, language: str, at: datetime) -> int:
    """Read the file, keep what it says, and return the upload's id.

    The same file waiting already is the same upload. Raises: FileRefused; LockedError;
    WorkflowError.
    """
    check_may_upload(desk)
    if file is None:
        raise FileRefused(_NO_FILE, 400)
    name, size = str(file.name), int(file.size or 0)
    if size > MOST_MEGABYTES * MEGABYTE:
        found = {"most": MOST_MEGABYTES, "name": name, "found": size / MEGABYTE}
        raise FileRefused(_TOO_LARGE.fill(**found), 413)
    content = file.read()
    questionnaire = build_questionnaire(desk, language=language)
    reading = read_upload(content, name=name, questionnaire=questionnaire)
    return receive_upload(
        desk.submission,
        name=name,
        content=content,
        cells=reading.cells,
        faults=[pack_fault(each) for each in reading.faults],
        notices=[pack_fault(each) for each in reading.notices],
        read_version=reading.version or desk.version,
        author=desk.author(at),
    )
