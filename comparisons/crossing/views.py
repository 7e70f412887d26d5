"""The pages across indicators: read the address, ask once, render.

No figure, no word and no HTML is made here.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comparisons.crossing.breakdown_data import build_breakdown_data
from comparisons.crossing.breakdown_page import build_breakdown_page
from comparisons.crossing.breakdowns_page import build_breakdowns_page
from comparisons.crossing.pair_data import build_pair_data
from comparisons.crossing.pair_page import build_pair_page
from comparisons.crossing.spine import build_spine_data, build_spine_page
from comparisons.crossing.viewpoints_data import build_strips_data, build_viewpoints_data
from comparisons.crossing.viewpoints_page import build_viewpoints_page
from comparisons.doorstep import answers_in_words, release_for
from comparisons.drawn_data import answer_data
from indicators.templatetags.figures import active_language


@require_safe
@answers_in_words
def breakdowns(request: HttpRequest) -> HttpResponse:
    """Show which figures are split into parts."""
    release = release_for(request)
    page = build_breakdowns_page(release, language=active_language())
    context = {"release": release, "page": page}
    return render(request, "comparisons/crossing/breakdowns.html", context)


@require_safe
@answers_in_words
def breakdown(request: HttpRequest, code: str) -> HttpResponse:
    """Show how one figure splits into parts, by class of university."""
    release = release_for(request)
    page = build_breakdown_page(release, code, request.GET.dict(), language=active_language())
    context = {"release": release, "page": page}
    return render(request, "comparisons/crossing/breakdown.html", context)


@require_safe
@answers_in_words
def breakdown_data(request: HttpRequest, code: str) -> HttpResponse:
    """Show or hand out the data of one breakdown."""
    release = release_for(request)
    found = build_breakdown_data(release, code, request.GET.dict(), language=active_language())
    return answer_data(request, release, found)


@require_safe
@answers_in_words
def pair(request: HttpRequest) -> HttpResponse:
    """Show two figures of the same universities against one another."""
    release = release_for(request)
    page = build_pair_page(release, request.GET.dict(), language=active_language())
    context = {"release": release, "page": page}
    return render(request, "comparisons/crossing/pair.html", context)


@require_safe
@answers_in_words
def pair_data(request: HttpRequest) -> HttpResponse:
    """Show or hand out the data of one pair."""
    release = release_for(request)
    found = build_pair_data(release, request.GET.dict(), language=active_language())
    return answer_data(request, release, found)


@require_safe
@answers_in_words
def viewpoints(request: HttpRequest) -> HttpResponse:
    """Show whether strengths in one viewpoint go with strengths in another."""
    release = release_for(request)
    page = build_viewpoints_page(release, request.GET.dict(), language=active_language())
    context = {"release": release, "page": page}
    return render(request, "comparisons/crossing/viewpoints.html", context)


@require_safe
@answers_in_words
def viewpoints_data(request: HttpRequest) -> HttpResponse:
    """Show or hand out the correlations of the viewpoints."""
    release = release_for(request)
    found = build_viewpoints_data(release, request.GET.dict(), language=active_language())
    return answer_data(request, release, found)


@require_safe
@answers_in_words
def strips_data(request: HttpRequest) -> HttpResponse:
    """Show or hand out the places of the universities in each viewpoint."""
    release = release_for(request)
    found = build_strips_data(release, request.GET.dict(), language=active_language())
    return answer_data(request, release, found)


@require_safe
@answers_in_words
def spine(request: HttpRequest, code: str) -> HttpResponse:
    """Show all indicators of one university at once."""
    release = release_for(request)
    page = build_spine_page(release, code, request.GET.dict(), language=active_language())
    context = {"release": release, "page": page}
    return render(request, "comparisons/crossing/spine.html", context)


@require_safe
@answers_in_words
def spine_data(request: HttpRequest, code: str) -> HttpResponse:
    """Show or hand out all indicators of one university."""
    release = release_for(request)
    found = build_spine_data(release, code, request.GET.dict(), language=active_language())
    return answer_data(request, release, found)
