"""How an endpoint is hung into the API: GET in the OpenAPI document, the rest beside it.

Which endpoints there are stands in endpoints.py.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from ninja import Router, Schema

from comparisons.api.fields import Fault
from comparisons.api.persons import AsPerson
from indicators.text import LocalizedText

OTHER_METHODS = ["HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
View = Callable[..., HttpResponse]
router = Router()


def endpoint(
    path: str,
    returns: type[Schema] | None,
    summary: LocalizedText,
    told: LocalizedText,
    *,
    is_own: bool = False,
    into: Router = router,
) -> Callable[[View], View]:
    """Register a view for GET in the OpenAPI document, and for HEAD and a clear 405 beside it.

    `is_own`: it answers a person whom a token or a session names, and nobody else. `returns`:
    nothing for a file. `into`: the router of another room.
    """
    faults = (400, 401, 404) if is_own else (400, 404)
    auth: Any = AsPerson() if is_own else None
    other = "text/csv" if returns else "application/octet-stream"
    extra: dict[str, Any] = {
        "x-summary-ja": summary.ja,
        "x-description-ja": told.ja,
        "responses": {200: {"content": {other: {"schema": {"type": "string"}}}}},
    }

    def register(view: View) -> View:
        into.get(
            path,
            response={200: returns, **dict.fromkeys(faults, Fault)},
            auth=auth,
            summary=summary.en,
            description=told.en,
            operation_id=view.__name__,
            openapi_extra=extra,
        )(view)
        into.api_operation(OTHER_METHODS, path, auth=auth, include_in_schema=False)(view)
        if is_own:
            every = ["GET", *OTHER_METHODS]
            into.api_operation(every, f"{path}/", auth=auth, include_in_schema=False)(view)
        return view

    return register
