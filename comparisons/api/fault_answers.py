"""The JSON that says why there is no answer.

No fault of the stored figures is hidden here; only what the asker can change is explained.
"""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from ninja.errors import ValidationError

from comparisons.api.faults import READ_ONLY, WHO_ARE_YOU, ApiFault
from comparisons.api.refusals import malformed
from comparisons.api.rules import RULES
from comparisons.api.sentences import ONLY_READING


def answer_fault(request: HttpRequest, fault: ApiFault) -> HttpResponse:
    """Return the fault as JSON; nobody keeps it."""
    body = {
        "detail": fault.sentence.ja,
        "detail_en": fault.sentence.en,
        "parameter": fault.parameter,
    }
    response = JsonResponse(body, status=fault.status, json_dumps_params={"ensure_ascii": False})
    response["Cache-Control"] = "private, no-store"
    if fault.status == WHO_ARE_YOU:
        response["WWW-Authenticate"] = 'Bearer realm="/api/v1/"'
    if fault.status == READ_ONLY:
        response["Allow"] = "GET, HEAD"
    return response


def answer_malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Return the sentence of the first parameter that does not read as it must."""
    parameter = next(place for place in reversed(error.errors[0]["loc"]) if place in RULES)
    return answer_fault(request, malformed(parameter, request.GET.dict()))


def only_reads(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Return the view; what is not reading gets the API's own 405."""

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method in ("GET", "HEAD"):
            return view(request, *args, **kwargs)
        sentence = ONLY_READING.fill(method=request.method)
        return answer_fault(request, ApiFault(sentence, status=READ_ONLY))

    return answer
