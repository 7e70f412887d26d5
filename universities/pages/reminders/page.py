"""The page of reminders: who would get which mail, chosen by status, before anything is sent.

What would be sent was prepared in preparing.py; here it is laid out.
"""

from dataclasses import dataclass

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.pages.reminders.lines import Line, is_reminded_today, show_line
from universities.pages.reminders.preparing import Reminding
from universities.pages.reminders.statuses import StatusBox, list_boxes
from universities.submissions.services.reminders import Letter

TITLE = LocalizedText("{year}の督促", "Reminders for {year}")


@dataclass(frozen=True, slots=True)
class RemindPage:
    """The page in one language; `problem` says why nothing was sent."""

    title: str
    board: str
    boxes: tuple[StatusBox, ...]
    rows: tuple[Line, ...]
    nobody: tuple[str, ...]
    letters: int
    sample: Letter | None
    reminded_today: int
    problem: str
    is_invented: bool

    @property
    def context(self) -> dict[str, object]:
        """Return what the template and its frame need."""
        return {"page": self, "is_invented": self.is_invented}


def build_remind_page(reminding: Reminding, *, problem: str = "", language: str) -> RemindPage:
    """Return the page that shows what would be sent, in one language."""
    round_, addressees = reminding.round, reminding.addressees
    reached = [each for each in addressees if each.people]
    year = format_fiscal_year(round_.fiscal_year, language)
    return RemindPage(
        title=TITLE.fill(year=year).in_language(language),
        board=round_.code,
        boxes=tuple(list_boxes(round_.totals, reminding.statuses, language)),
        rows=tuple(show_line(each, language) for each in reached),
        nobody=tuple(each.name.in_language(language) for each in addressees if not each.people),
        letters=len(reminding.letters),
        sample=reminding.letters[0] if reminding.letters else None,
        reminded_today=sum(is_reminded_today(each, reminding.at) for each in reached),
        problem=problem,
        is_invented=round_.is_invented,
    )
