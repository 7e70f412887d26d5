"""The mail of a reminder, Japanese and English in one text, one for each person.

Only writing and sending live here; whom it goes to was read before.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.core.mail import EmailMessage, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import override

from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText
from universities.boards.model.round import RoundRow
from universities.boards.recipients import Addressee, Person
from universities.pages.days import write_deadline, write_full_day
from universities.submissions.services.reminders import Letter
from universities.submissions.workflow import STATUS_LABELS

SUBJECT = "【{year}】提出のお願い（{ja}）/ Reminder: {year_en} ({en})"
DUE, NO_DATE = LocalizedText("締切 {day}", "due {day}"), LocalizedText("産学連携調査", "survey")
Site = Callable[[str], str]


def write_letters(
    addressees: Sequence[Addressee], round_: RoundRow, *, site: Site, now: datetime
) -> list[Letter]:
    """Return one letter per person, about all of that person's universities, by address.

    `site` makes a whole address of a path.
    """
    people: dict[str, tuple[Person, list[Addressee]]] = {}
    for addressee in addressees:
        for person in addressee.people:
            people.setdefault(person.email, (person, []))[1].append(addressee)
    return [
        _write(person, places, round_, site=site, now=now)
        for _, (person, places) in sorted(people.items())
    ]


def mail_sender() -> Callable[[Letter], None]:
    """Return what sends a letter to its one person; the letters share one connection."""
    connection = get_connection()

    def send(letter: Letter) -> None:
        mail = EmailMessage(letter.subject, letter.body, None, [letter.email])
        mail.connection = connection
        mail.send()

    return send


def _write(
    person: Person, places: Sequence[Addressee], round_: RoundRow, *, site: Site, now: datetime
) -> Letter:
    body = render_to_string(
        "universities/reminder.txt",
        {
            "name": person.name,
            "year": format_fiscal_year(round_.fiscal_year, "ja"),
            "year_en": format_fiscal_year(round_.fiscal_year, "en"),
            "deadline": write_deadline(round_.closes_on, now),
            "places": [
                {
                    "name": place.name,
                    "status": STATUS_LABELS[place.status],
                    "link": site(_path(round_.code, place.university)),
                }
                for place in places
            ],
        },
    )
    return Letter(person.email, _subject(round_), body, tuple(each.submission for each in places))


def _subject(round_: RoundRow) -> str:
    day = round_.closes_on
    words = DUE.fill(day=write_full_day(day)) if day else NO_DATE
    years = {"year": f"{round_.fiscal_year}年度調査", "year_en": f"FY{round_.fiscal_year} survey"}
    return SUBJECT.format(**years, ja=words.ja, en=words.en)


def _path(round_code: str, university: str) -> str:
    # Both languages stand in one mail; its links lead to the Japanese pages, which lead on.
    with override("ja"):
        return reverse("universities:desk", args=[round_code, university])
