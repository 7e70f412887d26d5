"""What the tests of tokens share: the harbour's person with a token, and a program that brings it.

Nothing is asserted here.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.utils import timezone

from kpi_dashboard.tokens.keeping import make_token
from tests.universities import permission_story as everybody
from tests.universities.review.story import YEAR

OWN = f"/api/v1/submissions/{YEAR}/harbour"
FOREIGN = f"/api/v1/submissions/{YEAR}/mountain"
Ask = Callable[..., Any]


@pytest.fixture
def people(db: None) -> None:
    everybody.make_everybody()


def person(name: str) -> Any:
    return get_user_model().objects.get(username=name)


def token_of(name: str, *, days: int = 365, at: datetime | None = None, label: str = "") -> str:
    """Return the text of a new token of that person, made at that moment."""
    return make_token(person(name), label or "集計", days=days, now=at or timezone.now()).text


def ask(token: str, address: str = OWN, method: str = "get", **headers: str) -> Any:
    """Return the answer to a program that brings the token and knows nothing else."""
    brought = {"Authorization": f"Bearer {token}", **headers}
    return getattr(Client(), method)(address, headers=brought)


def days_ago(days: float) -> datetime:
    return timezone.now() - timedelta(days=days)
