"""What a person does with groups: typed, looked for, kept, deleted.

The rows are written by keeping.py; a form that only looks for universities keeps nothing.
"""

from collections.abc import Mapping
from typing import NamedTuple

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from comparisons.groups.keeping import (
    GroupRefused,
    change_group,
    delete_group,
    find_own,
    make_group,
)
from comparisons.groups.model import Member, NamedGroup
from comparisons.models import ReaderGroup
from comparisons.results import PublishedRelease, choices_of

LONGEST_TYPED = 200


class Draft(NamedTuple):
    """A group as it stands in the form: chosen members, what is looked for, what is wrong."""

    name: str = ""
    members: tuple[Member, ...] = ()
    words: str = ""
    fault: str = ""


def find_mine(request: HttpRequest, slug: str) -> NamedGroup:
    """Return the person's group. Raises: Http404 for one that is nobody's or another's."""
    try:
        return find_own(request.user, slug)
    except ReaderGroup.DoesNotExist:
        raise _no_such_group() from None


def work_on(
    request: HttpRequest, release: PublishedRelease, group: NamedGroup | None
) -> NamedGroup | Draft:
    """Return the group once it is kept; until then the form as it stands."""
    if request.method != "POST":
        return Draft(group.name, group.members) if group else Draft()
    draft = read_draft(request, release, group)
    return keep_draft(request, draft, group) if request.POST.get("act") == "keep" else draft


def read_draft(request: HttpRequest, release: PublishedRelease, group: NamedGroup | None) -> Draft:
    """Return what was typed and chosen; a university that nobody knows is a fault."""
    known = list_known(release, group)
    codes = dict.fromkeys(request.POST.getlist("university"))
    unknown = [code for code in codes if code not in known]
    fault = ""
    if unknown:
        fault = _("大学「%(code)s」は、この公表版にありません。一覧から選んでください。") % {
            "code": unknown[0][:LONGEST_TYPED]
        }
    return Draft(
        name=request.POST.get("name", "")[:LONGEST_TYPED],
        members=tuple(known[code] for code in codes if code in known),
        words=request.POST.get("words", "")[:LONGEST_TYPED],
        fault=fault,
    )


def list_known(release: PublishedRelease, group: NamedGroup | None) -> Mapping[str, Member]:
    """Return by code whom the form may hold: the release's, and who was a member before."""
    names = choices_of(release).universities
    before = {member.code: member for member in group.members} if group else {}
    return {**before, **{code: Member(code, name) for code, name in names.items()}}


def keep_draft(request: HttpRequest, draft: Draft, group: NamedGroup | None) -> NamedGroup | Draft:
    """Return the kept group, or the draft with the sentence that says why nothing was kept."""
    if draft.fault:
        return draft
    try:
        if group is None:
            return make_group(request.user, draft.name, list(draft.members))
        return change_group(request.user, group.slug, draft.name, list(draft.members))
    except GroupRefused as refused:
        return draft._replace(fault=str(refused))
    except ReaderGroup.DoesNotExist:
        raise _no_such_group() from None


def delete_mine(request: HttpRequest, slug: str) -> None:
    """Delete the person's group. Raises: Http404 for one that is nobody's or another's."""
    try:
        delete_group(request.user, slug)
    except ReaderGroup.DoesNotExist:
        raise _no_such_group() from None


def _no_such_group() -> Http404:
    return Http404(_("その群はありません。自分の群の一覧から選んでください。"))
