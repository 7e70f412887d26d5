"""The page to enter by file: download the questionnaire, upload it, and what came before.

Finished words only; reading and keeping a file are uploading.py's work.
"""

from dataclasses import dataclass

from indicators.text import LocalizedText
from universities.desks import WRITERS, Desk
from universities.pages.moments import show_moment
from universities.pages.place import LABELS, Place, address_of, build_place
from universities.requests.uploading import MOST_MEGABYTES
from universities.submissions.uploads import StoredUpload, list_uploads

TITLE = LocalizedText("Excelで入力する", "Enter by Excel")
STATES = {
    "waiting": LocalizedText("確認待ち", "Waiting for your confirmation"),
    "applied": LocalizedText("取込み済み（{changed}項目）", "Taken over ({changed} items)"),
    "discarded": LocalizedText("取消し", "Cancelled"),
    "faulty": LocalizedText("要修正（{faults}件）", "To correct ({faults})"),
}
NOT_A_WRITER = LocalizedText(
    "ファイルを送れるのは入力担当と学内承認者です。調査票のダウンロードはできます。",
    "Contributors and approvers upload files. You may download the questionnaire.",
)
LOCKED = LocalizedText(
    "この提出は「{status}」のため、いまはファイルを送れません。調査票のダウンロードはできます。",
    "This return is “{status}”, so no file can be uploaded now. You may download the "
    "questionnaire.",
)


@dataclass(frozen=True, slots=True)
class UploadRow:
    """One earlier upload in words."""

    name: str
    address: str
    state: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class UploadsPage:
    """The whole page in one language; `refusal` says why nothing can be uploaded, if so.

    `problem` is what was wrong with the file that was just sent.
    """

    place: Place
    refusal: str
    problem: str
    xlsx: str
    csv: str
    receive: str
    most_megabytes: int
    rows: tuple[UploadRow, ...]


def build_uploads_page(
    desk: Desk, *, language: str, problem: LocalizedText | None = None
) -> UploadsPage:
    """Return the page of one submission."""
    download = address_of(desk, "workbook")
    return UploadsPage(
        place=build_place(desk, "", title=TITLE.in_language(language), language=language),
        refusal=_find_refusal(desk, language),
        problem=problem.in_language(language) if problem is not None else "",
        xlsx=download,
        csv=f"{download}?form=csv",
        receive=address_of(desk, "uploads"),
        most_megabytes=MOST_MEGABYTES,
        rows=tuple(_row(desk, each, language) for each in list_uploads(desk)),
    )


def _find_refusal(desk: Desk, language: str) -> str:
    if desk.role not in WRITERS:
        return NOT_A_WRITER.in_language(language)
    if not desk.may_write:
        return LOCKED.fill(status=LABELS[desk.status]).in_language(language)
    return ""


def _row(desk: Desk, upload: StoredUpload, language: str) -> UploadRow:
    return UploadRow(
        name=upload.name,
        address=address_of(desk, "upload", str(upload.id)),
        state=show_state(upload).in_language(language),
        by=upload.by,
        at=show_moment(upload.at, language),
    )


def show_state(upload: StoredUpload) -> LocalizedText:
    """Return what became of an upload."""
    state = "faulty" if upload.is_waiting and upload.faults else upload.state
    return STATES[state].fill(changed=upload.changed, faults=len(upload.faults))
