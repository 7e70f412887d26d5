"""Copying last year's answers as a person asked for on the page: wish in, service called.

What would be copied is shown by pages/copying.py; the rule of it is the services'.
"""

from collections.abc import Mapping
from datetime import datetime

from django.core.exceptions import BadRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from universities.desks import Desk
from universities.pages.copying.page import find_last
from universities.pages.copying.wishes import Wish, wished_items
from universities.submissions.services.copying import copy_last_year
from universities.submissions.services.drafting import Saved


def copy_wished(desk: Desk, wish: Wish, given: Mapping[str, str], at: datetime) -> Saved:
    """Fill the wished blank cells. `given`: the form, with the version that was shown.

    Raises: StaleError; LockedError; WorkflowError; BadRequest without a version.
    """
    version = given.get("version", "")
    if not (version.isascii() and version.isdecimal() and len(version) < len(str(2**31))):
        raise BadRequest(_("版が送られていません。画面を開き直してください。"))
    return copy_last_year(
        desk.submission,
        find_last(desk),
        items=[item.code for item in wished_items(desk, wish)],
        what=wish.what,
        read_version=int(version),
        author=desk.author(at),
    )


def describe_copied(saved: Saved) -> str:
    """Return how many cells were filled, and that figures are still to be looked at."""
    if not saved.changed:
        return _("写せる空欄はありませんでした。何も変えていません。")
    return _("空欄%(n)d件に前年度の回答を写しました。今年度の値かどうかを確かめてください。") % {
        "n": len(saved.changed)
    }


def address_after(desk: Desk, wish: Wish) -> str:
    """Return the page to look at then: the section that was filled, or the return's first page."""
    if wish.section:
        return reverse("universities:section", args=[desk.round, desk.university, wish.section])
    return reverse("universities:desk", args=[desk.round, desk.university])
