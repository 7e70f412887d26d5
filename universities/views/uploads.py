"""Entering by file: the questionnaire to download, its upload, the difference to confirm.

Parse, ask once, render; files are read in uploading.py, written and marked by the workbook.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from indicators.templatetags.figures import active_language
from indicators.text import LocalizedText
from universities.desks import Desk
from universities.doors.desks import at_desk
from universities.pages.uploads.overview import build_uploads_page
from universities.pages.uploads.page import build_upload_page
from universities.questionnaires.files import FileToSend, mark_faults, write_questionnaire
from universities.requests.upload_acts import act_on, read_act
from universities.requests.uploading import FileRefused, take_file
from universities.submissions.services.locking import StaleError
from universities.submissions.services.uploads import UploadClosedError
from universities.submissions.uploads.stored import NoUpload

ANY = ("GET", "HEAD", "POST")


@require_safe
@at_desk
def download(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Hand out the questionnaire with last year's figures and today's draft."""
    form = request.GET.get("form", "xlsx")
    if form not in ("xlsx", "csv"):
        raise Http404(_("調査票の形式は xlsx か csv です。"))
    return _attach(write_questionnaire(desk, form, language=active_language()))


@require_http_methods(ANY)
@at_desk
def receive(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Show how to enter by file; read the file that is sent."""
    if request.method != "POST":
        return _show_uploads(request, desk)
    language, file = active_language(), request.FILES.get("file")
    try:
        upload = take_file(desk, file, language=language, at=timezone.now())
    except FileRefused as refused:
        return _show_uploads(request, desk, refused.sentence, refused.status)
    return redirect("universities:upload", desk.round, desk.university, upload)


@require_http_methods(ANY)
@at_desk
def confirm(request: HttpRequest, desk: Desk, upload: int) -> HttpResponse:
    """Show the difference or the faults; take the file over, or cancel it."""
    if request.method != "POST":
        return _show_upload(request, desk, upload)
    try:
        act_on(desk, upload, read_act(request.POST), at=timezone.now())
    except NoUpload as missing:
        raise Http404(_("このアップロードはありません。")) from missing
    except (StaleError, UploadClosedError) as refused:
        return _show_upload(request, desk, upload, refused.sentence, 409)
    return redirect("universities:upload", desk.round, desk.university, upload)


@require_safe
@at_desk
def faults(request: HttpRequest, desk: Desk, upload: int) -> HttpResponse:
    """Hand out the uploaded file with its faults marked in it."""
    try:
        return _attach(mark_faults(desk, upload, language=active_language()))
    except NoUpload as missing:
        raise Http404(_("このアップロードはありません。")) from missing


def _show_uploads(
    request: HttpRequest, desk: Desk, problem: LocalizedText | None = None, status: int = 200
) -> HttpResponse:
    page = build_uploads_page(desk, language=active_language(), problem=problem)
    return _render(request, desk, "uploads", page, status)


def _show_upload(
    request: HttpRequest,
    desk: Desk,
    upload: int,
    problem: LocalizedText | None = None,
    status: int = 200,
) -> HttpResponse:
    try:
        page = build_upload_page(desk, upload, language=active_language(), problem=problem)
    except NoUpload as missing:
        raise Http404(_("このアップロードはありません。")) from missing
    return _render(request, desk, "upload", page, status)


def _render(
    request: HttpRequest, desk: Desk, template: str, page: object, status: int
) -> HttpResponse:
    context = {
        "page": page,
        "is_invented": desk.is_invented or desk.is_practice,
        "is_practice": desk.is_practice,
    }
    return render(request, f"universities/{template}.html", context, status=status)


def _attach(file: FileToSend) -> HttpResponse:
    return HttpResponse(
        file.content,
        content_type=file.kind,
        headers={"Content-Disposition": file.disposition, "Cache-Control": "no-store"},
    )
