"""One item's row: last year's answer, an earlier revision's, this one's, and how they differ.

Nothing can be typed into a cell here but an analyst's reason.
"""

from dataclasses import dataclass

from indicators.catalogue.model import Catalogue
from indicators.formatting import unit_symbol
from universities.desks import Desk
from universities.pages.place import address_of
from universities.pages.shown_cells import ShownCell, show_cell, show_change, show_kind
from universities.pages.tables.figures import Figures
from universities.pages.tables.tags import Tag, list_tags
from universities.submissions.differences import Difference
from universities.submissions.values import BLANK


@dataclass(frozen=True, slots=True)
class CellRow:
    """One item in words. `kind` and `kind_word`: how it differs from the earlier revision."""

    code: str
    label: str
    depth: int
    unit: str
    last: ShownCell
    before: ShownCell | None
    now: ShownCell
    change: str
    kind: str
    kind_word: str
    tags: tuple[Tag, ...]
    history: str
    returned: str
    typed: str


def depth_of(code: str, catalogue: Catalogue) -> int:
    """Return how many wholes the item is a part of."""
    whole = catalogue.items[code].part_of
    return 0 if whole is None else 1 + depth_of(whole, catalogue)


def show_row(
    desk: Desk, catalogue: Catalogue, figures: Figures, difference: Difference, language: str
) -> CellRow:
    """Return one item in words."""
    code, item = difference.item, catalogue.items[difference.item]
    last = figures.last.get(code, BLANK)
    has_before = figures.before is not None
    return CellRow(
        code=code,
        label=item.label.in_language(language),
        depth=depth_of(code, catalogue),
        unit=unit_symbol(item.unit).in_language(language),
        last=show_cell(last, language),
        before=show_cell(difference.before, language) if has_before else None,
        now=show_cell(difference.after, language),
        change=show_change(last, difference.after, language),
        kind=difference.kind,
        kind_word="" if difference.kind == "same" else show_kind(difference, language),
        tags=list_tags(code, figures.threads, language),
        history=address_of(desk, "history", code),
        returned=figures.returned.get(code, ""),
        typed=figures.typed.get(code, ""),
    )
