"""What somebody wishes to copy from last year, read from an address or a form.

Who may not write is refused here already; filling the cells is the services' work.
"""

from collections.abc import Mapping
from typing import NamedTuple

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _

from indicators.catalogue.model import Item
from universities.desks import WRITERS, Desk
from universities.pages.entry.asked import NoSuchSection, find_asked_section, list_sections
from universities.submissions.services.copying import WHAT, What
from universities.submissions.services.locking import LockedError


class Wish(NamedTuple):
    """What to copy: one section or ("") all of them, and signs only or everything."""

    section: str
    what: What


def read_wish(desk: Desk, given: Mapping[str, str]) -> Wish:
    """Return what is to be copied.

    Raises: PermissionDenied for a role that does not write; LockedError; BadRequest; Http404 for
    a section that is not asked.
    """
    if desk.role not in WRITERS:
        raise PermissionDenied(_("入力できるのは、その大学の入力担当と学内承認者だけです。"))
    if not desk.may_write:
        raise LockedError(desk.status)
    what = next((each for each in WHAT if each == given.get("what", WHAT[0])), None)
    if what is None:
        raise BadRequest(
            _("whatは%(allowed)sのどれかで指定してください。") % {"allowed": ", ".join(WHAT)}
        )
    section = given.get("section", "")
    try:
        return Wish(find_asked_section(desk, section).section.code if section else "", what)
    except NoSuchSection:
        raise Http404(_("この年度に尋ねる区分ではありません。一覧から選んでください。")) from None


def wished_items(desk: Desk, wish: Wish) -> list[Item]:
    """Return the items of the wished section, or of all."""
    return [
        item
        for section in list_sections(desk.fiscal_year)
        if wish.section in ("", section.section.code)
        for item in section.items
    ]
