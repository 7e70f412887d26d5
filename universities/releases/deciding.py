"""Deciding about a candidate that waits: another person publishes it, or discards it.

Everything that it rests on is looked at again first. Numbering and signing live in publish.py.
"""

import shutil

from django.db import transaction

from indicators.text import LocalizedText
from universities.models import Candidate, Release
from universities.releases.candidates import State, find_candidate, find_files, hidden_folder
from universities.releases.conditions import check_conditions
from universities.releases.preparing import check_role
from universities.releases.publish import hold_releases, record_release
from universities.releases.refusals import NotReady, SamePerson
from universities.submissions.events import About, Author, record_events

STATES = {
    State.BUILDING: LocalizedText("計算中", "being calculated"),
    State.READY: LocalizedText("公表待ち", "waiting for publication"),
    State.FAILED: LocalizedText("失敗", "failed"),
    State.PUBLISHED: LocalizedText("公表済み", "published"),
    State.DISCARDED: LocalizedText("取りやめ", "discarded"),
}


def publish_candidate(number: int, *, author: Author) -> Release:
    """Publish the prepared files as the next numbered release, all of it or nothing.

    Raises: NoCandidate; NotReady; SamePerson; Outdated; WorkflowError.
    """
    with transaction.atomic():
        candidate = _hold(number, author)
        prepared = check_conditions(candidate)
        release = Release(
            fiscal_years=list(prepared.fiscal_years),
            is_invented=candidate.is_invented,
            is_provisional=candidate.is_provisional,
            catalogue_digest=prepared.catalogue_digest,
            data_digest=candidate.data_digest,
            prepared_by=candidate.prepared_by,
        )
        # The files move last: whoever is killed before the commit leaves them where
        # find_files looks for them.
        record_release(release, candidate.revisions, find_files(candidate), author)
        _decide(candidate, State.PUBLISHED, author)
    shutil.rmtree(hidden_folder(candidate), ignore_errors=True)
    return release


def discard_candidate(number: int, *, author: Author) -> None:
    """Throw the prepared files away. Raises: NoCandidate; NotReady; SamePerson; WorkflowError."""
    with transaction.atomic():
        candidate = _hold(number, author)
        _decide(candidate, State.DISCARDED, author)
        payload = {"candidate": candidate.pk, "digest": candidate.data_digest}
        record_events(author, [About("discard_release", payload=payload)])
    shutil.rmtree(hidden_folder(candidate), ignore_errors=True)


def _hold(number: int, author: Author) -> Candidate:
    """Return the candidate, held until the transaction ends."""
    check_role(author)
    hold_releases()
    candidate = find_candidate(number)
    if candidate.state != State.READY:
        raise NotReady(STATES[State(candidate.state)])
    if candidate.prepared_by == author.name:
        raise SamePerson
    return candidate


def _decide(candidate: Candidate, state: State, author: Author) -> None:
    candidate.state, candidate.decided_by = state, author.name
    candidate.decided_at = author.at
    candidate.save(update_fields=("state", "decided_at", "decided_by"))
