"""What the tests of the API share: a published release and a reader of its answers.

Nothing is asserted here.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.api.worked_release import publish
from universities.access import PUBLIC
from universities.releases.reader import PublishedRelease, read_release

Get = Callable[..., Any]


@pytest.fixture
def invented_release(db: None) -> PublishedRelease:
    """The newest release, with invented figures: everybody sees all of it."""
    publish(is_invented=True)
    return read_release(PUBLIC)


@pytest.fixture
def real_release(db: None) -> PublishedRelease:
    """The newest release, with real figures: the public does not see confidential ones."""
    publish(is_invented=False)
    return read_release(PUBLIC)


@pytest.fixture
def get(client: Client) -> Get:
    """Ask the API and return the response: get("ratios", indicator=…, fiscal_year=…)."""

    def ask(endpoint: str, **question: object) -> Any:
        return client.get(f"/api/v1/{endpoint}", question)

    return ask
