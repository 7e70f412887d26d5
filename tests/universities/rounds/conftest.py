"""What tests of rounds stand on: nothing counted in another test is remembered.

No story is told here.
"""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    cache.clear()
