"""The page and the files of the national report: parse, ask once, render.

No figure, no word and no file is made here.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from comparisons.doorstep import answers_in_words, release_for
from indicators.templatetags.figures import active_language
from reports.national_report.formats import (
    NATIONAL_FORMATS,
    render_national,
    render_national_body,
)
from reports.national_report.page import (
    build_national_page,
    name_national_file,
    read_national_format,
    read_national_order,
)


@require_safe
@answers_in_words
def national(request: HttpRequest) -> HttpResponse:
    """Show the national report of a release, or give it as a file."""
    query = request.GET.dict()
    file_format = read_national_format(query)
    order = read_national_order(release_for(request), query, active_language())
    if file_format != "html":
        kind = NATIONAL_FORMATS[file_format].content_type
        attached = f'attachment; filename="{name_national_file(order, file_format)}"'
        headers = {"Content-Disposition": attached}
        return HttpResponse(render_national(order, file_format), content_type=kind, headers=headers)
    page, body = build_national_page(order), render_national_body(order)
    context = {"release": order.release, "page": page, "body": body}
    return render(request, "reports/national/page.html", context)
