"""The pages of the reports room: read the address, ask once, render.

A report is only read by GET and never recorded: recording is the work of the command issue_report.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from comparisons.addresses import find_address
from comparisons.doorstep import answers_in_words, release_for
from comparisons.requests import check_university
from indicators.templatetags.figures import active_language
from reports.pages import (
    build_choice_page,
    build_report_page,
    name_file,
    read_format,
    read_order,
)
from reports.services import FORMATS, Order, render_body, render_report


@require_safe
@answers_in_words
def reports(request: HttpRequest) -> HttpResponse:
    """Explain the reports and lead to one."""
    university, year = request.GET.get("university", ""), request.GET.get("year", "")
    if university:
        check_university(university, release_for(request))
        return redirect(find_address("reports:report", university, year=year))
    release = release_for(request)
    page = build_choice_page(release, active_language())
    return render(request, "reports/reports.html", {"page": page, "release": release})


@require_safe
@answers_in_words
def report(request: HttpRequest, university: str) -> HttpResponse:
    """Show the report of one university, or give it as a file."""
    release = release_for(request)
    order = read_order(release, university, request.GET, active_language())
    file_format = read_format(request.GET)
    if file_format != "html":
        return _answer_file(order, file_format)
    page = build_report_page(order)
    context = {"release": release, "page": page, "body": render_body(order)}
    return render(request, "reports/report.html", context)


def _answer_file(order: Order, file_format: str) -> HttpResponse:
    file = render_report(order, file_format)
    disposition = content_disposition_header(True, name_file(order, file, file_format))
    headers = {"Content-Disposition": disposition or "attachment"}
    return HttpResponse(file, content_type=FORMATS[file_format], headers=headers)
