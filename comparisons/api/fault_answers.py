"""The JSON that says why there is no answer.

No fault of the stored figures is hidden here; only what the asker can change is explained.
"""

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja.errors import ValidationError

from comparisons.api.faults import READ_ONLY, ApiFault
from comparisons.api.refusals import malformed
from comparisons.api.rules import RULES


def answer_fault(request: HttpRequest, fault: ApiFault) -> HttpResponse:
    """Return the fault as JSON; nobody keeps it."""
    body = {
        "detail": fault.sentence.ja,
        "detail_en": fault.sentence.en,
        "parameter": fault.parameter,
    }
    response = JsonResponse(body, status=fault.status, json_dumps_params={"ensure_ascii": False})
    response["Cache-Control"] = "no-store"
    if fault.status == READ_ONLY:
        response["Allow"] = "GET, HEAD"
    return response


def answer_malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Return the sentence of the first parameter that does not read as it must."""
    parameter = next(place for place in reversed(error.errors[0]["loc"]) if place in RULES)
    return answer_fault(request, malformed(parameter, request.GET.dict()))
