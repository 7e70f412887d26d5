"""The story that every test of entering by file begins with."""

import pytest
from django.test import Client

from tests.universities.uploads.story import client_of, make_north


@pytest.fixture
def officer(db: None) -> Client:
    """The contributor of the north university in front of the browser."""
    make_north()
    return client_of()
