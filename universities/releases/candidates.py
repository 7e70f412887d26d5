"""Candidates as they are read: which there are, whether one still lives, where its files lie.

Making them is preparing.py's work, publishing and discarding deciding.py's.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

from universities.models import Candidate

State = Candidate.State
# A build says every few seconds that it lives; after this long without a word it is dead.
SILENCE = timedelta(seconds=60)
# Candidates that the page lists; older ones have their event.
MOST_LISTED = 20


class NoCandidate(LookupError):
    """There is no candidate of that number."""


def list_candidates() -> Sequence[Candidate]:
    """Return the newest candidates, newest first."""
    return list(Candidate.objects.order_by("-id")[:MOST_LISTED])


def find_candidate(number: int) -> Candidate:
    """Return one candidate. Raises: NoCandidate."""
    found = Candidate.objects.filter(pk=number).first()
    if found is None:
        raise NoCandidate(f"Candidate {number}: must exist, got none. Choose one of the list.")
    return found


def is_stopped(candidate: Candidate, now: datetime) -> bool:
    """Say whether its build died: it was killed, or the machine went down."""
    return candidate.state == State.BUILDING and now - candidate.heard_at > SILENCE


def is_building(candidate: Candidate, now: datetime) -> bool:
    """Say whether its build is at work."""
    return candidate.state == State.BUILDING and not is_stopped(candidate, now)


def hidden_folder(candidate: Candidate) -> Path:
    """Return where its files lie until they are published.

    The moment belongs to the name: another database on the same disk numbers its candidates too.
    """
    moment = candidate.prepared_at.strftime("%Y%m%dT%H%M%S%f")
    return Path(settings.RELEASES_DIR) / f".candidate-{candidate.pk}-{moment}"


def find_files(candidate: Candidate) -> Path:
    """Return where its files are: hidden, or already below their digest.

    A process that is killed between moving them and committing leaves them there.
    """
    hidden = hidden_files(candidate)
    return hidden if hidden.is_dir() else Path(settings.RELEASES_DIR) / candidate.data_digest


def hidden_files(candidate: Candidate) -> Path:
    """Return the folder that becomes the release's, inside the hidden one."""
    return hidden_folder(candidate) / "release"
