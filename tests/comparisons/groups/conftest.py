"""Two people with universities, signed in, and the demo.

Nothing is asserted here.
"""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client


def sign_in(name: str) -> Client:
    """Return a client of a person without any role."""
    person, _ = get_user_model().objects.get_or_create(username=name)
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def owner(demo_release: object) -> Client:
    return sign_in("owner")


@pytest.fixture
def stranger(demo_release: object) -> Client:
    return sign_in("stranger")
