"""Making a candidate: what its own process does, from reading the returns to files that wait.

Beginning one lives in preparing.py. Whatever dies here leaves a hidden folder that the next
preparation removes, and a row that stopped saying that it lives.
"""

import logging
import shutil
from contextlib import AbstractContextManager, nullcontext

from django.utils import timezone

from indicators.catalogue.loader import load_catalogue
from universities.models import Candidate
from universities.releases.build import NothingToReleaseError, build_release
from universities.releases.candidates import (
    NoCandidate,
    State,
    hidden_files,
    hidden_folder,
    is_building,
)
from universities.releases.preparing import STOPPED, give_up
from universities.releases.publish import find_newest, freeze_build
from universities.releases.pulse import Progress, Superseded

logger = logging.getLogger(__name__)
# Why a candidate failed; the pages say it in words.
NOTHING, UNCHANGED, BROKEN = "nothing", "unchanged", "broken"


def make_candidate(number: int, *, alive: AbstractContextManager[object] | None = None) -> str:
    """Build the candidate and let it wait for its publisher; return the state it came to.

    `alive`: says beside the work that the process lives. Raises: NoCandidate if it is not there
    to be built.
    """
    candidate = Candidate.objects.filter(pk=number, state=State.BUILDING).first()
    if candidate is None:
        raise NoCandidate(f"Candidate {number}: must be one to be built, got none of it.")
    remove_leftovers()
    try:
        with alive or nullcontext():
            _build(candidate)
    except Superseded:
        _remove(candidate)
    except NothingToReleaseError:
        _fail(candidate, NOTHING)
    except Exception as broken:
        # Its words may hold a figure; its kind cannot.
        logger.error("A release could not be prepared: %s.", type(broken).__name__)
        _fail(candidate, f"{BROKEN}:{type(broken).__name__}")
    candidate.refresh_from_db()
    return candidate.state


def remove_leftovers() -> None:
    """Remove the hidden folders of candidates that nobody builds or waits for any more."""
    now = timezone.now()
    for each in Candidate.objects.exclude(state=State.READY):
        if not is_building(each, now):
            # One that only seemed dead must learn of it before its files go.
            give_up(each, STOPPED)
            _remove(each)


def _build(candidate: Candidate) -> None:
    tell = Progress(candidate)
    build = build_release(load_catalogue(), is_invented=candidate.is_invented, progress=tell)
    tell("writing", 0, 0)
    hidden_folder(candidate).mkdir(parents=True)
    digest = freeze_build(build, hidden_files(candidate))
    if _is_published(candidate, digest):
        _fail(candidate, UNCHANGED)
        return
    is_ready = Candidate.objects.filter(pk=candidate.pk, state=State.BUILDING).update(
        state=State.READY,
        data_digest=digest,
        revisions=[each.id for each in build.revisions],
        heard_at=timezone.now(),
    )
    if not is_ready:
        raise Superseded


def _is_published(candidate: Candidate, digest: str) -> bool:
    """Say whether the newest release is just this; equal figures may still become final."""
    newest = find_newest(is_invented=candidate.is_invented)
    if newest is None or newest.data_digest != digest:
        return False
    return newest.is_provisional == candidate.is_provisional


def _fail(candidate: Candidate, fault: str) -> None:
    give_up(candidate, fault)
    _remove(candidate)


def _remove(candidate: Candidate) -> None:
    shutil.rmtree(hidden_folder(candidate), ignore_errors=True)
