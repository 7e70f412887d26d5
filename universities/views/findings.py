"""The pages of everything to check: the list, and the answer to one finding.

No figure, no word and no HTML is made here.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from indicators.templatetags.figures import active_language
from universities.desks import Desk
from universities.doors.desks import at_desk
from universities.pages.findings import build_findings_page
from universities.requests.answering import answer_finding


@require_safe
@at_desk
def listing(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Show every finding of the submission with its thread."""
    page = build_findings_page(desk, language=active_language())
    return render(request, "universities/findings.html", {"page": page, **desk_context(desk)})


@require_POST
@at_desk
def answer(request: HttpRequest, desk: Desk, check: str, item: str) -> HttpResponse:
    """Take an answer; if its finding is gone meanwhile, show the list with what was written."""
    answered = answer_finding(request, desk, check, item, timezone.now())
    if answered.next:
        return redirect(answered.next)
    page = build_findings_page(desk, language=active_language(), unplaced=answered.unplaced)
    context = {"page": page, **desk_context(desk)}
    return render(request, "universities/findings.html", context, status=409)


def desk_context(desk: Desk) -> dict[str, bool]:
    """Return what the frame of every page asks about the submission shown."""
    return {"is_invented": desk.is_invented or desk.is_practice, "is_practice": desk.is_practice}
