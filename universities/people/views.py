"""The pages of people: parse, ask once, render.

What is shown comes from pages, what is done from acts.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from universities.doors.desks import for_members
from universities.people.acts import find_revocable, invite_typed
from universities.people.acts import revoke as revoke_membership
from universities.people.pages import build_page, open_form
from universities.people.permissions import change_permission, find_permittable


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def people(request: HttpRequest) -> HttpResponse:
    """Show who holds which role; a POST invites somebody."""
    language, is_sent = get_language() or "ja", request.method == "POST"
    form = open_form(request.user, language=language, typed=request.POST if is_sent else None)
    if is_sent and invite_typed(request.user, form, site=request.build_absolute_uri):
        messages.info(request, _("%(email)s を招待しました。") % form.cleaned_data)
        return redirect("universities:people")
    page = build_page(request.user, form, language=language)
    status = 400 if is_sent else 200
    return render(request, "universities/people/people.html", {"page": page}, status=status)


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def revoke(request: HttpRequest, membership: int) -> HttpResponse:
    """Ask before a role is taken away; a POST takes it."""
    row = find_revocable(request.user, membership, language=get_language() or "ja")
    if request.method != "POST":
        return render(request, "universities/people/revoke.html", {"row": row})
    revoke_membership(request.user, membership)
    messages.info(
        request, _("%(person)s の役割を取り消しました。") % {"person": f"{row.name} {row.role}"}
    )
    return redirect("universities:people")


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def permit(request: HttpRequest, analyst: int) -> HttpResponse:
    """Ask before the permission to identify is given or taken; a POST does it."""
    row = find_permittable(request.user, analyst, language=get_language() or "ja")
    if request.method != "POST":
        return render(request, "universities/people/permit.html", {"row": row})
    said = change_permission(request.user, analyst, request.POST.get("step", ""))
    messages.info(request, said % {"name": row.name})
    return redirect("universities:people")
