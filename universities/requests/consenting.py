"""What an approver decides about a consent on a page: the button becomes a call of the services.

A refusal becomes a sentence on the page that was sent.
"""

from datetime import datetime
from typing import NamedTuple

from django.core.exceptions import BadRequest
from django.http import QueryDict
from django.utils.translation import gettext as _

from indicators.templatetags.figures import active_language
from universities.doors.consents import Seat
from universities.submissions.events import Author
from universities.submissions.services.consents import (
    SalaryRefused,
    give_consent,
    withdraw_consent,
)

GIVE, WITHDRAW = "give", "withdraw"


class Said(NamedTuple):
    """What came of it: the sentence that says so, or why nothing was done."""

    sentence: str = ""
    problem: str = ""
    status: int = 200


def consent_typed(seat: Seat, item: str, typed: QueryDict, *, now: datetime) -> Said:
    """Give or withdraw. Raises: BadRequest for any other step; NoSuchItem; WorkflowError."""
    author, step = Author(seat.person, seat.role, now), typed.get("step", "")
    if step == WITHDRAW:
        withdraw_consent(seat.university, item, author=author)
        return Said(_("同意を取り下げました。次の公表版から、この項目は秘匿されます。"))
    if step != GIVE:
        raise BadRequest(_("ボタンから送られていません。ページを開き直してください。"))
    if seat.may_consent and not typed.get("understood"):
        said = _("まだ同意していません。取り消せないことを確かめて、欄に印を付けてください。")
        return Said(problem=said, status=400)
    try:
        give_consent(seat.university, item, author=author)
    except SalaryRefused as refused:
        return Said(problem=refused.sentence.in_language(active_language()), status=409)
    return Said(_("公開に同意しました。次の公表版から、この項目は大学名とともに示されます。"))
