"""Sending what is kept: one file, a whole batch, the record itself.

Who may have what is asked here once more; recording comes before the first byte leaves.
"""

from typing import cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict, StreamingHttpResponse
from django.utils import timezone

from indicators.templatetags.figures import active_language
from reports.issuing.handing import answer_file
from reports.issuing.pages.batch import NO_ZIP
from reports.issuing.pages.issued_file import build_issued_file
from reports.issuing.receiving import find_kept, may_have_zip
from reports.issuing.recording import Issuer, record_again
from reports.issuing.storing import read_stored
from reports.issuing.zipping import stream_zip
from reports.models import Batch, Way
from universities.access import Audience as Reader
from universities.access import audience_for


def send_csv(reader: Reader, query: QueryDict) -> HttpResponse:
    """Return the record as CSV."""
    answer = HttpResponse(build_issued_file(reader, query), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="issued.csv"'
    return answer


def send_kept(request: HttpRequest, number: int) -> HttpResponse:
    """Return a kept file to who may have it. Raises: NoIssue, StoredFileError."""
    issued = find_kept(number, audience_for(request.user))
    file = read_stored(issued.file_digest)
    if request.method == "GET":
        record_again(issued, _issuer(request, Way.PAGE))
    name = f"report {issued.fiscal_year} {issued.check_code}.{issued.format}"
    return answer_file(file, issued.format, name, issued.check_code)


def send_zip(request: HttpRequest, batch: Batch) -> HttpResponse:
    """Return the ZIP of a batch to who may have it. Raises: PermissionDenied."""
    if not may_have_zip(batch, audience_for(request.user)):
        raise PermissionDenied(NO_ZIP.in_language(active_language()))
    name = f"release-{batch.release_number}_{batch.fiscal_year}_{batch.audience}.zip"
    pieces = stream_zip(batch, _issuer(request, Way.ZIP)) if request.method == "GET" else ()
    answer = StreamingHttpResponse(pieces, content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    # What is inside is compressed already: nobody shall hold it back to compress it again.
    answer["Content-Encoding"] = "identity"
    # For views a stream is an answer as any other.
    return cast(HttpResponse, answer)


def _issuer(request: HttpRequest, way: Way) -> Issuer:
    return Issuer(request.user.get_username(), way, timezone.now())
