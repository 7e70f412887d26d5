"""Who approves at which university: whom a letter about its published figures goes to.

Only reading; what the letter says and that it is sent lives elsewhere.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from universities.boards.recipients import Person
from universities.models import Membership, University
from universities.submissions.events import FEW, batches
from universities.submissions.services.report_letters import find_told
from universities.submissions.workflow import APPROVER


class Place(NamedTuple):
    """One university with its approvers; `told_at`: when they were last told of the release."""

    university: str
    people: tuple[Person, ...]
    told_at: datetime | None


def find_places(universities: Collection[str], release: int) -> list[Place]:
    """Return those universities with their approvers who have an address, by code."""
    people = _find_approvers(sorted(universities))
    told = find_told(release)
    return [Place(code, tuple(people[code]), told.get(code)) for code in sorted(universities)]


def _find_approvers(universities: Sequence[str]) -> defaultdict[str, list[Person]]:
    people: defaultdict[str, list[Person]] = defaultdict(list)
    fields = ("university__code", "user__email", "user__first_name", "role")
    for codes in batches(universities, FEW):
        places = University.objects.filter(code__in=codes)
        rows = Membership.objects.filter(
            university__in=places, role=APPROVER, user__is_active=True
        ).exclude(user__email="")
        for code, email, name, role in rows.order_by("user__email").values_list(*fields):
            people[code].append(Person(email, name, role))
    return people
