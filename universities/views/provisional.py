"""The university's own indicators of the open year.

Parse, ask once, render.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from indicators.templatetags.figures import active_language
from universities.desks import Desk
from universities.doors.desks import at_desk
from universities.pages.provisional import build_provisional_page


@require_safe
@at_desk
def provisional(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Show the indicators of the draft beside the newest published groups."""
    context = {
        "page": build_provisional_page(desk, language=active_language()),
        "is_invented": desk.is_invented or desk.is_practice,
        "is_practice": desk.is_practice,
    }
    return render(request, "universities/provisional.html", context)
