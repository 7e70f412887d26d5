"""THE ONLY WRITER of memberships: each change and its event in one transaction.

Who may ask for a change is decided in universities.people; what a mail says, there too.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _

from universities.models import Membership, University
from universities.submissions.events import About, Author, record_events
from universities.submissions.workflow import MINISTRY_ROLES, UNIVERSITY_ROLES

# A user's name is the address: that many letters fit into it, and into an event's author.
LONGEST_ADDRESS = 150


class MembershipRefused(ValueError):
    """A membership cannot be given or taken as asked; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """Whom to write to. `is_new`: the person has no password yet and needs a link to set one."""

    user: Any
    role: str
    university: University | None
    is_new: bool


@transaction.atomic
def grant(user: Any, role: str, university: University | None, *, author: Author) -> Membership:
    """Give the person that role there, instead of any other; the same one again is no change.

    Raises: MembershipRefused if the role does not belong there.
    """
    _check_role(role, university)
    held = Membership.objects.select_for_update().filter(user=user, university=university).first()
    if held is None:
        held = Membership.objects.create(user=user, university=university, role=role)
        _note("grant", held, author)
    elif held.role != role:
        before, held.role = held.role, role
        held.save(update_fields=["role"])
        _note("grant", held, author, before=before)
    return held


@transaction.atomic
def revoke(user: Any, university: University | None, *, author: Author) -> None:
    """Take the person's role there away; the account and what it did stay.

    Raises: MembershipRefused if there is none.
    """
    held = Membership.objects.select_for_update().filter(user=user, university=university).first()
    if held is None:
        raise MembershipRefused(
            _("%(person)s に取り消す役割がありません。一覧を開き直してください。")
            % {"person": user.get_username()}
        )
    _note("revoke", held, author)
    held.delete()


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
        user, is_new = _find_or_create(email.strip().lower(), name.strip())
        _check_invited(user, role, university, is_new=is_new)
        membership = grant(user, role, university, author=author)
        _note("invite", membership, author, is_new=is_new)
    invitation = Invitation(user, role, university, is_new)
    send(invitation)
    return invitation


def _find_or_create(email: str, name: str) -> tuple[Any, bool]:
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


def _check_invited(user: Any, role: str, university: University | None, *, is_new: bool) -> None:
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


def _check_role(role: str, university: University | None) -> None:
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


def _note(action: str, membership: Membership, author: Author, **more: object) -> None:
    university = membership.university
    payload = {
        "user": membership.user.get_username(),
        "university": university.code if university else None,
        "role": membership.role,
        **more,
    }
    record_events(author, [About(action, payload=payload)])
