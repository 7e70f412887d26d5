"""The page of one upload: its faults, or the difference cell by cell to be confirmed.

What would change is compared in submissions/uploads.py; finished words only are made here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indicators.catalogue.loader import load_catalogue
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.moments import show_moment
from universities.pages.place import Place, address_of, build_place
from universities.pages.shown_cells import ShownCell, show_cell, show_kind
from universities.pages.upload_findings import UploadFindings, find_after
from universities.pages.uploads import show_state
from universities.submissions.differences import Difference
from universities.submissions.services.comparing import Conflict
from universities.submissions.services.locking import StaleError
from universities.submissions.uploads import (
    StoredUpload,
    UploadDifference,
    compare_upload,
    find_upload,
)
from universities.submissions.workbook import CellFault

TITLE = LocalizedText("アップロードの確認", "Confirm the upload")
OTHER = LocalizedText(
    "ダウンロードのあと、{by}さんが{at}にこの値に変えました",
    "After the download, {by} changed it to this on {at}",
)
COUNTS = {
    "added": LocalizedText("追加{n}", "{n} added"),
    "changed": LocalizedText("変更{n}", "{n} changed"),
    "erased": LocalizedText("消去{n}", "{n} erased"),
}
SAME = LocalizedText("変わらない{n}", "{n} unchanged")
OUTDATED = LocalizedText(
    "ダウンロードのあとに一括取込があったため、このファイルとは比べられません。"
    "新しい調査票をダウンロードし、記入した値を写してください。",
    "Figures were imported after the download, so this file can no longer be compared. Download "
    "a new questionnaire and copy your figures into it.",
)


@dataclass(frozen=True, slots=True)
class FaultRow:
    """One fault or notice of the file: where, under which header, what was read, why."""

    place: str
    header: str
    value: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One cell that the file would change; `other` says who changed it after the download."""

    section: str
    label: str
    unit: str
    kind: str
    word: str
    now: ShownCell
    file: ShownCell
    other: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The difference in words; `kept` names what others changed and the file leaves alone."""

    version: int
    counts: tuple[str, ...]
    rows: tuple[ChangeRow, ...]
    kept: tuple[str, ...]
    findings: UploadFindings


@dataclass(frozen=True, slots=True)
class UploadPage:
    """The whole page in one language; without a comparison there is nothing to confirm."""

    place: Place
    name: str
    state: str
    by: str
    at: str
    is_waiting: bool
    is_applied: bool
    may_act: bool
    changed: int
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
    comparison = _find_comparison(desk, found, language) if is_comparable else None
    if is_comparable and comparison is None:
        problem = OUTDATED
    return UploadPage(
        place=build_place(desk, "", title=TITLE.in_language(language), language=language),
        name=found.name,
        state=show_state(found).in_language(language),
        by=found.by,
        at=show_moment(found.at, language),
        is_waiting=found.is_waiting,
        is_applied=found.is_applied,
        may_act=found.is_waiting and desk.may_write,
        changed=found.changed,
        faults=_fault_rows(found.faults, language),
        notices=_fault_rows(found.notices, language),
        comparison=comparison,
        problem=problem.in_language(language) if problem is not None else "",
        address=address_of(desk, "upload", str(upload)),
        uploads=address_of(desk, "uploads"),
        marked_file=address_of(desk, "upload-faults", str(upload)),
        desk=address_of(desk, "desk"),
        all_findings=address_of(desk, "findings"),
    )


def _fault_rows(faults: Iterable[CellFault], language: str) -> tuple[FaultRow, ...]:
    return tuple(
        FaultRow(
            each.place.in_language(language),
            each.header,
            each.value,
            each.sentence.in_language(language),
        )
        for each in faults
    )


def _find_comparison(desk: Desk, upload: StoredUpload, language: str) -> Comparison | None:
    """Return the difference; None if an import in between has made it meaningless."""
    try:
        return _compare(desk, upload, language)
    except StaleError:
        return None


def _compare(desk: Desk, upload: StoredUpload, language: str) -> Comparison:
    found = compare_upload(desk, upload.id)
    items = load_catalogue().items
    sections = {
        item: section.label.in_language(language)
        for section in load_catalogue().sections.values()
        for item in section.items
    }
    places = {item: place for place, item in enumerate(sections)}
    ordered = sorted(found.changes, key=lambda each: places[each.item])
    return Comparison(
        version=found.version,
        counts=_count(found, language),
        rows=tuple(
            _row(each, sections[each.item], found.others.get(each.item), language)
            for each in ordered
        ),
        kept=tuple(items[item].label.in_language(language) for item in found.kept if item in items),
        findings=find_after(desk, found, language=language),
    )


def _count(found: UploadDifference, language: str) -> tuple[str, ...]:
    kinds: Sequence[str] = [each.kind for each in found.changes]
    counted = [text.fill(n=kinds.count(kind)) for kind, text in COUNTS.items() if kind in kinds]
    return tuple(text.in_language(language) for text in (*counted, SAME.fill(n=found.same)))


def _row(change: Difference, section: str, other: Conflict | None, language: str) -> ChangeRow:
    item = load_catalogue().items[change.item]
    said = ""
    if other is not None:
        said = OTHER.fill(by=other.by, at=show_moment(other.at, language)).in_language(language)
    return ChangeRow(
        section=section,
        label=item.label.in_language(language),
        unit=unit_symbol(item.unit).in_language(language),
        kind=change.kind,
        word=show_kind(change, language),
        now=show_cell(change.before, language),
        file=show_cell(change.after, language),
        other=said,
    )
