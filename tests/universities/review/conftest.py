"""The story that every test of checking and reviewing begins with."""

import pytest

from tests.kept_story import tell
from tests.universities.review.story import make_story


@pytest.fixture
def harbour(db: None) -> None:
    """The harbour university, its people and the open round."""
    tell(make_story)
