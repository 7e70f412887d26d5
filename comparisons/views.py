"""The pages of this room: read the address, ask once, render.

No figure, no word and no HTML is made here.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from comparisons import requests as asked
from comparisons.answers import PICTURES, answer_chart, answer_tables
from comparisons.definitions.indicator import build_indicator_page
from comparisons.definitions.item import build_item_page
from comparisons.doorstep import answers_in_words, release_for
from comparisons.drawn_data import answer_data
from comparisons.evidence.approval import list_approval
from comparisons.evidence.page import build_evidence_page, find_explained
from comparisons.explain.change_data import build_change_data
from comparisons.explain.page import build_explain_page
from comparisons.pages.catalogue import build_chapters
from comparisons.pages.data import build_data_page
from comparisons.pages.definitions import build_definitions_page
from comparisons.pages.home.page import build_home_page
from comparisons.pages.universities import build_universities_page
from comparisons.pages.university import build_university_page
from comparisons.pages.written import load_compare_page
from comparisons.what_if.page import build_what_if
from indicators.templatetags.figures import active_language
from universities.pages.tasks import list_tasks


@require_safe
@answers_in_words
def home(request: HttpRequest) -> HttpResponse:
    """Show what waits for the reader, the newest release, the doors and the indicators."""
    release = release_for(request)
    language = active_language()
    reader = asked.home_reader(request, release)
    page = build_home_page(request.user, release, reader, language=language)
    tasks = list_tasks(request.user, now=timezone.now(), language=language)
    context = {"release": release, "page": page, "tasks": tasks}
    return render(request, "comparisons/home.html", context)


@require_safe
@answers_in_words
def indicators(request: HttpRequest) -> HttpResponse:
    """Show every indicator by viewpoint."""
    release = release_for(request)
    chapters = build_chapters(release, language=active_language())
    context = {"release": release, "chapters": chapters}
    return render(request, "comparisons/indicators.html", context)


@require_safe
@answers_in_words
def indicator(request: HttpRequest, code: str) -> HttpResponse:
    """Compare universities by one indicator."""
    release = release_for(request)
    selection = asked.own_comparison(request, code, release)
    language = active_language()
    page = load_compare_page(release, selection, language=language)
    filters, table = asked.standing_table(request, release, selection, language)
    context = {"release": release, "page": page, "filters": filters, "table": table}
    return render(request, "comparisons/indicator.html", context)


@require_safe
@answers_in_words
def indicator_data(request: HttpRequest, code: str, chart: str) -> HttpResponse:
    """Show or hand out the data of one chart."""
    release = release_for(request)
    selection = asked.comparison(request, code, release)
    language = active_language()
    form = asked.file_format(request, pictures=True)
    if form in PICTURES:
        return answer_chart(release, selection, chart, form, language=language)
    page = build_data_page(release, selection, chart, language=language)
    if form:
        return answer_tables(page, form)
    return render(request, "comparisons/data.html", {"release": release, "page": page})


@require_safe
@answers_in_words
def explain(request: HttpRequest, code: str, university: str) -> HttpResponse:
    """Show where one figure comes from."""
    release = release_for(request)
    selection = asked.comparison(request, code, release, university=university)
    language = active_language()
    page = build_explain_page(release, selection, language=language)
    typed = asked.tried_answers(request)
    what_if = build_what_if(release, selection, typed, language=language)
    approval = list_approval(request.user, release, university, selection.fiscal_year, language)
    context = {"release": release, "page": page, "what_if": what_if, "approval": approval}
    return render(request, "comparisons/explain.html", context)


@require_safe
@answers_in_words
def explain_data(request: HttpRequest, code: str, university: str) -> HttpResponse:
    """Show or hand out why one figure differs from the year before."""
    release = release_for(request)
    selection = asked.comparison(request, code, release, university=university)
    found = build_change_data(release, selection, language=active_language())
    return answer_data(request, release, found)


@require_safe
@answers_in_words
def evidence(request: HttpRequest) -> HttpResponse:
    """Show what one displayed figure rests on; a ratio has a page of its own."""
    release = release_for(request)
    wish = asked.figure(request, release)
    language = active_language()
    if wish.figure == "ratio":
        return redirect(find_explained(wish))
    page = build_evidence_page(release, wish, request.user, language=language)
    return render(request, "comparisons/evidence.html", {"release": release, "page": page})


@require_safe
@answers_in_words
def universities(request: HttpRequest) -> HttpResponse:
    """Show the universities of the release, and what else the words fit."""
    release = release_for(request)
    query = asked.university_query(request)
    page = build_universities_page(release, query, language=active_language())
    context = {"release": release, "page": page, "table": page.table, "search_words": query.words}
    return render(request, "comparisons/universities.html", context)


@require_safe
@answers_in_words
def university(request: HttpRequest, code: str) -> HttpResponse:
    """Show one university against its groups."""
    release = release_for(request)
    wishes = asked.university_wishes(request, code, release)
    page = build_university_page(release, code, **wishes, language=active_language())
    return render(request, "comparisons/university.html", {"release": release, "page": page})


@require_safe
@answers_in_words
def definitions(request: HttpRequest) -> HttpResponse:
    """Show every item and indicator of the release, or what the words fit."""
    release = release_for(request)
    page = build_definitions_page(release, asked.search_words(request), language=active_language())
    context = {"release": release, "page": page}
    return render(request, "comparisons/definitions.html", context)


@require_safe
@answers_in_words
def item_definition(request: HttpRequest, code: str) -> HttpResponse:
    """Show what one item is."""
    release = release_for(request)
    page = build_item_page(release, code, language=active_language())
    return render(request, "comparisons/definition.html", {"release": release, "page": page})


@require_safe
@answers_in_words
def indicator_definition(request: HttpRequest, code: str) -> HttpResponse:
    """Show how one indicator is defined."""
    release = release_for(request)
    page = build_indicator_page(release, code, language=active_language())
    return render(request, "comparisons/definition.html", {"release": release, "page": page})
