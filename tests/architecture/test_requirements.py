"""What is installed is pinned, hashed and free of this or that machine."""

import re
import tomllib

import pytest

from tests.architecture.project import ROOT

FILES = ("requirements.txt", "requirements-dev.txt")
PIN = re.compile(r"^([a-z0-9-]+)==([^ ;\\]+)", re.MULTILINE)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_every_package_is_pinned_with_its_digests(name: str):
    blocks = re.split(r"\n(?=\S)", read(name).strip())

    assert [
        block for block in blocks if not PIN.match(block) or "--hash=sha256:" not in block
    ] == []


@pytest.mark.parametrize("name", FILES)
def test_no_address_and_no_path_of_a_machine_is_written(name: str):
    assert re.findall(r"https?:|file:|--index|--find-links|/\w+/", read(name)) == []


def test_every_dependency_that_is_named_is_pinned():
    project = tomllib.loads(read("pyproject.toml"))
    names = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    wanted = {re.split(r"[\[~=<>!]", name)[0] for name in names}

    assert wanted <= {name for name, _ in PIN.findall(read("requirements-dev.txt"))}


def test_both_files_pin_the_same_versions():
    runtime = set(PIN.findall(read("requirements.txt")))

    assert runtime <= set(PIN.findall(read("requirements-dev.txt")))


def test_there_is_no_second_postgresql_driver():
    # With psycopg 3 importable, Django would silently use that one.
    assert "psycopg" not in {name for name, _ in PIN.findall(read("requirements-dev.txt"))}
