"""The page of one upload: its faults, or the difference cell by cell to be confirmed.

Finished words only are made here; what would change is compared elsewhere.
"""

from dataclasses import dataclass

from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.days import write_full_moment
from universities.pages.place import Place, address_of, build_place
from universities.pages.uploads.comparison import Comparison, find_comparison
from universities.pages.uploads.faults import FaultRow, show_faults
from universities.pages.uploads.states import show_state
from universities.people.names import name_person
from universities.submissions.uploads.reading import find_upload

TITLE = LocalizedText("アップロードの確認", "Confirm the upload")
OUTDATED = LocalizedText(
    "ダウンロードのあとに一括取込があったため、このファイルとは比べられません。"
    "新しい調査票をダウンロードし、記入した値を写してください。",
    "Figures were imported after the download, so this file can no longer be compared. Download "
    "a new questionnaire and copy your figures into it.",
)


@dataclass(frozen=True, slots=True)
class UploadPage:
    """The whole page in one language; without a comparison there is nothing to confirm.

    `has_marks`: a place in the file has a fault; of a file refused whole there is nothing to mark.
    """

    place: Place
    name: str
    state: str
    by: str
    at: str
    is_waiting: bool
    is_applied: bool
    may_act: bool
    changed: int
    has_marks: bool
    faults: tuple[FaultRow, ...]
    notices: tuple[FaultRow, ...]
    comparison: Comparison | None
    problem: str
    address: str
    uploads: str
    marked_file: str
    desk: str
    all_findings: str


def build_upload_page(
    desk: Desk, upload: int, *, language: str, problem: LocalizedText | None = None
) -> UploadPage:
    """Return the page of one upload. Raises: NoUpload."""
    found = find_upload(desk, upload)
    is_comparable = found.is_waiting and not found.faults
    comparison = find_comparison(desk, found, language) if is_comparable else None
    if is_comparable and comparison is None:
        problem = OUTDATED
    return UploadPage(
        place=build_place(desk, "", title=TITLE.in_language(language), language=language),
        name=found.name,
        state=show_state(found).in_language(language),
        by=name_person(found.by, language),
        at=write_full_moment(found.at).in_language(language),
        is_waiting=found.is_waiting,
        is_applied=found.is_applied,
        may_act=found.is_waiting and desk.may_write,
        changed=found.changed,
        has_marks=found.is_waiting and any(each.sheet or each.cell for each in found.faults),
        faults=show_faults(found.faults, language),
        notices=show_faults(found.notices, language),
        comparison=comparison,
        problem=problem.in_language(language) if problem is not None else "",
        address=address_of(desk, "upload", str(upload)),
        uploads=address_of(desk, "uploads"),
        marked_file=address_of(desk, "upload-faults", str(upload)),
        desk=address_of(desk, "desk"),
        all_findings=address_of(desk, "findings"),
    )
