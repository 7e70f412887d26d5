"""THE ONLY WRITER of memberships: each change and its event in one transaction.

Who may ask for a change is decided in universities.people; what a mail says, there too.
"""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from universities.models import Membership, University
from universities.submissions.events import Author
from universities.submissions.services.identifying import LOST, close_all
from universities.submissions.services.memberships import (
    MembershipRefused,
    check_role,
    note_membership,
)


@transaction.atomic
def grant(user: Any, role: str, university: University | None, *, author: Author) -> Membership:
    """Give the person that role there, instead of any other; the same one again is no change.

    Raises: MembershipRefused if the role does not belong there.
    """
    check_role(role, university)
    held = (
        Membership.objects.select_for_update(of=("self",))
        .filter(user=user, university=university)
        .first()
    )
    if held is None:
        held = Membership.objects.create(user=user, university=university, role=role)
        note_membership("grant", held, author)
    elif held.role != role:
        before, held.role = held.role, role
        # The permission belonged to the role: whoever becomes an analyst again asks for it again.
        held.may_identify = False
        held.save(update_fields=["role", "may_identify"])
        _close_views(held, author)
        note_membership("grant", held, author, before=before)
    return held


@transaction.atomic
def revoke(user: Any, university: University | None, *, author: Author) -> None:
    """Take the person's role there away; the account and what it did stay.

    Raises: MembershipRefused if there is none.
    """
    held = (
        Membership.objects.select_for_update(of=("self",))
        .filter(user=user, university=university)
        .first()
    )
    if held is None:
        raise MembershipRefused(
            _("%(person)s に取り消す役割がありません。一覧を開き直してください。")
            % {"person": user.get_username()}
        )
    note_membership("revoke", held, author)
    _close_views(held, author)
    held.delete()


def _close_views(held: Membership, author: Author) -> None:
    """End the identified views that the role of the ministry had open."""
    if held.university is None:
        close_all(held.user.get_username(), how=LOST, author=author)
