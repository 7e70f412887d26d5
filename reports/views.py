"""The pages of the reports room: read the address, ask once, render.

Reading a report on its page records nothing; a file that is handed out is recorded.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from comparisons.addresses import find_address
from comparisons.doorstep import answers_in_words, release_for
from comparisons.requests import check_university
from indicators.templatetags.figures import active_language
from reports.issuing.handing import hand_out
from reports.pages import build_choice_page, build_report_page, read_format, read_order
from reports.services import render_body
from universities.access import audience_for


@require_safe
@answers_in_words
def reports(request: HttpRequest) -> HttpResponse:
    """Explain the reports and lead to one."""
    university, year = request.GET.get("university", ""), request.GET.get("year", "")
    if university:
        check_university(university, release_for(request))
        return redirect(find_address("reports:report", university, year=year))
    release = release_for(request)
    page = build_choice_page(release, audience_for(request.user), active_language())
    return render(request, "reports/reports.html", {"page": page, "release": release})


@require_safe
@answers_in_words
def report(request: HttpRequest, university: str) -> HttpResponse:
    """Show the report of one university, or give it as a file."""
    release = release_for(request)
    order = read_order(release, university, request.GET, active_language())
    file_format = read_format(request.GET)
    if file_format != "html":
        return hand_out(request, order, file_format)
    page = build_report_page(order)
    context = {"release": release, "page": page, "body": render_body(order)}
    return render(request, "reports/report.html", context)
