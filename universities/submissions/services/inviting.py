"""Inviting somebody: the role and its event in one transaction, and then the mail.

Who may invite is decided in universities.people; what the mail says, there too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from universities.models import University
from universities.submissions.events import Author
from universities.submissions.services.accounts import check_invited, find_or_create
from universities.submissions.services.memberships import note_membership
from universities.submissions.services.people import grant


@dataclass(frozen=True, slots=True)
class Invitation:
    """Whom to write to. `is_new`: the person has no password yet and needs a link to set one."""

    user: Any
    role: str
    university: University | None
    is_new: bool


def invite(
    email: str,
    name: str,
    role: str,
    university: University | None,
    *,
    author: Author,
    send: Callable[[Invitation], None],
) -> Invitation:
    """Give the role to the person of that address, new or known, then let `send` write to them.

    Whoever has not set a password yet may be invited to the same role again: the mail is sent anew.
    Nothing is undone when `send` fails: inviting again repeats only the mail.
    Raises: MembershipRefused; whatever `send` raises.
    """
    with transaction.atomic():
        user, is_new = find_or_create(email.strip().lower(), name.strip())
        check_invited(user, role, university, is_new=is_new)
        membership = grant(user, role, university, author=author)
        note_membership("invite", membership, author, is_new=is_new)
    invitation = Invitation(user, role, university, is_new)
    send(invitation)
    return invitation
