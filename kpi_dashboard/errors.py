"""The pages of a wrong address, a wrong value and a missing right, with the reason in words.

What went wrong is said where it is raised: Http404("…"), BadRequest("…"), PermissionDenied("…").
"""

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from indicators.templatetags.figures import active_language
from indicators.text import LocalizedText
from universities.doors.kept import answer_refusal

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


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a value that the page cannot read."""
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


def _is_ours(request: HttpRequest) -> bool:
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def _keeps_typing(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and getattr(match.func, "keeps_typing", False)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """Answer whoever tries to sign in, or asks for mails, too often."""
    return render(request, "429.html", status=429)


def _answer(request: HttpRequest, exception: Exception, status: int) -> HttpResponse:
    return render(request, f"{status}.html", {"reason": _find_reason(exception)}, status=status)


def _find_reason(exception: Exception) -> str:
    # What Django itself refuses (a foreign host) speaks of the machine, not to the reader.
    if isinstance(exception, SuspiciousOperation):
        return ""
    # The router raises Http404 with a table of all addresses: that is no sentence either.
    said = exception.args[0] if exception.args else ""
    return said if isinstance(said, str) else ""
