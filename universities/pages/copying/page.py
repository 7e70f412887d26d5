"""The page before copying from last year: which blank cells would be filled, with what.

Only shown here; filling them is the services' work.
"""

from dataclasses import dataclass

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.pages.copying.choices import LABELS, Choice, list_sections_to_copy
from universities.pages.copying.lines import CopyLine, show_line
from universities.pages.copying.wishes import Wish, wished_items
from universities.submissions.drafts import Cells, read_draft, read_earlier_years
from universities.submissions.services.copying import WHAT, find_copies

TITLE = LocalizedText("{year}の回答を写す", "Copy the answers of {year}")


@dataclass(frozen=True, slots=True)
class CopyingPage:
    """The page in one language."""

    title: str
    chips: tuple[str, ...]
    round: str
    year: str
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


def build_copying_page(desk: Desk, wish: Wish, *, language: str) -> CopyingPage:
    """Return the page that shows what would be filled, and nothing that would be changed."""
    last = find_last(desk)
    items = {item.code: item for item in wished_items(desk, wish)}
    copies = find_copies(last, read_draft(desk).cells, items=list(items), what=wish.what)
    year = format_fiscal_year(desk.fiscal_year - 1, language)
    return CopyingPage(
        title=TITLE.fill(year=year).in_language(language),
        chips=(desk.name.in_language(language),),
        round=desk.round,
        year=format_fiscal_year(desk.fiscal_year, language),
        university=desk.university,
        version=desk.version,
        is_invented=desk.is_invented,
        is_practice=desk.is_practice,
        sections=tuple(list_sections_to_copy(desk, wish, language)),
        whats=tuple(
            Choice(what, LABELS[what].in_language(language), what == wish.what) for what in WHAT
        ),
        rows=tuple(show_line(items[code], value, language) for code, value in copies.items()),
        has_last=bool(last),
    )


def find_last(desk: Desk) -> Cells:
    """Return the university's own sealed answers of the year before."""
    return read_earlier_years(desk, years=1).get(desk.fiscal_year - 1, {})
