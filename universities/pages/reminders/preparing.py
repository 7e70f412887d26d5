"""What is about to be sent: to whom, about which universities, in which words.

Whom it concerns is read in boards/recipients.py, what is written in boards/letters.py.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from universities.access import audience_for
from universities.boards.letters import write_letters
from universities.boards.model.round import RoundRow
from universities.boards.recipients import Addressee, find_addressees
from universities.boards.rounds import find_round
from universities.pages.reminders.statuses import REMINDABLE, REMINDABLE_LATE
from universities.submissions.services.reminders import Letter


@dataclass(frozen=True, slots=True)
class Reminding:
    """What is about to be sent: the round, its chosen universities and their letters."""

    round: RoundRow
    statuses: tuple[str, ...]
    addressees: tuple[Addressee, ...]
    letters: tuple[Letter, ...]
    at: datetime


def prepare_reminding(
    request: HttpRequest, code: str, statuses: Collection[str] | None, now: datetime
) -> Reminding:
    """Return what would be sent to the universities of those statuses; None is the usual ones.

    Raises: NoRound; NotForThisAudience.
    """
    audience, site = audience_for(request.user), request.build_absolute_uri
    round_ = find_round(audience, code)
    usual = REMINDABLE if round_.is_open else REMINDABLE_LATE
    chosen = tuple(usual if statuses is None else statuses)
    addressees = find_addressees(audience, round_, chosen)
    letters = write_letters(addressees, round_, site=site, now=now)
    return Reminding(round_, chosen, tuple(addressees), tuple(letters), now)
