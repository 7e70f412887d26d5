"""The pages of named groups and of cuts: parse, ask once, render.

What is shown comes from pages.py and threshold.py, what is done from acts.py.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from comparisons import requests as asked
from comparisons.doorstep import answers_in_words, release_for
from comparisons.drawn_data import answer_data
from comparisons.groups.acts import delete_mine, find_mine, work_on
from comparisons.groups.keeping import list_own
from comparisons.groups.model import NamedGroup
from comparisons.groups.pages import (
    build_form_page,
    build_group_page,
    build_groups_page,
    describe_own,
)
from comparisons.groups.threshold_data import build_threshold_data
from comparisons.groups.threshold_page import load_threshold_page
from indicators.templatetags.figures import active_language
from universities.doors.desks import for_members

READ_OR_WRITE = ["GET", "HEAD", "POST"]


@for_members
@require_safe
def groups(request: HttpRequest) -> HttpResponse:
    """Show the person's groups."""
    page = build_groups_page(list_own(request.user))
    return render(request, "comparisons/own_groups/groups.html", {"page": page})


@require_safe
@answers_in_words
def group(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one group to whoever has its address."""
    release = release_for(request)
    own = [each.slug for each in list_own(request.user)] if request.user.is_authenticated else []
    page = build_group_page(release, slug, own, active_language())
    return render(request, "comparisons/own_groups/group.html", {"release": release, "page": page})


@for_members
@require_http_methods(READ_OR_WRITE)
@answers_in_words
def make(request: HttpRequest) -> HttpResponse:
    """Show the form of a new group; a POST looks for universities or keeps the group."""
    return _answer_form(request, None)


@for_members
@require_http_methods(READ_OR_WRITE)
@answers_in_words
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the form of one's own group; a POST looks for universities or keeps the change."""
    return _answer_form(request, find_mine(request, slug))


def _answer_form(request: HttpRequest, known: NamedGroup | None) -> HttpResponse:
    release = release_for(request)
    found = work_on(request, release, known)
    if isinstance(found, NamedGroup):
        messages.info(request, _("群「%(name)s」を保存しました。") % {"name": found.name})
        return redirect("comparisons:group", found.slug)
    page = build_form_page(release, found, known, active_language())
    context = {"release": release, "page": page}
    status = 400 if found.fault else 200
    return render(request, "comparisons/own_groups/form.html", context, status=status)


@for_members
@require_http_methods(READ_OR_WRITE)
def delete(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask before one's own group is deleted; a POST deletes it."""
    row = describe_own(find_mine(request, slug))
    if request.method != "POST":
        return render(request, "comparisons/own_groups/delete.html", {"row": row})
    delete_mine(request, slug)
    messages.info(request, _("群「%(name)s」を消しました。") % {"name": row.name})
    return redirect("comparisons:groups")


@require_safe
@answers_in_words
def threshold(request: HttpRequest, code: str) -> HttpResponse:
    """Show what both groups would be at other cuts."""
    release = release_for(request)
    selection = asked.comparison(request, code, release)
    page = load_threshold_page(release, selection, language=active_language())
    context = {"release": release, "page": page}
    return render(request, "comparisons/threshold.html", context)


@require_safe
@answers_in_words
def threshold_data(request: HttpRequest, code: str) -> HttpResponse:
    """Show or hand out both groups' values at every cut."""
    release = release_for(request)
    selection = asked.comparison(request, code, release)
    found = build_threshold_data(release, selection, language=active_language())
    return answer_data(request, release, found)
