"""What the tests of consents share: the six universities and A's people."""

import pytest

from tests.kept_story import tell
from tests.universities.consents import story


@pytest.fixture
def nation(db: None) -> None:
    tell(story.make_everybody)
