"""The answer to one finding: an explanation, a confirmation, or what an analyst says to it.

About which figures it was given the server knows, never the request.
"""

from datetime import datetime
from typing import NamedTuple

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from universities.desks import Desk
from universities.pages.findings_threads import anchor_of
from universities.pages.place import address_of
from universities.requests.reading import read_text
from universities.submissions.checking import Thread, figures_about
from universities.submissions.drafts import read_draft
from universities.submissions.services.answers import add_remark
from universities.submissions.threads import read_threads

KINDS = ("explanation", "confirmation", "reply", "acceptance", "refusal")


class Answered(NamedTuple):
    """What became of an answer: where to go on, or the text that found no finding any more."""

    next: str = ""
    unplaced: str = ""


def answer_finding(
    request: HttpRequest, desk: Desk, check: str, item: str, at: datetime
) -> Answered:
    """Add what was written to the thread of the finding; about which figures, the server knows."""
    text, kind = read_text(request, "text"), request.POST.get("kind", "")
    if kind not in KINDS:
        raise BadRequest(
            _("答えの種類が読み取れません。確かめることの画面からもう一度答えてください。")
        )
    draft = read_draft(desk)
    thread = _find(read_threads(desk, draft), check, item)
    if thread is None:
        return Answered(unplaced=text or _("（文章なし）"))
    add_remark(
        desk.submission,
        check=check,
        item=item,
        kind=kind,
        text=text,
        figures=figures_about(thread.finding, draft.cells),
        may_be_published=kind == "explanation" and "may_be_published" in request.POST,
        author=desk.author(at),
    )
    return Answered(next=_next(request, desk, check, item))


def _find(threads: tuple[Thread, ...], check: str, item: str) -> Thread | None:
    return next((each for each in threads if each.finding.key == (check, item)), None)


def _next(request: HttpRequest, desk: Desk, check: str, item: str) -> str:
    wanted = request.POST.get("next", "")
    host = {request.get_host()}
    if url_has_allowed_host_and_scheme(wanted, host, require_https=request.is_secure()):
        return wanted
    return f"{address_of(desk, 'findings')}#{anchor_of(check, item)}"
