"""The account of somebody who is invited: found or made, and whether it may be invited.

Roles are given in people.py; what a mail says is written in universities.people.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _

from universities.models import Membership, University
from universities.submissions.services.memberships import MembershipRefused

# A user's name is the address: that many letters fit into it, and into an event's author.
LONGEST_ADDRESS = 150


def find_or_create(email: str, name: str) -> tuple[Any, bool]:
    """Return the person of that address, and whether no password was set yet."""
    if len(email) > LONGEST_ADDRESS:
        raise MembershipRefused(
            _("メールアドレスは%(most)d文字までです（%(got)d文字）。短いアドレスを使ってください。")
            % {"most": LONGEST_ADDRESS, "got": len(email)}
        )
    users = get_user_model().objects
    user = users.filter(username=email).first() or users.filter(email__iexact=email).first()
    if user is None:
        user = users.create_user(username=email, email=email, password=None, first_name=name)
    return user, not user.has_usable_password()


def check_invited(user: Any, role: str, university: University | None, *, is_new: bool) -> None:
    """Raise MembershipRefused if there is nothing to invite that person to."""
    if not user.is_active:
        raise MembershipRefused(
            _("%(person)s の利用は止められています。管理者に問い合わせてください。")
            % {"person": user.get_username()}
        )
    held = Membership.objects.filter(user=user, university=university).first()
    if held is None or (held.role == role and is_new):
        return
    if held.role == role:
        sentence = _("%(person)s にはもうその役割があります。招待は要りません。")
    else:
        sentence = _(
            "%(person)s には同じところに別の役割があります。"
            "変えるには、先にそれを取り消してください。"
        )
    raise MembershipRefused(sentence % {"person": user.get_username()})
