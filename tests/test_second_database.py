"""On a second database runs what a database can change, and nothing else is left out."""

from types import SimpleNamespace
from typing import Any

import pytest

from tests.second_database import SecondDatabase, may_differ
from universities.models import University


@pytest.fixture
def stored(db: None) -> None:
    """A fixture behind which the database hides."""


@pytest.fixture(scope="module")
def kept_stored(django_db_setup: None) -> None:
    """Tables that a whole module shares."""


@pytest.fixture
def only_looking() -> None:
    """What the journeys that send nothing have."""


def test_without_a_database_it_is_left_out(request: pytest.FixtureRequest):
    assert not may_differ(request.node)


@pytest.mark.parametrize("fixture", ["db", "stored", "kept_stored", "transactional_db"])
def test_whatever_leads_to_a_database_keeps_it(fixture: str, request: pytest.FixtureRequest):
    closure = request._fixturemanager.getfixtureclosure(request.node.parent, [fixture], set())[0]

    assert may_differ(item_with(*closure))


@pytest.mark.django_db
def test_the_mark_keeps_it_too(request: pytest.FixtureRequest):
    assert may_differ(request.node)


@pytest.mark.django_db
def test_who_only_looks_is_left_out(only_looking: None, request: pytest.FixtureRequest):
    assert not may_differ(request.node)


def test_one_that_is_left_out_could_not_have_asked_a_database():
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        University.objects.count()


def test_it_is_said_how_many_were_left_out():
    said: list[str] = []
    items: list[Any] = [item_with("db"), item_with("tmp_path"), item_with("live_server")]
    deselected: list[Any] = []
    hook = SimpleNamespace(pytest_deselected=lambda items: deselected.extend(items))
    second, leader = SecondDatabase(), SecondDatabase()
    worker = SimpleNamespace(config=SimpleNamespace(workeroutput={}))

    second.pytest_collection_modifyitems(SimpleNamespace(hook=hook), items)  # type: ignore[arg-type]
    second.pytest_sessionfinish(worker)  # type: ignore[arg-type]
    leader.pytest_testnodedown(worker.config)
    leader.pytest_terminal_summary(SimpleNamespace(write_line=said.append))  # type: ignore[arg-type]

    assert [item.fixturenames for item in items] == [["db"], ["live_server"]]
    assert [item.fixturenames for item in deselected] == [["tmp_path"]]
    assert said[0].startswith("1 tests were left out")


def item_with(*fixtures: str) -> Any:
    return SimpleNamespace(
        nodeid="tests/universities/test_it.py::test_it",
        fixturenames=[*fixtures],
        get_closest_marker=lambda name: None,
    )
