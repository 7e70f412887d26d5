"""Why a university is correcting: the reason at the top, and which cells it is about.

The reasons at the cells themselves are threads; nothing is decided here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from indicators.catalogue.loader import load_catalogue
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.days import write_full_moment
from universities.pages.findings.places import find_field, section_of_items
from universities.people.names import name_person
from universities.submissions.course import Milestone, find_handed_back

HEADINGS = {
    "return_for_correction": LocalizedText("差戻しの理由", "Why it was returned"),
    "reopen": LocalizedText("再開の理由", "Why it was reopened"),
}


class ReturnedCell(NamedTuple):
    """One cell that was returned, its reason, and where it is."""

    label: str
    reason: str
    address: str


@dataclass(frozen=True, slots=True)
class HandedBack:
    """The newest return or reopening, in words."""

    heading: str
    reason: str
    by: str
    at: str
    cells: tuple[ReturnedCell, ...]


def build_handed_back(
    desk: Desk, course: Sequence[Milestone], *, language: str
) -> HandedBack | None:
    """Return why the submission is being corrected now, if it is."""
    found = find_handed_back(course, desk.status)
    if found is None:
        return None
    items, sections = load_catalogue().items, section_of_items(load_catalogue())
    return HandedBack(
        heading=HEADINGS[found.action].in_language(language),
        reason=found.reason,
        by=name_person(found.by, language),
        at=write_full_moment(found.at).in_language(language),
        cells=tuple(
            ReturnedCell(
                items[code].label.in_language(language) if code in items else code,
                reason,
                find_field(desk, code, sections),
            )
            for code, reason in (found.cells or {}).items()
        ),
    )
