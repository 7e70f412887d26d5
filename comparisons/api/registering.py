"""How an endpoint is hung into the API: GET in the OpenAPI document, the rest beside it.

Which endpoints there are stands in endpoints.py.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema

from comparisons.api.fields import Fault
from indicators.text import LocalizedText

OTHER_METHODS = ["HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
View = Callable[..., HttpResponse]
router = Router()


def endpoint(
    path: str, returns: type[Schema], summary: LocalizedText, told: LocalizedText
) -> Callable[[View], View]:
    """Register a view for GET in the OpenAPI document, and for HEAD and a clear 405 beside it."""
    extra: dict[str, Any] = {
        "x-summary-ja": summary.ja,
        "x-description-ja": told.ja,
        "responses": {200: {"content": {"text/csv": {"schema": {"type": "string"}}}}},
    }

    def register(view: View) -> View:
        router.get(
            path,
            response={200: returns, 400: Fault, 404: Fault},
            summary=summary.en,
            description=told.en,
            operation_id=view.__name__,
            openapi_extra=extra,
        )(view)
        router.api_operation(OTHER_METHODS, path, include_in_schema=False)(view)
        return view

    return register
