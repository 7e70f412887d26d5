"""The pages of practising and of copying from last year: parse, ask once, render.

What is laid down or filled is decided by the services.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from indicators.templatetags.figures import active_language
from universities.desks import Desk
from universities.doors.desks import at_desk, for_members
from universities.pages.copying.page import build_copying_page
from universities.pages.copying.wishes import read_wish
from universities.pages.practice import build_practice_page
from universities.requests.copying import address_after, copy_wished, describe_copied
from universities.requests.practising import begin_practice

pages = require_http_methods(["GET", "HEAD", "POST"])


@pages
@for_members
def practise(request: HttpRequest, university: str) -> HttpResponse:
    """Say what practising is; a POST lays fresh invented figures before the university."""
    page = build_practice_page(request.user, university, language=active_language())
    if request.method == "POST":
        code = begin_practice(request.user, university, at=timezone.now())
        return redirect("universities:desk", code, university)
    return render(request, "universities/practice.html", page.context)


@pages
@at_desk
def copy_last_year(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Show which blank cells last year's answers would fill; a POST fills them."""
    wish = read_wish(desk, request.POST if request.method == "POST" else request.GET)
    if request.method == "POST":
        saved = copy_wished(desk, wish, request.POST, timezone.now())
        messages.info(request, describe_copied(saved))
        return redirect(address_after(desk, wish))
    page = build_copying_page(desk, wish, language=active_language())
    return render(request, "universities/copying.html", page.context)
