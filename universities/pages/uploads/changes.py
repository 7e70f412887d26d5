"""One cell that a file would change: today's answer beside the file's.

What would change was compared in submissions/uploads.
"""

from dataclasses import dataclass

from indicators.catalogue.loader import load_catalogue
from indicators.formatting import unit_symbol
from indicators.text import LocalizedText
from universities.pages.days import write_full_moment
from universities.pages.shown_cells import ShownCell, show_cell, show_kind
from universities.people.names import name_person
from universities.submissions.differences import Difference
from universities.submissions.services.comparing import Conflict

OTHER = LocalizedText(
    "ダウンロードのあと、{by}さんが{at}にこの値に変えました",
    "After the download, {by} changed it to this on {at}",
)


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


def show_change(
    change: Difference, section: str, other: Conflict | None, language: str
) -> ChangeRow:
    """Return one cell in words."""
    item = load_catalogue().items[change.item]
    said = ""
    if other is not None:
        by, at = name_person(other.by, language), write_full_moment(other.at).in_language(language)
        said = OTHER.fill(by=by, at=at).in_language(language)
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
