"""Beginning to practise: which year, which twin; then the one writer lays it down.

No figure of any university is read here, and nothing is written here.
"""

from datetime import datetime
from pathlib import Path

from django.conf import settings

from indicators.catalogue.loader import load_catalogue
from universities.access import audience_for
from universities.demo.practice import invent_practice
from universities.desks import NoDesk
from universities.models import Event, Round, University
from universities.submissions.events import Author
from universities.submissions.services.practice import start_practice
from universities.submissions.services.rounds import RoundError


def begin_practice(user: object, university: str, *, at: datetime) -> str:
    """Give the person's university a new twin to practise on; return the code of its round.

    Raises: NoDesk for anybody else's university; RoundError before the first round;
    WorkflowError for a role that does not write.
    """
    role = audience_for(user).roles.get(university, "")
    if not role or not University.objects.filter(code=university).exists():
        raise NoDesk(f"University {university}: must be one of yours, got none.")
    fiscal_year = find_practice_year()
    folder = Path(settings.BASE_DIR) / "fixtures" / "demo"
    number = _count_beginnings(university, fiscal_year) + 1
    twin = invent_practice(folder, load_catalogue(), fiscal_year=fiscal_year, number=number)
    author = Author(str(getattr(user, "username", "")), role, at)
    start_practice(
        university, fiscal_year=fiscal_year, before=twin.before, now=twin.now, author=author
    )
    return Round(fiscal_year=fiscal_year, is_practice=True).code


def find_practice_year() -> int:
    """Return the year that is asked now, or was asked last. Raises: RoundError if there is none."""
    real = Round.objects.filter(is_practice=False)
    newest = real.filter(state=Round.State.OPEN).order_by("-fiscal_year").first()
    newest = newest or real.order_by("-fiscal_year").first()
    if newest is None:
        raise RoundError(
            "調査回がまだないため、練習を始められません。府省の担当者が調査回を開いたあとに、もう一度試してください。",
            "There is no round yet, so there is nothing to practise. "
            "Try again after the ministry has opened one.",
        )
    return newest.fiscal_year


def _count_beginnings(university: str, fiscal_year: int) -> int:
    return Event.objects.filter(
        action="start_practice",
        submission__university__code=university,
        submission__round__fiscal_year=fiscal_year,
    ).count()
