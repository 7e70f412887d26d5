"""A package is made once for a release and a version of the code, and few are kept."""

import os
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from reports.data_package import keeping
from reports.data_package.keeping import MOST_KEPT, find_package, open_package
from reports.data_package.package import write_package
from tests.api import worked_release as worked
from universities.access import PUBLIC
from universities.releases.reader import PublishedRelease, read_release

ADDRESS = "/reports/national/data-package.zip"


@pytest.fixture
def made(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, db: None
) -> list[int]:
    """Note the numbers of the releases of which a package is made."""
    settings.REPORTS_DIR, settings.CODE_VERSION = tmp_path / "reports", "this one"
    numbers: list[int] = []

    def note(release: PublishedRelease, target: Any) -> None:
        numbers.append(release.number)
        write_package(release, target)

    monkeypatch.setattr(keeping, "write_package", note)
    worked.publish(is_invented=True)
    return numbers


def read(address: str = ADDRESS) -> bytes:
    return b"".join(Client().get(address))


def test_who_asks_again_gets_the_same_bytes_and_nothing_is_made(made: list[int]):
    first, second = read(), read()

    assert first == second
    assert first.startswith(b"PK")
    assert made == [1]


def test_another_release_and_another_program_are_another_package(
    made: list[int], settings: Settings
):
    read()
    worked.publish(is_invented=True, observations=worked.OBSERVATIONS.replace("45.1", "45.2"))
    read()
    settings.CODE_VERSION = "another"
    read()

    assert made == [1, 2, 2]


def test_of_a_program_that_nobody_knows_nothing_is_kept(made: list[int], settings: Settings):
    settings.CODE_VERSION = "unknown"

    assert read() == read()
    assert made == [1, 1]


def test_only_the_newest_few_are_kept(made: list[int], settings: Settings):
    for at in range(MOST_KEPT + 2):
        settings.CODE_VERSION = f"version {at}"
        read()
        os.utime(find_package(read_release(PUBLIC)), (at, at))

    kept = list(find_package(read_release(PUBLIC)).parent.iterdir())
    assert len(kept) == MOST_KEPT
    read()
    assert len(made) == MOST_KEPT + 2


def test_where_nothing_can_be_kept_the_package_is_handed_out_all_the_same(
    made: list[int], settings: Settings, tmp_path: Path
):
    settings.REPORTS_DIR = tmp_path / "a-file"
    settings.REPORTS_DIR.write_text("no folder")

    assert read() == read()
    assert made == [1, 1]


def test_a_package_that_breaks_off_leaves_nothing_behind(
    made: list[int], monkeypatch: pytest.MonkeyPatch
):
    def break_off(release: PublishedRelease, target: Any) -> None:
        target.write(b"PK half of it")
        raise ValueError("broken")

    monkeypatch.setattr(keeping, "write_package", break_off)

    with pytest.raises(ValueError, match="broken"):
        open_package(read_release(PUBLIC))
    assert list(find_package(read_release(PUBLIC)).parent.iterdir()) == []
