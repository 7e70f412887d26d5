"""What a reader does with people: invite and revoke, after asking whether they may.

The rows are written by universities.submissions.services.people, never here.
"""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from universities.access import audience_for
from universities.models import Membership, University
from universities.people.forms import InvitationForm
from universities.people.letters import letter_sender
from universities.people.pages import PersonRow, describe_row, rights_or_refuse
from universities.people.rights import Rights
from universities.people.words import describe_person
from universities.submissions.events import Author
from universities.submissions.services import inviting, people
from universities.submissions.services.inviting import Invitation
from universities.submissions.services.memberships import MembershipRefused
from universities.submissions.workflow import APPROVER


class LetterNotSent(OSError):
    """The role was given, but the mail about it could not be handed over."""


def invite(
    reader: object, *, email: str, name: str, role: str, university: str, site: Callable[[str], str]
) -> Invitation:
    """Invite on behalf of the reader. `university`: its code, empty for the ministry.

    Raises: Http404 for a place the reader does not see, PermissionDenied for a role the reader may
    not give there, MembershipRefused, LetterNotSent.
    """
    rights = rights_or_refuse(reader)
    place = _find_place(rights, university)
    if not rights.may_give(role, place.code if place else None):
        raise PermissionDenied(
            _("その役割をそこに招待する権限がありません。役割か大学を選び直してください。")
        )
    send = letter_sender(site, invited_by=describe_person(reader))
    try:
        return inviting.invite(email, name, role, place, author=_author(reader), send=send)
    except OSError as error:
        raise LetterNotSent(
            _(
                "役割は登録しましたが、%(email)s へのメールを送れませんでした（%(reason)s）。"
                "メールの設定を確かめ、同じ内容でもう一度招待してください。"
            )
            % {"email": email, "reason": error}
        ) from error


def invite_typed(reader: object, form: InvitationForm, *, site: Callable[[str], str]) -> bool:
    """Invite as the form says; when it cannot be done the form says why, and keeps what was typed.

    Raises: Http404, PermissionDenied as invite does.
    """
    if not form.is_valid():
        return False
    try:
        invite(reader, **form.cleaned_data, site=site)
    except (MembershipRefused, LetterNotSent) as refused:
        form.add_error(None, str(refused))
        return False
    return True


def find_revocable(reader: object, membership: int, *, language: str) -> PersonRow:
    """Return the membership in words, if the reader may take it away.

    Raises: Http404 for one the reader does not see, PermissionDenied for one they may not take.
    """
    rights = rights_or_refuse(reader)
    return describe_row(
        _find_membership(rights, reader, membership), rights, reader=reader, language=language
    )


def revoke(reader: object, membership: int) -> None:
    """Take that membership away on behalf of the reader. Raises: as find_revocable does."""
    held = _find_membership(rights_or_refuse(reader), reader, membership)
    try:
        people.revoke(held.user, held.university, author=_author(reader))
    except MembershipRefused as error:
        raise Http404(str(error)) from error


def _find_place(rights: Rights, code: str) -> University | None:
    place = University.objects.filter(code=code).first() if code else None
    # Whether a university that the reader does not see exists is not said.
    if not rights.may_see(code or None) or (code and place is None):
        raise Http404(_("招待先の大学が見つかりません。一覧から選び直してください。"))
    return place


def _find_membership(rights: Rights, reader: object, membership: int) -> Membership:
    held = Membership.objects.select_related("user", "university").filter(pk=membership).first()
    code = held.university.code if held and held.university else None
    if held is None or not rights.may_see(code):
        raise Http404(_("その役割は見つかりません。もう取り消されたかもしれません。"))
    if held.user == reader:
        raise PermissionDenied(_("自分の役割は取り消せません。ほかの管理者に頼んでください。"))
    if not rights.may_give(held.role, code):
        raise PermissionDenied(_("その役割を取り消す権限がありません。管理者に頼んでください。"))
    return held


def _author(reader: object) -> Author:
    role = audience_for(reader).ministry_role or APPROVER
    return Author(str(getattr(reader, "username", "")), role, timezone.now())
