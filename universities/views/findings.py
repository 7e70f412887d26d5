"""The pages of everything to check: the list, and the answer to one finding.

No figure, no word and no HTML is made here.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from indicators.templatetags.figures import active_language
from universities.desks import Desk, open_desk
from universities.doors.desks import at_desk
from universities.pages.findings.page import build_findings_page
from universities.pages.findings.places import anchor_of
from universities.pages.place import address_of
from universities.requests.answering import KEPT, answer_finding


@require_safe
@at_desk
def listing(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Show every finding of the submission with its thread."""
    page = build_findings_page(desk, language=active_language())
    return render(request, "universities/findings.html", {"page": page, **desk_context(desk)})


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def answer(request: HttpRequest, desk: Desk, check: str, item: str) -> HttpResponse:
    """Take an answer; whatever stands in the other boxes is shown again. A GET leads there."""
    place = f"{address_of(desk, 'findings')}#{anchor_of(check, item)}"
    if request.method != "POST":
        return redirect(place)
    answered = answer_finding(request, desk, check, item, timezone.now())
    # An answer may have begun a correction.
    now = open_desk(request.user, round_code=desk.round, university=desk.university)
    page = build_findings_page(
        now, language=active_language(), typing=answered.typing, unplaced=answered.unplaced
    )
    if answered.status == KEPT and not page.unsaved:
        return redirect(place)
    context = {"page": page, "is_answered": answered.status == KEPT, **desk_context(desk)}
    return render(request, "universities/findings.html", context, status=answered.status)


def desk_context(desk: Desk) -> dict[str, bool]:
    """Return what the frame of every page asks about the submission shown."""
    return {"is_invented": desk.is_invented or desk.is_practice, "is_practice": desk.is_practice}
