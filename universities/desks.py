"""The desk: one person's place at one submission, with the role and what may be done there.

Only finding and refusing lives here; figures are read in drafts.py, changes made by services.
"""

from dataclasses import dataclass
from datetime import date, datetime

from indicators.text import LocalizedText
from universities.access import audience_for
from universities.models import Round, Submission
from universities.submissions.events import Author
from universities.submissions.workflow import (
    ANALYST,
    APPROVER,
    CONTRIBUTOR,
    NOT_STARTED,
    WRITABLE,
    Step,
    allowed_steps,
)
from universities.submissions.years import year_in_address

WRITERS = (CONTRIBUTOR, APPROVER)


class NoDesk(LookupError):
    """There is no such submission for this person; whether it exists is not said."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a person stands: which submission, in which role, in which state.

    `round` is the round's code in addresses; `version` the submission's when it was read.
    """

    submission: int
    university: str
    name: LocalizedText
    is_invented: bool
    round: str
    fiscal_year: int
    is_practice: bool
    is_open: bool
    closes_on: date | None
    instructions: str
    status: str
    version: int
    person: str
    role: str

    @property
    def is_own(self) -> bool:
        """Say whether the person belongs to the university."""
        return self.role != ANALYST

    @property
    def may_write(self) -> bool:
        """Say whether the person may change figures now; a closed round takes no new returns."""
        is_in_time = self.is_open or self.status != NOT_STARTED
        return self.role in WRITERS and self.status in WRITABLE and is_in_time

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return the steps that the person may take from here."""
        return allowed_steps(self.status, self.role)

    def may(self, step: str) -> bool:
        """Say whether the person may take the step named `step` now."""
        return any(each.code == step for each in self.steps)

    def author(self, at: datetime) -> Author:
        """Return who writes, in which role, at that moment."""
        return Author(self.person, self.role, at)


def open_desk(user: object, *, round_code: str, university: str) -> Desk:
    """Return the person's desk. Raises: NoDesk if there is none, whatever the reason."""
    role = audience_for(user).role_at(university)
    digits, _, practice = round_code.partition("-")
    year = year_in_address(digits)
    if not role or year is None or practice not in ("", "practice"):
        raise NoDesk(_no_desk(round_code, university))
    found = (
        Submission.objects.select_related("university", "round")
        .filter(university__code=university, round__fiscal_year=year)
        .filter(round__is_practice=bool(practice))
        .first()
    )
    # How a university practises is its own business.
    if found is None or (found.round.is_practice and role == ANALYST):
        raise NoDesk(_no_desk(round_code, university))
    return seat(found, person=str(getattr(user, "username", "")), role=role)


def list_desks(user: object) -> list[Desk]:
    """Return the desks of a person's own universities, newest round first."""
    roles = audience_for(user).roles
    rows = (
        Submission.objects.select_related("university", "round")
        .filter(university__code__in=roles)
        .order_by("-round__fiscal_year", "round__is_practice", "university__code")
    )
    person = str(getattr(user, "username", ""))
    return [seat(row, person=person, role=roles[row.university.code]) for row in rows]


def seat(submission: Submission, *, person: str, role: str) -> Desk:
    """Return the desk of a person at a submission that was read with university and round."""
    university, round_ = submission.university, submission.round
    return Desk(
        submission=submission.pk,
        university=university.code,
        name=LocalizedText(university.name_ja, university.name_en or university.name_ja),
        is_invented=university.is_invented,
        round=round_.code,
        fiscal_year=round_.fiscal_year,
        is_practice=round_.is_practice,
        is_open=round_.state == Round.State.OPEN,
        closes_on=round_.closes_on,
        instructions=round_.instructions,
        status=submission.status,
        version=submission.version,
        person=person,
        role=role,
    )


def _no_desk(round_code: str, university: str) -> str:
    return f"Submission {university} {round_code}: must be one of yours, got none."
