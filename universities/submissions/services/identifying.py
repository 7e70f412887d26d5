"""THE ONLY WRITER of the identified view's record: opened why, ended how, which file was taken.

Which session it is open in the door keeps; who may open it universities.access says.
"""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from indicators.text import LocalizedText
from universities.models import Event, Membership
from universities.openings import CLOSE, EXPORT, OPEN, find_closed, find_unclosed
from universities.submissions.events import About, Author, record_events
from universities.submissions.workflow import ANALYST, WorkflowError

LONGEST = timedelta(minutes=30)
SHORTEST_REASON, LONGEST_REASON = 10, 500
# How it ended: by the person, by time, by signing out, by losing permission or role.
ENDED, EXPIRED, LEFT, LOST = "ended", "expired", "left", "lost"
# An address may be long by what was typed into it; its beginning says which page it is.
LONGEST_ADDRESS = 500


class ReasonRefused(ValueError):
    """The reason cannot be taken as it is; the sentence says why."""

    def __init__(self, got: int) -> None:
        self.sentence = LocalizedText(
            f"理由は{SHORTEST_REASON}文字以上{LONGEST_REASON}文字以内の文で書いてください"
            f"（いまは{got}文字です）。何のために、どの値を見るのかを書きます。",
            f"The reason must be a sentence of {SHORTEST_REASON} to {LONGEST_REASON} characters, "
            f"it has {got}. Write what for, and which values you look at.",
        )
        super().__init__(self.sentence.en)


@transaction.atomic
def open_view(user: Any, reason: str, *, at: datetime) -> int:
    """Record that the person opens the view, for LONGEST at most; return the opening's number.

    Raises: ReasonRefused; WorkflowError for whoever has no permission now.
    """
    _hold_permission(user)
    words = " ".join(reason.split())
    if not SHORTEST_REASON <= len(words) <= LONGEST_REASON:
        raise ReasonRefused(len(words))
    payload = {"reason": words, "until": (at + LONGEST).isoformat()}
    opened = Event(at=at, by=user.get_username(), action=OPEN, payload=payload)
    opened.save(force_insert=True)
    return int(opened.pk)


@transaction.atomic
def close_view(opening: int, *, how: str, author: Author) -> None:
    """Record that it ended; whoever comes second finds that it has."""
    Event.objects.select_for_update().filter(pk=opening, action=OPEN).first()
    if not find_closed([opening]):
        payload = {"opening": opening, "how": how}
        record_events(author, [About(CLOSE, payload=payload)])


def close_all(person: str, *, how: str, author: Author) -> None:
    """End every view that the person still has open, in whatever session."""
    for opening in find_unclosed(person, author.at, LONGEST):
        close_view(opening, how=how, author=author)


def note_export(opening: int, person: str, *, address: str, file: str, at: datetime) -> None:
    """Record that something was handed out while the view was open: what it was, no value."""
    payload = {"opening": opening, "address": address[:LONGEST_ADDRESS], "file": file}
    record_events(Author(person, ANALYST, at), [About(EXPORT, payload=payload)])


def _hold_permission(user: Any) -> None:
    """Keep the permission from being taken away until the opening is written."""
    rows = Membership.objects.select_for_update(of=("self",))
    held = rows.filter(user=user, role=ANALYST, may_identify=True, user__is_active=True)
    if held.first() is None:
        raise WorkflowError("Identified view: cannot be opened without the permission.")
