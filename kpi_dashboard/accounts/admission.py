"""Decides, before any hashing, whether an attempt to sign in may cost a password hash.

The numbers stand in limits.py. What a stranger can see (a refusal, the sentence "busy") depends
only on how often was tried, never on whether the person is known: somebody unknown is let wait
where somebody known is hashed.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from kpi_dashboard.accounts import limits
from kpi_dashboard.accounts.attempts import take, within, write
from kpi_dashboard.accounts.models import Attempt


class TooOften(Exception):
    """The same person was tried too often from there; nothing may be hashed."""


@dataclass(frozen=True, slots=True)
class Trial:
    """Who is tried from where. `device`: of a browser the person signed in with before, or ""."""

    who: str
    place: str
    is_known: bool = False
    device: str = ""


@dataclass(slots=True)
class Ticket:
    """The answer: whether to hash, and whether the address is busy with failures."""

    trial: Trial
    may_hash: bool
    is_busy: bool = False
    row: Attempt | None = None

    def succeed(self) -> None:
        """Give the allowance back, and remember that the person arrived from there."""
        who, place = self.trial.who, self.trial.place
        Attempt.objects.filter(pool=limits.ARRIVED, who=who, place=place).delete()
        write(limits.ARRIVED, who, place, kept=limits.ARRIVAL_KEPT)
        if self.row is not None:
            self.row.delete()


def admit(trial: Trial) -> Ticket:
    """Return whether this attempt may hash.

    Raises: TooOften.
    """
    if trial.is_known and trial.device:
        own = take(limits.OWN, trial.device, limits.OWN_LIMITS)
        if own is None:
            raise TooOften
        return Ticket(trial, may_hash=True, row=own)
    row = write(limits.WAITED, trial.who, trial.place)
    _refuse_the_sixth(row)
    tried = within(limits.HOUR).filter(place=trial.place, pool__in=limits.COUNTED).count()
    may_hash = any(_enter(row, pool) for pool in _pools_for(trial, row)) or _wait(row)
    return Ticket(trial, may_hash, is_busy=tried > limits.BUSY_AFTER, row=row)


def _refuse_the_sixth(row: Attempt) -> None:
    same: Any = {"who": row.who, "place": row.place, "pool__in": limits.COUNTED}
    if within(limits.PERSON_WINDOW).filter(**same).count() > limits.PERSON_FAILURES:
        row.delete()
        raise TooOften


def _pools_for(trial: Trial, row: Attempt) -> tuple[str, ...]:
    before = Q(pool__in=limits.COUNTED) & ~Q(pk=row.pk)
    is_first = not within(limits.HOUR).filter(before, who=row.who, place=row.place).exists()
    is_home = Attempt.objects.filter(pool=limits.ARRIVED, who=row.who, place=row.place).exists()
    if not trial.is_known:
        return (limits.DECOY,)
    if not is_first:
        return (limits.COMMON,)
    return (limits.HOME, limits.FIRST, limits.COMMON) if is_home else (limits.FIRST, limits.COMMON)


def _enter(row: Attempt, pool: str) -> bool:
    row.pool = pool
    row.save(update_fields=["pool"])
    taken = within(limits.HOUR).filter(place=row.place, pool=pool).count()
    return taken <= limits.ALLOWANCES[pool]


def _wait(row: Attempt) -> bool:
    row.pool = limits.WAITED
    row.save(update_fields=["pool"])
    return False
