"""Beginning a preparation: a candidate's row, and a process of its own that builds it.

What the process does lives in making.py. One candidate of a kind is built at a time.
"""

import logging
import os
import subprocess
import sys

from django.conf import settings
from django.db import transaction

from universities.models import Candidate
from universities.releases.candidates import State, is_stopped
from universities.releases.publish import find_newest, hold_releases
from universities.releases.refusals import AlreadyInWork
from universities.submissions.events import About, Author, record_events
from universities.submissions.workflow import ANALYST, OPERATOR, WorkflowError

logger = logging.getLogger(__name__)
# Why a candidate failed; the pages say it in words.
STOPPED, NOT_STARTED = "stopped", "not_started"


def start_preparation(*, is_invented: bool, is_provisional: bool, author: Author) -> int:
    """Begin a candidate and start its process; return its number.

    Raises: AlreadyInWork; WorkflowError for anybody but an analyst.
    """
    candidate = begin_preparation(
        is_invented=is_invented, is_provisional=is_provisional, author=author
    )
    try:
        _start_process(candidate.pk)
    except OSError:
        logger.exception("The process that prepares a release could not be started.")
        give_up(candidate, NOT_STARTED)
    return int(candidate.pk)


@transaction.atomic
def begin_preparation(*, is_invented: bool, is_provisional: bool, author: Author) -> Candidate:
    """Write the row of a new candidate; one whose build died gives way to it.

    Raises: AlreadyInWork; WorkflowError.
    """
    check_role(author)
    hold_releases()
    for other in Candidate.objects.filter(state=State.BUILDING, is_invented=is_invented):
        if not is_stopped(other, author.at):
            raise AlreadyInWork(other.pk)
        give_up(other, STOPPED)
    newest = find_newest(is_invented=is_invented)
    candidate = Candidate.objects.create(
        is_invented=is_invented,
        is_provisional=is_provisional,
        base_number=newest.number if newest else 0,
        prepared_at=author.at,
        prepared_by=author.name,
        heard_at=author.at,
    )
    record_events(author, [About("prepare_release", payload={"candidate": candidate.pk})])
    return candidate


def give_up(candidate: Candidate, fault: str) -> None:
    """Say that its build failed, unless it is no longer being built."""
    rows = Candidate.objects.filter(pk=candidate.pk, state=State.BUILDING)
    rows.update(state=State.FAILED, fault=fault)


def check_role(author: Author) -> None:
    """Raise WorkflowError for anybody but an analyst or the operator of a command."""
    if author.role not in (ANALYST, OPERATOR):
        raise WorkflowError(f"Release: cannot be made as {author.role!r}. An analyst does it.")


def _start_process(candidate: int) -> None:
    """Start the build where a server that restarts, or is stopped, does not take it along."""
    subprocess.Popen(
        [sys.executable, str(settings.BASE_DIR / "manage.py"), "prepare_release", str(candidate)],
        cwd=settings.BASE_DIR,
        env={**os.environ, "RELEASES_DIR": str(settings.RELEASES_DIR)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
