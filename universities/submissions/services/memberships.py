"""What is refused about memberships, and the event that every change of one leaves.

The memberships themselves are written in people.py.
"""

from django.utils.translation import gettext as _

from universities.models import Membership, University
from universities.submissions.events import About, Author, record_events
from universities.submissions.workflow import MINISTRY_ROLES, UNIVERSITY_ROLES


class MembershipRefused(ValueError):
    """A membership cannot be given or taken as asked; the sentence says why and what to do."""


def check_role(role: str, university: University | None) -> None:
    """Raise MembershipRefused if the role does not belong there."""
    fitting = MINISTRY_ROLES if university is None else UNIVERSITY_ROLES
    if role not in fitting:
        place = university.name_ja if university else _("府省")
        raise MembershipRefused(
            _(
                "%(place)s の役割は %(roles)s のどれかです（%(got)s）。"
                "役割か大学を選び直してください。"
            )
            % {"place": place, "roles": ", ".join(fitting), "got": role}
        )


def note_membership(action: str, membership: Membership, author: Author, **more: object) -> None:
    """Record what happened to a membership, in the transaction of the change."""
    university = membership.university
    payload = {
        "user": membership.user.get_username(),
        "university": university.code if university else None,
        "role": membership.role,
        **more,
    }
    record_events(author, [About(action, payload=payload)])
