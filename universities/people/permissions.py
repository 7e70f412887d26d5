"""What an administrator does with an analyst's permission to identify, after asking who may.

The rows are written by universities.submissions.services.permitting, never here.
"""

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from universities.access import audience_for
from universities.models import Membership
from universities.people.pages import PersonRow, describe_row, rights_or_refuse
from universities.submissions.events import Author
from universities.submissions.services.memberships import MembershipRefused
from universities.submissions.services.permitting import allow_identifying, forbid_identifying
from universities.submissions.workflow import ADMINISTRATOR, ANALYST

STEPS = {
    "allow": (allow_identifying, gettext_lazy("%(name)s に記名表示を許可しました。")),
    "forbid": (forbid_identifying, gettext_lazy("%(name)s の記名表示の許可を取り消しました。")),
}


def find_permittable(reader: object, analyst: int, *, language: str) -> PersonRow:
    """Return the analyst in words.

    Raises: Http404 for nobody whom the reader sees, PermissionDenied for the reader's own role and
    for whoever is no administrator.
    """
    rights = rights_or_refuse(reader)
    held = Membership.objects.select_related("user", "university").filter(pk=analyst).first()
    if held is None or held.role != ANALYST or not rights.may_see(None):
        raise Http404(_("その分析者は見つかりません。もう取り消されたかもしれません。"))
    if held.user == reader or not audience_for(reader).is_administrator:
        raise PermissionDenied(
            _("自分に記名表示を許可することはできません。ほかの管理者に頼んでください。")
        )
    return describe_row(held, rights, reader=reader, language=language)


def change_permission(reader: object, analyst: int, step: str) -> str:
    """Give or take the permission on behalf of the reader; return what was done, in words.

    Raises: Http404; BadRequest for a step that is neither.
    """
    if step not in STEPS:
        raise BadRequest(_("ボタンから送られていません。ページを開き直してください。"))
    change, said = STEPS[step]
    author = Author(str(getattr(reader, "username", "")), ADMINISTRATOR, timezone.now())
    try:
        change(analyst, author=author)
    except MembershipRefused as refused:
        raise Http404(str(refused)) from refused
    return str(said)
