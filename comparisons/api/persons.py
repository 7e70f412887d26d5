"""Who may ask for a university's own figures: a person, by token or by session; nobody else.

What a token is lives in kpi_dashboard; which figures are whose is said by universities.desks.
"""

from typing import Any

from django.http import HttpRequest
from ninja.errors import AuthenticationError
from ninja.security import HttpBearer

from comparisons.api.fault_answers import answer_fault
from comparisons.api.faults import ApiFault
from comparisons.api.sentences import NOBODY


class AsPerson(HttpBearer):
    """Lets a known person in; for the OpenAPI document it is a bearer token."""

    def __call__(self, request: HttpRequest) -> Any:
        """Return the person, or nothing: the token was looked at before any view."""
        return request.user if request.user.is_authenticated else None

    def authenticate(self, request: HttpRequest, token: str) -> None:
        """Let nobody in by a second way."""


def answer_nobody(request: HttpRequest, error: AuthenticationError) -> Any:
    """Answer whoever asks for own figures and is nobody."""
    return answer_fault(request, ApiFault(NOBODY, status=401))
