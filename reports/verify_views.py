"""The pages that confirm a report or a file: parse, ask once, render.

Nothing that is sent is kept, and nobody needs to sign in. How often one place may ask is limited.
"""

from collections.abc import Callable
from functools import wraps

from allauth.core.internal.ratelimit import consume
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from indicators.templatetags.figures import active_language
from reports.dropped_files import TooLarge, read_dropped
from reports.verify_page import (
    NO_FILE,
    TOO_LARGE,
    TOO_OFTEN,
    VerifyPage,
    refuse,
    refuse_code,
    show_file,
    show_found,
)
from reports.verifying import UnreadableCode, find_by_code, find_by_digest, read_code

View = Callable[..., HttpResponse]
# Each worker counts for itself. At this pace eight signs are not guessed in a lifetime.
LIMITS = {"verify": "30/m/ip,300/h/ip"}


def seldom(view: View) -> View:
    """Answer with status 429 who asks too often."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        is_asked = request.method == "POST" or bool(kwargs)
        if is_asked and not _may_ask(request):
            return _show(request, refuse(TOO_OFTEN, 429, language=active_language()))
        return view(request, *args, **kwargs)

    return answer


# Nothing is changed and nobody is known: a proof that our page sent it would only cost a cookie.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@seldom
def verify(request: HttpRequest) -> HttpResponse:
    """Show the two ways to confirm; a POST sends a file, ?code= leads to that code's page."""
    if request.method == "POST":
        return _show(request, _answer_file(request))
    code = request.GET.get("code", "").strip()
    if code:
        return redirect("reports:verify-code", code.replace("/", ""))
    return _show(request, VerifyPage())


@require_safe
@seldom
def verify_code(request: HttpRequest, code: str) -> HttpResponse:
    """Say what the code belongs to."""
    language = active_language()
    try:
        found = find_by_code(read_code(code))
    except UnreadableCode:
        return _show(request, refuse_code(code, language))
    return _show(request, show_found(found, code=code, language=language))


def _answer_file(request: HttpRequest) -> VerifyPage:
    language = active_language()
    try:
        digest = read_dropped(request)
    except TooLarge:
        return refuse(TOO_LARGE, 413, language=language)
    if not digest:
        return refuse(NO_FILE, 400, language=language)
    return show_file(find_by_digest(digest), digest=digest, language=language)


def _may_ask(request: HttpRequest) -> bool:
    used = consume(request, app="reports", action="verify", config=LIMITS, limit_get=True)
    return used is not None


def _show(request: HttpRequest, page: VerifyPage) -> HttpResponse:
    context = {"page": page, "is_invented": page.is_invented}
    return render(request, "reports/verify.html", context, status=page.status)
