"""The pages of the whole country: parse, ask once, render.

No figure, no word and no HTML is made here.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comparisons import requests as asked
from comparisons.answers import answer_tables
from comparisons.doorstep import answers_in_words, release_for
from comparisons.overview.asking import read_wish
from comparisons.overview.data import build_overview_data
from comparisons.overview.page import build_overview_page
from indicators.templatetags.figures import active_language


@require_safe
@answers_in_words
def overview(request: HttpRequest) -> HttpResponse:
    """Show who answered and how the public indicators moved."""
    release = release_for(request)
    wish = read_wish(request.GET.dict(), release)
    page = build_overview_page(release, wish, language=active_language())
    return render(request, "comparisons/overview.html", {"release": release, "page": page})


@require_safe
@answers_in_words
def overview_data(request: HttpRequest, table: str) -> HttpResponse:
    """Show or hand out one table of the overview."""
    release = release_for(request)
    wish = read_wish(request.GET.dict(), release)
    page = build_overview_data(release, table, wish, language=active_language())
    form = asked.file_format(request)
    if form:
        return answer_tables(page, form)
    return render(request, "comparisons/data.html", {"release": release, "page": page})
