"""The page of letters about a batch: who would get which mail, before anything is sent.

What would be sent was prepared in letters.py; here it is laid out.
"""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.timezone import localdate

from indicators.text import LocalizedText
from reports.issuing.letters import Telling
from reports.issuing.pages.words import BATCH, BATCHES
from universities.boards.approvers import Place
from universities.pages.days import write_day
from universities.pages.releases.shapes import Cell, Crumb, Table, heading
from universities.people.words import BETWEEN
from universities.submissions.services.report_letters import ReportLetter

TITLE = LocalizedText("承認者に知らせる", "Telling the approvers")
COLUMNS = (
    LocalizedText("大学", "University"),
    LocalizedText("メールを受け取る人", "People who get a mail"),
    LocalizedText("前回のお知らせ", "Last told"),
)
CAPTION = LocalizedText("送る相手", "To whom")


@dataclass(frozen=True, slots=True)
class MailPage:
    """The page in one language; `problem` says why nothing was sent."""

    title: str
    crumbs: tuple[Crumb, ...]
    table: Table
    nobody: tuple[str, ...]
    letters: int
    sample: ReportLetter | None
    told_today: int
    problem: str


def build_mail_page(telling: Telling, *, problem: str = "", language: str) -> MailPage:
    """Return the page that shows what would be sent."""
    batch, title = telling.batch, TITLE.in_language(language)
    reached = [each for each in telling.places if each.people]
    rows = tuple(_row(each, telling.names[each.university], language) for each in reached)
    return MailPage(
        title=title,
        crumbs=(
            Crumb(BATCHES.in_language(language), reverse("reports:batches")),
            Crumb(
                BATCH.fill(number=batch.pk).in_language(language),
                reverse("reports:batch", args=[batch.pk]),
            ),
            Crumb(title),
        ),
        table=Table(CAPTION.in_language(language), heading(COLUMNS, language, words=3), rows),
        nobody=tuple(
            telling.names[each.university].in_language(language)
            for each in telling.places
            if not each.people
        ),
        letters=len(telling.letters),
        sample=telling.letters[0] if telling.letters else None,
        told_today=telling.told_today,
        problem=problem,
    )


def _row(place: Place, name: LocalizedText, language: str) -> tuple[Cell, ...]:
    people = [person.name or person.email for person in place.people]
    told = write_day(localdate(place.told_at)).in_language(language) if place.told_at else ""
    return (
        Cell(name.in_language(language)),
        Cell(BETWEEN.in_language(language).join(people)),
        Cell(told),
    )
