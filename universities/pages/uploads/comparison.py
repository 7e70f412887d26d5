"""The difference between a file and today's draft, in words and cell by cell.

What would change is compared in submissions/uploads; nothing is taken over here.
"""

from dataclasses import dataclass

from indicators.catalogue.loader import load_catalogue
from universities.desks import Desk
from universities.pages.uploads.changes import ChangeRow, show_change
from universities.pages.uploads.counts import count_changes
from universities.pages.uploads.findings import UploadFindings, find_after
from universities.submissions.services.locking import StaleError
from universities.submissions.uploads.comparing import compare_upload
from universities.submissions.uploads.stored import StoredUpload


@dataclass(frozen=True, slots=True)
class Comparison:
    """The difference in words; `kept` names what others changed and the file leaves alone."""

    version: int
    counts: tuple[str, ...]
    rows: tuple[ChangeRow, ...]
    kept: tuple[str, ...]
    findings: UploadFindings


def find_comparison(desk: Desk, upload: StoredUpload, language: str) -> Comparison | None:
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
        counts=count_changes(found, language),
        rows=tuple(
            show_change(each, sections[each.item], found.others.get(each.item), language)
            for each in ordered
        ),
        kept=tuple(items[item].label.in_language(language) for item in found.kept if item in items),
        findings=find_after(desk, found, language=language),
    )
