"""What tests of releases stand on: a key that outlives the process.

No story is told here.
"""

import pytest
from pytest_django import Settings

from tests.universities.releases.story import KEY


@pytest.fixture(autouse=True)
def signing_key(settings: Settings) -> None:
    settings.RELEASE_SIGNING_KEY = KEY
