"""Every cell of a submission by section: last year's answer, an earlier revision's, this one's.

Signing and reviewing share it; nothing can be typed into a cell here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from indicators.catalogue.model import Catalogue, Section
from indicators.formatting import level_word, unit_symbol
from universities.desks import Desk
from universities.pages.findings_threads import anchor_of
from universities.pages.place import address_of
from universities.pages.shown_cells import ShownCell, show_cell, show_change, show_kind
from universities.submissions.checking import Thread
from universities.submissions.differences import Difference, find_differences
from universities.submissions.drafts import Cells
from universities.submissions.values import BLANK


class Tag(NamedTuple):
    """A finding at a cell: its level, its word, and where on the page it stands."""

    level: str
    word: str
    anchor: str


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


@dataclass(frozen=True, slots=True)
class SectionTable:
    """The cells of one section, and how many of them are answered."""

    code: str
    label: str
    rows: tuple[CellRow, ...]
    answered: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What stands beside each other: this revision, last year, and the revision before, if any.

    By item: `returned` are the analyst's reasons, `typed` those being written now.
    """

    now: Cells
    last: Cells
    before: Cells | None
    returned: Mapping[str, str]
    threads: Sequence[Thread]
    typed: Mapping[str, str] = field(default_factory=dict)


def build_section_tables(
    desk: Desk, catalogue: Catalogue, figures: Figures, *, language: str
) -> tuple[SectionTable, ...]:
    """Return one table per section, with the items asked in that fiscal year."""
    return tuple(
        _table(desk, section, catalogue, figures, language)
        for section in catalogue.sections.values()
    )


def depth_of(code: str, catalogue: Catalogue) -> int:
    """Return how many wholes the item is a part of."""
    whole = catalogue.items[code].part_of
    return 0 if whole is None else 1 + depth_of(whole, catalogue)


def _table(
    desk: Desk, section: Section, catalogue: Catalogue, figures: Figures, language: str
) -> SectionTable:
    asked = [code for code in section.items if catalogue.items[code].is_asked_in(desk.fiscal_year)]
    before = figures.now if figures.before is None else figures.before
    found = {each.item: each for each in find_differences(before, figures.now, asked)}
    rows = tuple(_row(desk, catalogue, figures, found[code], language) for code in asked)
    answered = sum(figures.now.get(code, BLANK).state != BLANK.state for code in asked)
    return SectionTable(section.code, section.label.in_language(language), rows, answered)


def _row(
    desk: Desk, catalogue: Catalogue, figures: Figures, difference: Difference, language: str
) -> CellRow:
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
        tags=_tags(code, figures.threads, language),
        history=address_of(desk, "history", code),
        returned=figures.returned.get(code, ""),
        typed=figures.typed.get(code, ""),
    )


def _tags(code: str, threads: Sequence[Thread], language: str) -> tuple[Tag, ...]:
    return tuple(
        Tag(
            thread.finding.level,
            level_word(thread.finding.level).in_language(language),
            anchor_of(*thread.finding.key),
        )
        for thread in threads
        if thread.finding.item == code
    )
