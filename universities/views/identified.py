"""The page of the identified view: parse, ask once, render.

Analysts with the permission open it with a reason; administrators read who did.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from indicators.templatetags.figures import active_language
from universities.doors.identified import at_identified, find_opening
from universities.pages.identified.page import build_identified_page
from universities.requests.identifying import close_here, open_typed
from universities.requests.reading import read_text

pages = require_http_methods(["GET", "HEAD", "POST"])


@pages
@at_identified
def identified(request: HttpRequest) -> HttpResponse:
    """Show who opened the view and why; a POST opens it in this session."""
    now, reason, problem = timezone.now(), read_text(request, "reason"), ""
    if request.method == "POST":
        problem = open_typed(request, reason, now=now)
        if not problem:
            return redirect("universities:identified")
    page = build_identified_page(
        request.user, find_opening(request), now,
        typed=reason, problem=problem, language=active_language(),
    )  # fmt: skip
    template = "universities/identified/identified.html"
    return render(request, template, {"page": page}, status=400 if problem else 200)


@pages
@at_identified
def close(request: HttpRequest) -> HttpResponse:
    """End the view in this session; a GET leads to its page."""
    if request.method == "POST":
        close_here(request, now=timezone.now())
        messages.info(request, _("記名表示を終えました。いまは保護された表示に戻っています。"))
    return redirect("universities:identified")
