"""THE ONLY WRITER of an analyst's permission to identify: given or taken, with its event.

Whose business that is stands in universities.people; opening the view lives in identifying.py.
"""

from django.db import transaction
from django.utils.translation import gettext as _

from universities.models import Membership
from universities.submissions.events import Author
from universities.submissions.services.identifying import LOST, close_all
from universities.submissions.services.memberships import MembershipRefused, note_membership
from universities.submissions.workflow import ANALYST

ALLOW, FORBID = "allow_identifying", "forbid_identifying"


@transaction.atomic
def allow_identifying(membership: int, *, author: Author) -> None:
    """Let the analyst open the identified view; once more is no change.

    Raises: MembershipRefused if there is no such analyst, or if it is the author.
    """
    held = _hold_analyst(membership)
    if held.user.get_username() == author.name:
        raise MembershipRefused(_("自分に記名表示を許可することはできません。"))
    if not held.may_identify:
        _write(held, True)
        note_membership(ALLOW, held, author)


@transaction.atomic
def forbid_identifying(membership: int, *, author: Author) -> None:
    """Take the permission away, and end what is open; once more is no change.

    Raises: MembershipRefused if there is no such analyst.
    """
    held = _hold_analyst(membership)
    if held.may_identify:
        _write(held, False)
        note_membership(FORBID, held, author)
    close_all(held.user.get_username(), how=LOST, author=author)


def _hold_analyst(membership: int) -> Membership:
    """Return the analyst's row, held until the transaction ends."""
    rows = Membership.objects.select_for_update(of=("self",)).select_related("user")
    held = rows.filter(pk=membership, role=ANALYST).first()
    if held is None:
        raise MembershipRefused(
            _(
                "その分析者は見つかりません。役割が変わったかもしれません。一覧を開き直してください。"
            )
        )
    return held


def _write(held: Membership, may_identify: bool) -> None:
    held.may_identify = may_identify
    held.save(update_fields=["may_identify"])
