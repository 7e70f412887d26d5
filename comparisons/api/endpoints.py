"""The router of the read API with all of its endpoints, and what is said elsewhere.

The endpoints stand in definition_endpoints.py, figure_endpoints.py, evidence_endpoint.py and
own_endpoints.py.
"""

from django.http import HttpRequest, HttpResponse

# Importing them hangs them into the router, before what catches every other address.
from comparisons.api import (  # noqa: F401
    definition_endpoints,
    evidence_endpoint,
    figure_endpoints,
    own_endpoints,
)
from comparisons.api.refusals import unknown_endpoint
from comparisons.api.registering import OTHER_METHODS, router


@router.api_operation(["GET", *OTHER_METHODS], "/", include_in_schema=False)
def root(request: HttpRequest) -> HttpResponse:
    """Say what there is below this address, at which nothing is."""
    return elsewhere(request, "")


@router.api_operation(["GET", *OTHER_METHODS], "/{path:place}", include_in_schema=False)
def elsewhere(request: HttpRequest, place: str) -> HttpResponse:
    """Say that nothing is here, and what is nearest."""
    raise unknown_endpoint(place, [str(path) for path in router.path_operations])
