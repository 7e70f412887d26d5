"""From a question to its answer: check it, open the release, read, write, let caches know.

What is read stands in the modules of rows; nothing is calculated here.
"""

from collections.abc import Callable
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from ninja import Schema

from comparisons.api.caching import build_etag, forbid_caching, state_caching
from comparisons.api.faults import READ_ONLY, ApiFault
from comparisons.api.formats import write
from comparisons.api.opening import open_release
from comparisons.api.parameters import Question
from comparisons.api.refusals import unknown_parameter
from comparisons.api.sentences import ONCE, ONLY_READING
from comparisons.api.table import ApiTable
from comparisons.groups.model import NAMED
from universities.releases.reader import PublishedRelease

QuestionType = TypeVar("QuestionType", bound=Question)


def answer(
    request: HttpRequest,
    question: QuestionType,
    read: Callable[[PublishedRelease, QuestionType], ApiTable],
) -> HttpResponse:
    """Return what `read` finds in the asked release, or "not modified" without reading it.

    Raises: ApiFault for a method, parameter, release or code that cannot be answered.
    """
    check_request(request, question)
    release = open_release(request, question.release)
    if _is_of_named_group(question):
        # Its owner may edit or delete it at any time: no cache may keep an answer about it.
        return forbid_caching(write(read(release, question), release, request, question))
    etag = build_etag(request, release)
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = write(read(release, question), release, request, question)
    return state_caching(response, etag, is_numbered=question.release is not None)


def _is_of_named_group(question: Schema) -> bool:
    return str(getattr(question, "grouping", None) or "").startswith(NAMED)


def check_request(request: HttpRequest, question: Schema) -> None:
    """Raise ApiFault for a method or a parameter that the endpoint does not have."""
    if request.method not in ("GET", "HEAD"):
        raise ApiFault(ONLY_READING.fill(method=request.method), status=READ_ONLY)
    for name, values in request.GET.lists():
        if name not in type(question).model_fields:
            raise unknown_parameter(name, list(type(question).model_fields))
        if len(values) > 1:
            raise ApiFault(ONCE.fill(name=name, count=len(values)), status=400, parameter=name)
