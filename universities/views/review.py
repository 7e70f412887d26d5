"""The pages to sign and to judge a submission.

No figure, no word and no HTML is made here.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from indicators.templatetags.figures import active_language
from universities.desks import Desk
from universities.doors.desks import at_desk
from universities.pages.place import address_of
from universities.pages.review.page import build_review_page
from universities.pages.signing.page import build_signing_page
from universities.requests.judging import judge_submission
from universities.requests.signing import check_is_own, sign_submission
from universities.views.findings import desk_context

reading_and_writing = require_http_methods(["GET", "HEAD", "POST"])


@reading_and_writing
@at_desk
def sign(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Show exactly what is signed; sign it."""
    check_is_own(desk)
    if request.method == "POST":
        sign_submission(request, desk, timezone.now())
        return redirect(address_of(desk, "sign"))
    page = build_signing_page(desk, language=active_language())
    return render(request, "universities/sign.html", {"page": page, **desk_context(desk)})


@reading_and_writing
@at_desk
def judge(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Show what was submitted; accept, return or reopen it."""
    posted = request.method == "POST"
    typed = judge_submission(request, desk, timezone.now()) if posted else None
    if posted and typed is None:
        return redirect(address_of(desk, "review"))
    page = build_review_page(desk, language=active_language(), typed=typed)
    context = {"page": page, **desk_context(desk)}
    return render(
        request, "universities/review.html", context, status=typed.status if typed else 200
    )
