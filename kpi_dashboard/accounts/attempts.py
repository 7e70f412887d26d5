"""Counts attempts in the database, so that all workers together keep one limit.

Every attempt is written first and counted then: whoever counts last sees all the others, so
several workers can refuse one too many at the edge of a limit, but never let one too many pass.
"""

from collections.abc import Iterable
from datetime import timedelta

from allauth.core.internal.ratelimit import get_ip
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from kpi_dashboard.accounts.limits import HOUR
from kpi_dashboard.accounts.models import Attempt

SALT = "kpi_dashboard.accounts.attempts"
LENGTH = 32


def name_person(login: str) -> str:
    """Return what stands for the e-mail address that was typed."""
    return conceal("person", login.strip().lower())


def name_place(request: HttpRequest) -> str:
    """Return what stands for the network address of the request; of IPv6, for its /64."""
    return conceal("place", get_ip(request) or "")


def conceal(kind: str, text: str) -> str:
    """Return a hash that nobody can undo or compare without the secret key."""
    return salted_hmac(f"{SALT}.{kind}", text, algorithm="sha256").hexdigest()[:LENGTH]


def write(pool: str, who: str, place: str = "", *, kept: int = HOUR) -> Attempt:
    """Write one attempt and delete those that mean nothing any more."""
    now = timezone.now()
    Attempt.objects.filter(until__lt=now).delete()
    return Attempt.objects.create(
        pool=pool, who=who, place=place, at=now, until=now + timedelta(seconds=kept)
    )


def within(seconds: int) -> QuerySet[Attempt]:
    """Return the attempts of the last so many seconds."""
    return Attempt.objects.filter(at__gt=timezone.now() - timedelta(seconds=seconds))


def take(
    pool: str, who: str, limits: Iterable[tuple[int, int]], *, place: str = ""
) -> Attempt | None:
    """Count one attempt of `who` if it keeps every (most, seconds); else return nothing.

    An attempt that is refused is not counted: a limit ends even while somebody goes on trying.
    """
    row = write(pool, who, place)
    if all(within(time).filter(pool=pool, who=who).count() <= most for most, time in limits):
        return row
    row.delete()
    return None
