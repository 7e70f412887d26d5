"""The page before copying from last year: which blank cells would be filled, with what.

Only shown here; filling them is the services' work.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _

from indicators.catalogue.model import Item
from indicators.formatting import format_fiscal_year, unit_symbol
from indicators.text import LocalizedText
from universities.desks import WRITERS, Desk
from universities.pages.entry.asked import NoSuchSection, find_asked_section, list_sections
from universities.pages.shown_cells import show_cell
from universities.submissions.drafts import Cells, read_draft, read_earlier_years
from universities.submissions.services.copying import WHAT, What, find_copies
from universities.submissions.services.locking import LockedError
from universities.submissions.values import ReportedValue

TITLE = LocalizedText("{year}の回答を写す", "Copy the answers of {year}")
LABELS: Mapping[What, LocalizedText] = {
    "signs": LocalizedText(
        "記号（該当なし・不明・秘匿）と注記だけを写し、数値は自分で入力する",
        "Copy signs (not applicable, unknown, suppressed) and notes only; I enter the figures",
    ),
    "everything": LocalizedText(
        "数値も写す（写したままの金額は、提出の前に確かめるよう求められます）",
        "Copy figures too (amounts left as copied will have to be confirmed before submitting)",
    ),
}
ALL_SECTIONS = LocalizedText("すべての区分", "All sections")


class Wish(NamedTuple):
    """What to copy: one section or ("") all of them, and signs only or everything."""

    section: str
    what: What


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a control."""

    value: str
    label: str
    is_chosen: bool


class CopyLine(NamedTuple):
    """One cell that would be filled."""

    label: str
    unit: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class CopyingPage:
    """The page in one language."""

    title: str
    round: str
    university: str
    version: int
    is_invented: bool
    is_practice: bool
    sections: tuple[Choice, ...]
    whats: tuple[Choice, ...]
    rows: tuple[CopyLine, ...]
    has_last: bool

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need."""
        return {
            "page": self,
            "is_invented": self.is_invented,
            "is_practice": self.is_practice,
        }


def read_wish(desk: Desk, given: Mapping[str, str]) -> Wish:
    """Return what is to be copied.

    Raises: PermissionDenied for a role that does not write; LockedError; BadRequest; Http404 for
    a section that is not asked.
    """
    if desk.role not in WRITERS:
        raise PermissionDenied(_("入力できるのは、その大学の入力担当と学内承認者だけです。"))
    if not desk.may_write:
        raise LockedError(desk.status)
    what = next((each for each in WHAT if each == given.get("what", WHAT[0])), None)
    if what is None:
        raise BadRequest(
            _("whatは%(allowed)sのどれかで指定してください。") % {"allowed": ", ".join(WHAT)}
        )
    section = given.get("section", "")
    try:
        return Wish(find_asked_section(desk, section).section.code if section else "", what)
    except NoSuchSection:
        raise Http404(_("この年度に尋ねる区分ではありません。一覧から選んでください。")) from None


def build_copying_page(desk: Desk, wish: Wish, *, language: str) -> CopyingPage:
    """Return the page that shows what would be filled, and nothing that would be changed."""
    last = find_last(desk)
    items = {item.code: item for item in wished_items(desk, wish)}
    copies = find_copies(last, read_draft(desk).cells, items=list(items), what=wish.what)
    year = format_fiscal_year(desk.fiscal_year - 1, language)
    return CopyingPage(
        title=TITLE.fill(year=year).in_language(language),
        round=desk.round,
        university=desk.university,
        version=desk.version,
        is_invented=desk.is_invented,
        is_practice=desk.is_practice,
        sections=tuple(_sections(desk, wish, language)),
        whats=tuple(
            Choice(what, LABELS[what].in_language(language), what == wish.what) for what in WHAT
        ),
        rows=tuple(_line(items[code], value, language) for code, value in copies.items()),
        has_last=bool(last),
    )


def find_last(desk: Desk) -> Cells:
    """Return the university's own sealed answers of the year before."""
    return read_earlier_years(desk, years=1).get(desk.fiscal_year - 1, {})


def wished_items(desk: Desk, wish: Wish) -> list[Item]:
    """Return the items of the wished section, or of all."""
    return [
        item
        for section in list_sections(desk.fiscal_year)
        if wish.section in ("", section.section.code)
        for item in section.items
    ]


def _sections(desk: Desk, wish: Wish, language: str) -> list[Choice]:
    labels = {"": ALL_SECTIONS}
    labels |= {each.section.code: each.section.label for each in list_sections(desk.fiscal_year)}
    return [
        Choice(code, label.in_language(language), code == wish.section)
        for code, label in labels.items()
    ]


def _line(item: Item, value: ReportedValue, language: str) -> CopyLine:
    shown = show_cell(value, language)
    return CopyLine(
        label=item.label.in_language(language),
        unit=unit_symbol(item.unit).in_language(language),
        value=shown.text,
        note=shown.note,
    )
