"""The page of one figure through the releases: parse, ask once, render.

No figure, no word and no HTML is made here.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comparisons import requests as asked
from comparisons.doorstep import answers_in_words, release_for
from comparisons.drawn_data import answer_data
from comparisons.vintages.asking import read_wish
from comparisons.vintages.data import build_vintages_data
from comparisons.vintages.editions import load_editions
from comparisons.vintages.page import build_vintages_page
from indicators.templatetags.figures import active_language


@require_safe
@answers_in_words
def vintages(request: HttpRequest, code: str) -> HttpResponse:
    """Show one figure as every release holds it; `format` hands it out, as data does."""
    if request.GET.get("format"):
        return vintages_data(request, code)
    release = release_for(request)
    wish = read_wish(request.GET.dict(), asked.comparison(request, code, release), release)
    editions = load_editions(request.user, release)
    page = build_vintages_page(release, editions, wish, language=active_language())
    return render(request, "comparisons/vintages.html", {"release": release, "page": page})


@require_safe
@answers_in_words
def vintages_data(request: HttpRequest, code: str) -> HttpResponse:
    """Show or hand out the values of every release in one long table."""
    release = release_for(request)
    wish = read_wish(request.GET.dict(), asked.comparison(request, code, release), release)
    editions = load_editions(request.user, release)
    found = build_vintages_data(release, editions, wish, language=active_language())
    return answer_data(request, release, found)
