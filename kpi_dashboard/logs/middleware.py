"""One line for each request, and one more where something was refused or handed out.

What a line may hold stands in facts.py.
"""

from collections.abc import Callable
from time import perf_counter

from django.http import HttpRequest, HttpResponse

from kpi_dashboard.logs.notes import note
from kpi_dashboard.logs.requests import current, find_person, name_request

REFUSED = (401, 403, 429)
ABSENT = 404


def log_requests(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Write the lines of every request, whichever layer answers it."""

    def answer(request: HttpRequest) -> HttpResponse:
        name, began = name_request(request), perf_counter()
        token = current.set(request)
        try:
            response = get_response(request)
            response["X-Request-ID"] = name
            _note_outcome(request, response)
            ms = round((perf_counter() - began) * 1000)
            note("request", request, status=response.status_code, ms=ms)
            return response
        finally:
            current.reset(token)

    return answer


def _note_outcome(request: HttpRequest, response: HttpResponse) -> None:
    if is_denial(request, response.status_code):
        note("denied", request, status=response.status_code)
    form = find_file_form(response)
    if form:
        note("export", request, file=form)


def is_denial(request: HttpRequest, status: int) -> bool:
    """Say whether somebody was refused; another's page is absent for a person who is known."""
    is_foreign = request.resolver_match is not None and find_person(request) is not None
    return status in REFUSED or (status == ABSENT and is_foreign)


def find_file_form(response: HttpResponse) -> str:
    """Return the ending of the file that the answer hands out, or nothing if it is none."""
    told = response.headers.get("Content-Disposition", "")
    if response.status_code != 200 or not told.startswith("attachment"):
        return ""
    ending = told.rstrip('"').rpartition(".")[2].lower()
    return ending if ending.isalnum() and ending.isascii() and len(ending) <= 5 else "other"
