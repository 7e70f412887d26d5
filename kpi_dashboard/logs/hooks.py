"""Listens to what other rooms tell everybody: sign-ins, and changes that leave an event.

The rooms below do not know the log. A change is noted after it was committed, by its numbers.
"""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db import transaction
from django.db.models.signals import post_save

from kpi_dashboard.logs.notes import note

# An event's action, what the log calls it, and which of its numbers are facts of it.
CHANGES: dict[str, tuple[str, dict[str, str]]] = {
    "reopen": ("reopened", {}),
    "prepare_release": ("release_prepared", {"candidate": "candidate"}),
    "publish_release": ("release_published", {"release": "number", "candidate": "candidate"}),
    "discard_release": ("release_discarded", {"candidate": "candidate"}),
    "open_identified_view": ("identified_view", {}),
    "close_identified_view": ("identified_view_ended", {}),
    "export_identified": ("identified_export", {}),
}


def connect_hooks() -> None:
    """Begin to listen."""
    user_logged_in.connect(note_sign_in, dispatch_uid="log_sign_in")
    user_login_failed.connect(note_failure, dispatch_uid="log_failure")
    user_logged_out.connect(note_sign_out, dispatch_uid="log_sign_out")
    # By name: only the room that owns the table imports it.
    post_save.connect(note_change, sender="universities.Event", dispatch_uid="log_change")


def note_sign_in(*, request: Any, user: Any, **rest: Any) -> None:
    """Note who came."""
    note("sign_in", request, user=user.pk)


def note_failure(*, request: Any = None, **rest: Any) -> None:
    """Note that an attempt failed; whose it was, or what was typed, is not said."""
    note("sign_in_failed", request)


def note_sign_out(*, request: Any, user: Any, **rest: Any) -> None:
    """Note who left, or whose session was ended."""
    if user is not None:
        note("sign_out", request, user=user.pk)


def note_change(*, instance: Any, created: bool, **rest: Any) -> None:
    """Note a change that the log is asked to know of, once it is certain."""
    if not created or instance.action not in CHANGES:
        return
    event, names = CHANGES[instance.action]
    facts = {fact: instance.payload.get(name) for fact, name in names.items()}
    facts |= {"submission": instance.submission_id}
    transaction.on_commit(lambda: note(event, **facts))
