"""What the tests of the identified view share: the people, and the nation with its canaries."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.kept_story import tell
from tests.universities.identified import story


def publish_before_people() -> None:
    story.make_nation()
    story.make_people()


@pytest.fixture
def people(db: None) -> None:
    tell(story.make_people)


@pytest.fixture
def nation(db: None) -> None:
    tell(publish_before_people)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch):
    """Let the clock jump by so many minutes."""
    real = timezone.now

    def jump(minutes: float) -> None:
        monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(minutes=minutes))

    return jump
