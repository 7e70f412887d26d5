"""The pages of releases: parse, ask once, render.

The list is public; preparing is for the ministry's analysts, and publishing for a second one.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from indicators.templatetags.figures import active_language
from universities.doors.releases import at_preparation, at_releases
from universities.pages.releases.candidate import build_candidate_page
from universities.pages.releases.forms import PrepareForm
from universities.pages.releases.listing import build_releases_page
from universities.pages.releases.preparing import build_prepare_page
from universities.pages.releases.release import build_release_page
from universities.releases.candidates import find_candidate
from universities.requests.reading import read_number
from universities.requests.releases import Done, begin_typed, decide, describe_done
from universities.requests.rounds import analyst

pages = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@at_releases
def listing(request: HttpRequest) -> HttpResponse:
    """Show every release, newest first."""
    number = read_number(request.GET.get("page", "1"), _("ページ"))
    page = build_releases_page(number, language=active_language())
    return render(request, "universities/releases/releases.html", page.context)


@require_safe
@at_releases
def release(request: HttpRequest, number: int) -> HttpResponse:
    """Show one release and what it changed."""
    page = build_release_page(number, language=active_language())
    return render(request, "universities/releases/release.html", page.context)


@pages
@at_preparation
def prepare(request: HttpRequest) -> HttpResponse:
    """Show what is being prepared; a POST begins the next one."""
    now, form, done = timezone.now(), None, Done()
    if request.method == "POST":
        form = PrepareForm(request.POST)
        done = begin_typed(form, author=analyst(request.user, now))
        if done.number:
            return redirect("universities:candidate", done.number)
    page = build_prepare_page(form, now, problem=done.problem, language=active_language())
    template = "universities/releases/prepare.html"
    return render(request, template, page.context, status=done.status)


@pages
@at_preparation
def candidate(request: HttpRequest, candidate: int) -> HttpResponse:
    """Show what would be published; a POST publishes or discards it."""
    now, done, step = timezone.now(), Done(), request.POST.get("step", "")
    if request.method == "POST":
        done = decide(candidate, step, author=analyst(request.user, now))
        if not done.problem:
            messages.info(request, describe_done(step, done.number))
            return redirect("universities:candidate", candidate)
    page = build_candidate_page(
        find_candidate(candidate), request.user.get_username(), now,
        indicator=request.GET.get("indicator", ""), problem=done.problem,
        language=active_language(),
    )  # fmt: skip
    return render(request, "universities/releases/candidate.html", page.context, status=done.status)
