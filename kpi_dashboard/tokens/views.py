"""The pages of tokens: parse, ask once, render.

What is shown comes from pages, what is done from acts.
"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from kpi_dashboard.tokens.acts import find_own, make_typed, revoke_own
from kpi_dashboard.tokens.forms import TokenForm
from kpi_dashboard.tokens.pages import build_page
from universities.doors.desks import for_members


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def tokens(request: HttpRequest) -> HttpResponse:
    """Show the person's tokens; a POST makes one, and shows its text this once."""
    is_sent = request.method == "POST"
    form = TokenForm(request.POST if is_sent else None)
    fresh = make_typed(request, form) if is_sent else None
    page = build_page(request.user, TokenForm() if fresh else form, fresh=fresh)
    status = 400 if is_sent and fresh is None else 200
    return render(request, "account/tokens.html", {"page": page}, status=status)


@for_members
@require_http_methods(["GET", "HEAD", "POST"])
def revoke(request: HttpRequest, token: int) -> HttpResponse:
    """Ask before a token is ended; a POST ends it."""
    row = find_own(request, token)
    if request.method != "POST":
        return render(request, "account/tokens_revoke.html", {"row": row})
    revoke_own(request, token)
    messages.info(request, _("トークン「%(name)s」を取り消しました。") % {"name": row.name})
    return redirect("tokens:list")
