"""The page to enter by file: download the questionnaire, upload it, and what came before.

Finished words only; reading and keeping a file are requests/uploading.py's work.
"""

from dataclasses import dataclass

from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.days import write_full_moment
from universities.pages.place import Place, address_of, build_place
from universities.pages.uploads.refusals import find_refusal
from universities.pages.uploads.states import show_state
from universities.people.names import name_people
from universities.requests.uploading import MOST_MEGABYTES
from universities.submissions.uploads.reading import list_uploads
from universities.submissions.uploads.stored import StoredUpload

TITLE = LocalizedText("Excelで入力する", "Enter by Excel")


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
        refusal=find_refusal(desk, language),
        problem=problem.in_language(language) if problem is not None else "",
        xlsx=download,
        csv=f"{download}?form=csv",
        receive=address_of(desk, "uploads"),
        most_megabytes=MOST_MEGABYTES,
        rows=_show_uploads(desk, language),
    )


def _show_uploads(desk: Desk, language: str) -> tuple[UploadRow, ...]:
    uploads = list_uploads(desk)
    names = name_people((each.by for each in uploads), language)
    return tuple(_row(desk, each, names[each.by], language) for each in uploads)


def _row(desk: Desk, upload: StoredUpload, by: str, language: str) -> UploadRow:
    return UploadRow(
        name=upload.name,
        address=address_of(desk, "upload", str(upload.id)),
        state=show_state(upload).in_language(language),
        by=by,
        at=write_full_moment(upload.at).in_language(language),
    )
