"""The page and the command: formats, refusals in words, the same for everybody, few queries."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.comparisons import canaries, two_years
from tests.comparisons.readers import read_as
from tests.people import make_person

ADDRESS = "/reports/national/"


@pytest.fixture
def released(db: None) -> None:
    two_years.publish()


@pytest.mark.usefixtures("released")
def test_the_page_shows_the_lead_the_tables_and_the_ways_to_the_files(client: Client):
    words = client.get(ADDRESS).content.decode()

    assert "2024年度は3大学が回答しました。" in words
    for form in ("pdf", "xlsx"):
        assert f"{ADDRESS}?year=2024&amp;format={form}" in words
    assert "/reports/national/data-package.zip" in words


@pytest.mark.usefixtures("released")
def test_the_english_page_is_english(client: Client):
    assert "3 universities answered for FY2024." in client.get(f"/en{ADDRESS}").content.decode()


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("year=1999", 404, "選べる年度は 2023–2024 です"),
        ("year=now", 400, "西暦4桁"),
        ("format=doc", 400, "pdf / html / xlsx"),
        ("release=7", 404, "公表版 第7版はありません"),
    ],
)
def test_what_cannot_be_given_is_refused_in_words(
    client: Client, query: str, status: int, words: str
):
    answer = client.get(f"{ADDRESS}?{query}")

    assert answer.status_code == status
    assert words in answer.content.decode()


@pytest.mark.usefixtures("released")
def test_the_page_asks_the_database_as_often_for_any_release(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
):
    client.get(ADDRESS)

    with django_assert_num_queries(2):
        client.get(ADDRESS)


@pytest.mark.django_db
@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_the_files_are_the_same_bytes_whoever_asks(form: str):
    canaries.publish()
    analyst = Client()
    analyst.force_login(make_person("analyst@ministry.example", ("analyst", None)))
    readers = (Client(), read_as(canaries.A), analyst)

    files = {reader.get(f"{ADDRESS}?format={form}").content for reader in readers}

    assert len(files) == 1


@pytest.mark.usefixtures("released")
def test_the_command_writes_the_file_that_the_page_gives(tmp_path: Path, client: Client):
    output = tmp_path / "report.xlsx"

    call_command("issue_national_report", fiscal_year=2024, format="xlsx", output=output)

    assert output.read_bytes() == client.get(f"{ADDRESS}?format=xlsx").content


@pytest.mark.usefixtures("released")
@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"fiscal_year": 1999}, "fiscal year: must be one of release 1"),
        ({"format": "doc"}, "format: must be one of pdf, html, xlsx"),
        ({"release": 9}, "Release 9"),
        ({"language": "fr"}, "language: must be ja or en"),
    ],
)
def test_the_command_says_in_a_sentence_why_not(
    tmp_path: Path, asked: dict[str, object], words: str
):
    options = {"fiscal_year": 2024, "format": "pdf", **asked}

    with pytest.raises(CommandError, match=words):
        call_command("issue_national_report", output=tmp_path / "report.pdf", **options)
    assert not (tmp_path / "report.pdf").exists()
