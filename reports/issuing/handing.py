"""Handing a file out to whoever asks for it on a page or by the API: made, recorded, answered.

Whether it is the university's version or the public one was decided with the order.
"""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from reports.formats import FORMATS
from reports.issuing.codes import check_code_of
from reports.issuing.recording import Issuer, record_issue
from reports.models import Way
from reports.pages import name_file
from reports.services import Order, render_report


def hand_out(
    request: HttpRequest, order: Order, file_format: str, *, way: Way = Way.PAGE
) -> HttpResponse:
    """Return the file as an answer, once it is recorded; only asking what it is records nothing."""
    file = render_report(order, file_format)
    if request.method == "GET":
        record_issue(order, file_format, file, _issuer(request, way))
    return answer_file(file, file_format, name_file(order, file_format), check_code_of(order))


def answer_file(file: bytes, file_format: str, name: str, code: str) -> HttpResponse:
    """Return a file as an answer, to be saved under that name."""
    headers = {
        "Content-Disposition": content_disposition_header(True, name) or "attachment",
        "X-Check-Code": code,
    }
    return HttpResponse(file, content_type=FORMATS[file_format].content_type, headers=headers)


def _issuer(request: HttpRequest, way: Way) -> Issuer:
    """Return who hands it to himself; nobody signed in is a visitor, by whatever way."""
    if not request.user.is_authenticated:
        return Issuer("", Way.VISITOR, timezone.now())
    return Issuer(request.user.get_username(), way, timezone.now())
