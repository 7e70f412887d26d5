"""Who is reminded of a round: the people who enter and approve, university by university.

Only reading; what the mail says and that it is sent lives elsewhere.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db.models import Max

from indicators.text import LocalizedText
from universities.access import Audience
from universities.boards.finding import find_submissions
from universities.boards.model.board import BoardQuery
from universities.boards.model.round import RoundRow
from universities.boards.rounds import check_follows
from universities.models import Event, Membership
from universities.submissions.services.reminders import REMIND
from universities.submissions.workflow import APPROVER, CONTRIBUTOR

REMINDED_ROLES = (CONTRIBUTOR, APPROVER)


class Person(NamedTuple):
    """One person who gets a mail."""

    email: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Addressee:
    """One university with its people; nobody if it has none."""

    submission: int
    university: str
    name: LocalizedText
    status: str
    people: tuple[Person, ...]
    reminded_at: datetime | None


def find_addressees(
    audience: Audience, round_: RoundRow, statuses: Collection[str]
) -> list[Addressee]:
    """Return the universities of those statuses with their people, by code.

    Raises: NotForThisAudience.
    """
    check_follows(audience)
    rows = [row for row in find_submissions(round_, BoardQuery()) if row.status in statuses]
    people = _find_people([row.university_id for row in rows])
    reminded = _find_reminded([row.pk for row in rows])
    return [
        Addressee(
            row.pk,
            row.university.code,
            LocalizedText(row.university.name_ja, row.university.name_en or row.university.name_ja),
            row.status,
            tuple(people[row.university_id]),
            reminded.get(row.pk),
        )
        for row in rows
    ]


def _find_people(universities: Sequence[int]) -> defaultdict[int, list[Person]]:
    people: defaultdict[int, list[Person]] = defaultdict(list)
    rows = Membership.objects.filter(
        university__in=universities, role__in=REMINDED_ROLES, user__is_active=True
    ).exclude(user__email="")
    fields = ("university", "user__email", "user__first_name", "role")
    for university, email, name, role in rows.order_by("role", "user__email").values_list(*fields):
        people[university].append(Person(email, name, role))
    return people


def _find_reminded(submissions: Sequence[int]) -> dict[int, datetime]:
    told = Event.objects.filter(submission__in=submissions, action=REMIND).values("submission")
    return {each["submission"]: each["at"] for each in told.order_by().annotate(at=Max("at"))}
