"""The pages that look back: what changed between revisions, and one cell through time.

No figure, no word and no HTML is made here.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from indicators.templatetags.figures import active_language
from universities.desks import Desk
from universities.doors.desks import at_desk
from universities.pages.history.page import UnknownItem, build_history_page
from universities.pages.revisions.page import build_revisions_page
from universities.requests.comparing import read_asked
from universities.submissions.drafts import NoSuchRevision
from universities.views.findings import desk_context


@require_safe
@at_desk
def changes(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Show what changed between two revisions."""
    asked = read_asked(request.GET.dict())
    try:
        page = build_revisions_page(desk, asked, language=active_language())
    except NoSuchRevision:
        raise Http404(
            _("その番号の版はありません。「変わったところ」の画面で版を選び直してください。")
        ) from None
    return render(request, "universities/changes.html", {"page": page, **desk_context(desk)})


@require_safe
@at_desk
def history(request: HttpRequest, desk: Desk, item: str) -> HttpResponse:
    """Show one cell through time."""
    try:
        page = build_history_page(desk, item, language=active_language())
    except UnknownItem:
        raise Http404(_("この年度にその項目はありません。アドレスを確かめてください。")) from None
    return render(request, "universities/history.html", {"page": page, **desk_context(desk)})
