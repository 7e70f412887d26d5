"""The answer to one finding: an explanation, a confirmation, or what an analyst says to it.

About which figures it was given the server knows, never the request; what stands in the page's
other boxes comes back with the page.
"""

from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils.translation import gettext as _

from indicators.templatetags.figures import active_language
from universities.desks import Desk
from universities.pages.findings.box_names import BOXES, NEW, name_of_text, name_of_tick
from universities.pages.findings.typed import Typing
from universities.requests.reading import read_text
from universities.submissions.checking import Thread, figures_about
from universities.submissions.drafts import read_draft
from universities.submissions.services.answers import EmptyRemarkError, add_remark
from universities.submissions.threads import read_threads

KINDS = ("explanation", "confirmation", "reply", "acceptance", "refusal")
KEPT, REFUSED, GONE = 200, 400, 409


class Given(NamedTuple):
    """One answer as it was sent: about which finding, from which box."""

    check: str
    item: str
    box: str
    kind: str
    text: str
    is_public: bool


class Answered(NamedTuple):
    """What became of an answer: the page's status, and what is still in the page's boxes.

    `unplaced`: the text that found no finding any more.
    """

    status: int
    typing: Typing
    unplaced: str = ""


def answer_finding(
    request: HttpRequest, desk: Desk, check: str, item: str, at: datetime
) -> Answered:
    """Add what was written to the thread of the finding; about which figures, the server knows."""
    given, typing = _read(request, check, item), _read_typing(request)
    name = name_of_text(given.box, check, item)
    draft = read_draft(desk)
    thread = _find(read_threads(desk, draft), check, item)
    if thread is None:
        return Answered(GONE, typing, unplaced=given.text or _("（文章なし）"))
    try:
        add_remark(
            desk.submission,
            check=check,
            item=item,
            kind=given.kind,
            text=given.text,
            figures=figures_about(thread.finding, draft.cells),
            may_be_published=given.is_public,
            author=desk.author(at),
        )
    except EmptyRemarkError as refused:
        said = refused.sentence.in_language(active_language())
        return Answered(REFUSED, replace(typing, problems={name: said}))
    return Answered(KEPT, _without(typing, given))


def _read(request: HttpRequest, check: str, item: str) -> Given:
    kind, box = request.POST.get("kind", ""), request.GET.get("box", NEW)
    if kind not in KINDS or box not in BOXES:
        raise BadRequest(
            _("答えの種類が読み取れません。確かめることの画面からもう一度答えてください。")
        )
    # "As it is" says everything; what stands in the box beside it is an explanation of its own.
    text = "" if kind == "confirmation" else read_text(request, name_of_text(box, check, item))
    is_public = kind == "explanation" and name_of_tick(box, check, item) in request.POST
    return Given(check, item, box, kind, text, is_public)


def _read_typing(request: HttpRequest) -> Typing:
    names = request.POST.keys()
    return Typing(
        {name: read_text(request, name) for name in names if name.startswith("text-")},
        frozenset(name for name in names if name.startswith("public-")),
    )


def _without(typing: Typing, given: Given) -> Typing:
    """Return the typing of the other boxes, and of this one where its text was not the answer."""
    if given.kind == "confirmation":
        return typing
    name = name_of_text(given.box, given.check, given.item)
    tick = name_of_tick(given.box, given.check, given.item)
    texts = {each: text for each, text in typing.texts.items() if each != name}
    return Typing(texts, typing.ticked - {tick})


def _find(threads: tuple[Thread, ...], check: str, item: str) -> Thread | None:
    return next((each for each in threads if each.finding.key == (check, item)), None)
