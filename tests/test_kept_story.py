"""A long story is told once; afterwards its rows and files are there as if it had been told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kept_story import tell
from universities.models import University

pytestmark = pytest.mark.django_db
Story = Callable[[str], str]


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def story(told: list[str], releases_dir: Path) -> Story:
    def begin(code: str) -> str:
        told.append(code)
        (releases_dir / "figures").mkdir(exist_ok=True)
        (releases_dir / "figures" / code).write_text("12")
        return University.objects.create(code=code, name_ja=code, kind="national").code

    return begin


def forget(folder: Path) -> None:
    """Leave things as they are before every test."""
    University.objects.all().delete()
    for file in (folder / "figures").iterdir():
        file.unlink()
    (folder / "figures").rmdir()


def test_it_is_told_once_and_leaves_the_same(story: Story, told: list[str], releases_dir: Path):
    (releases_dir / "before").write_text("not the story's")
    first, left = tell(story, "harbour"), list(University.objects.values())
    forget(releases_dir)
    (releases_dir / "before").write_text("changed since")

    again = tell(story, "harbour")

    assert (again, list(University.objects.values())) == (first, left)
    assert (releases_dir / "figures" / "harbour").read_text() == "12"
    assert (releases_dir / "before").read_text() == "changed since"
    assert told == ["harbour"]


def test_with_other_words_it_is_another_story(story: Story, told: list[str], releases_dir: Path):
    tell(story, "harbour")
    forget(releases_dir)

    assert tell(story, "mountain") == "mountain"
    assert told == ["harbour", "mountain"]


def test_where_a_row_is_taken_it_is_told_anew(story: Story, told: list[str], releases_dir: Path):
    tell(story, "harbour")
    taken = University.objects.get().pk
    forget(releases_dir)
    University.objects.create(pk=taken, code="valley", name_ja="valley", kind="national")

    tell(story, "harbour")

    assert told == ["harbour", "harbour"]
    assert set(University.objects.values_list("code", flat=True)) == {"valley", "harbour"}
