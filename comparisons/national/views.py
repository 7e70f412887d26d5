"""The pages of national trends: ask once, render.

No figure, no word and no HTML is made here.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comparisons.doorstep import answers_in_words
from comparisons.drawn_data import answer_data
from comparisons.national.data import build_national_data
from comparisons.national.page import build_national_page
from indicators.templatetags.figures import active_language


@require_safe
def national(request: HttpRequest) -> HttpResponse:
    """Show the published series of the whole country; they belong to no release."""
    page = build_national_page(language=active_language())
    return render(request, "comparisons/national.html", {"page": page})


@require_safe
@answers_in_words
def national_data(request: HttpRequest, code: str) -> HttpResponse:
    """Show or hand out the values of one chart, or its picture."""
    found = build_national_data(code, language=active_language())
    return answer_data(request, None, found)
