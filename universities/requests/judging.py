"""Accepting, returning and reopening, with the reasons that were typed.

Whether a reason is missing is said here; whether the step is allowed, by the workflow.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.utils.translation import gettext as _

from indicators.catalogue.loader import load_catalogue
from indicators.templatetags.figures import active_language
from universities.desks import Desk
from universities.pages.review.typed import Typed
from universities.requests.reading import read_number, read_text
from universities.submissions.events import Author
from universities.submissions.services.locking import StaleError
from universities.submissions.services.steps import accept, reopen, return_for_correction

REASON_OF = "reason-"
LONGEST_REASON = 2000


def judge_submission(request: HttpRequest, desk: Desk, at: datetime) -> Typed | None:
    """Accept, return or reopen; what was typed comes back if a reason is missing or it is too late.

    Raises: BadRequest; StaleError where nothing was typed; WorkflowError.
    """
    version = read_number(request.POST.get("version", ""), _("版"))
    step, author = request.POST.get("step", ""), desk.author(at)
    typed = _read_typed(request, desk)
    if step == "accept":
        accept(desk.submission, read_version=version, author=author)
    elif step not in ("return_for_correction", "reopen"):
        raise BadRequest(_("手続きが読み取れません。画面のボタンからもう一度行ってください。"))
    elif desk.may(step) and typed.problem:
        return typed
    else:
        return _give_back(desk, step, typed, version, author)
    return None


def _give_back(desk: Desk, step: str, typed: Typed, version: int, author: Author) -> Typed | None:
    given: dict[str, Any] = {"read_version": version, "reason": typed.reason, "author": author}
    try:
        if step == "reopen":
            reopen(desk.submission, **given)
        else:
            return_for_correction(desk.submission, cells=typed.cells, **given)
    except StaleError as late:
        # The page shows the return as it is now, with the reasons still in their boxes.
        if not desk.may(step):
            raise
        said = late.sentence.in_language(active_language())
        return replace(typed, problem=said, status=409)
    return None


def _read_typed(request: HttpRequest, desk: Desk) -> Typed:
    reason = read_text(request, "reason")
    cells = {
        name.removeprefix(REASON_OF): read_text(request, name)
        for name in request.POST
        if name.startswith(REASON_OF) and read_text(request, name)
    }
    asked = {item.code for item in load_catalogue().asked_items(desk.fiscal_year)}
    return Typed(_find_problem(reason, cells, asked), reason, cells)


def _find_problem(reason: str, cells: Mapping[str, str], asked: Collection[str]) -> str:
    unknown = sorted(cells.keys() - asked)
    if unknown:
        said = _("この年度の調査に項目「%(item)s」はありません。画面の表から選んでください。")
        return said % {"item": unknown[0][:40]}
    if not reason:
        return _("理由が空欄です。大学が何を直せばよいかわかるように、全体の理由を書いてください。")
    longest = max(len(text) for text in (reason, *cells.values()))
    if longest > LONGEST_REASON:
        said = _("理由は%(most)d文字までです（いまは%(count)d文字です）。短くしてください。")
        return said % {"most": LONGEST_REASON, "count": longest}
    return ""
