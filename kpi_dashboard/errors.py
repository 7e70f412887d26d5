"""The pages of a wrong address, a wrong value and a missing right, with the reason in words.

What went wrong is said where it is raised: Http404("…"), BadRequest("…"), PermissionDenied("…").
"""

import logging
import sys

from django.core.exceptions import (
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.views.defaults import server_error

from indicators.templatetags.figures import active_language
from indicators.text import LocalizedText
from universities.doors.desks import describe_busy
from universities.doors.kept import answer_refusal, is_autosave

logger = logging.getLogger(__name__)
EXPIRED = LocalizedText(
    "ページを開いたあとにサインインの状態が変わったため、まだ保存していません。"
    "入力した内容はこのページに残っています。もう一度送ってください。",
    "This was not saved yet, because the sign-in changed after the page was opened. "
    "What you typed is still on this page: send it again.",
)
UNCONFIRMED = LocalizedText(
    "このページから送られたことを確かめられないため、受け付けませんでした。",
    "This was not accepted: nothing proves that it was sent from a page of this site.",
)
TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
LARGE = LocalizedText(
    "送られた内容が大きすぎるため（文章は合わせて2.5MBまで、欄は1,000まで）、何も保存していません。"
    "前のページへ戻り、長い文章を短くしてから、もう一度送ってください。",
    "What was sent is too large (2.5 MB of text and 1,000 fields at most), so nothing was saved. "
    "Go back to the page before, shorten the long text, then send it again.",
)
BROKEN = LocalizedText(
    "システムの側で問題が起きたため、まだ保存していません。入力した内容はこのページに残っています。"
    "しばらくしてから、もう一度送ってください。",
    "Something went wrong on our side, so this was not saved yet. What you typed is still on this "
    "page: send it again in a while.",
)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a value that the page cannot read, or a request too large to be read at all."""
    if isinstance(exception, TOO_LARGE):
        return _answer_too_large(request)
    return _answer(request, exception, 400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a reader who lacks the right."""
    return _answer(request, exception, 403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address behind which nothing is."""
    return _answer(request, exception, 404)


def unconfirmed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer what was sent without the proof that it came from a page of this site.

    What a page of ours asked to keep is shown again, to be sent with a fresh proof. Nothing of
    what another site sent is ever repeated.
    """
    if _is_ours(request) and _keeps_typing(request):
        return answer_refusal(request, EXPIRED.in_language(active_language()), 403)
    said = UNCONFIRMED.in_language(active_language())
    return render(request, "403.html", {"reason": said}, status=403)


def internal_error(request: HttpRequest) -> HttpResponse:
    """Answer our own fault; what a page of ours sent is shown again, to be sent again."""
    busy = isinstance(sys.exc_info()[1], OperationalError)
    try:
        if request.method == "POST" and _is_ours(request) and _keeps_typing(request):
            said = describe_busy(request) if busy else BROKEN.in_language(active_language())
            return answer_refusal(request, said, 503 if busy else 500)
    except Exception:
        # Whatever is broken may break this page too: the plain one needs nothing.
        logger.exception("The page that keeps what was typed could not be drawn.")
    answer = server_error(request)
    answer.status_code = 503 if busy else 500
    return answer


def _answer_too_large(request: HttpRequest) -> HttpResponse:
    said = LARGE.in_language(active_language())
    if is_autosave(request):
        return JsonResponse({"sentence": said}, status=413)
    return render(request, "400.html", {"reason": said}, status=413)


def _is_ours(request: HttpRequest) -> bool:
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def _keeps_typing(request: HttpRequest) -> bool:
    try:
        # Unset while the layers around the views are still at work.
        match = request.resolver_match or resolve(request.path_info)
    except Resolver404:
        return False
    return getattr(match.func, "keeps_typing", False)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """Answer whoever tries to sign in, or asks for mails, too often."""
    return render(request, "429.html", status=429)


def _answer(request: HttpRequest, exception: Exception, status: int) -> HttpResponse:
    return render(request, f"{status}.html", {"reason": _find_reason(exception)}, status=status)


def _find_reason(exception: Exception) -> str:
    # What Django itself refuses (a foreign host) speaks of the machine, not to the reader.
    if isinstance(exception, SuspiciousOperation | MultiPartParserError):
        return ""
    # The router raises Http404 with a table of all addresses: that is no sentence either.
    said = exception.args[0] if exception.args else ""
    return said if isinstance(said, str) else ""
