"""manage.py issue_report and the pages: files, records, and sentences for what cannot be."""

import hashlib
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from reports.labels import LABELS
from reports.models import IssuedReport
from tests.comparisons.readers import read_as
from universities.releases.reader import PublishedRelease

pytestmark = [pytest.mark.usefixtures("demo_release"), pytest.mark.stores]
ADDRESS = "/universities/D001/report/"


def issue(output: Path, **changes: object) -> None:
    wanted = {"university": "D001", "fiscal_year": 2024, "format": "pdf", **changes}
    call_command("issue_report", output=output, **wanted, verbosity=0)


@pytest.mark.parametrize(
    ("form", "beginning"),
    [("pdf", b"%PDF-"), ("html", b"<!doctype"), ("xlsx", b"PK"), ("pptx", b"PK")],
)
def test_the_command_writes_the_file_and_records_its_digest(
    tmp_path: Path,
    form: str,
    beginning: bytes,
    demo_release: PublishedRelease,
    settings: Settings,
):
    output = tmp_path / f"report.{form}"

    issue(output, format=form)

    file, issued = output.read_bytes(), IssuedReport.objects.get()
    assert file.startswith(beginning)
    assert issued.file_digest == hashlib.sha256(file).hexdigest()
    assert (issued.size, issued.way, issued.issued_by) == (
        len(file), "command", "manage.py issue_report",
    )  # fmt: skip
    assert (issued.audience, issued.code_version) == ("own", settings.CODE_VERSION)
    assert (issued.release_number, issued.release_digest) == (1, demo_release.digest)
    assert (issued.university_code, issued.fiscal_year, issued.format) == ("D001", 2024, form)


def test_what_is_issued_is_what_the_people_of_the_university_get_from_the_page(tmp_path: Path):
    output = tmp_path / "report.xlsx"

    issue(output, format="xlsx")

    address = f"{ADDRESS}?year=2024&format=xlsx"
    assert read_as("D001").get(address).content == output.read_bytes()
    assert Client().get(address).content != output.read_bytes()


def test_issuing_the_same_report_again_is_recorded_again_with_the_same_digest_and_code(
    tmp_path: Path,
):
    issue(tmp_path / "first.pdf")
    issue(tmp_path / "second.pdf")

    first, second = IssuedReport.objects.all()
    assert first.file_digest == second.file_digest
    assert first.check_code == second.check_code


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"university": "D999"}, r"must be one of the 96 of release 1, got 'D999'\. Look"),
        ({"fiscal_year": 1999}, r"fiscal year: must be one of .*got 1999\. Choose"),
        ({"format": "doc"}, r"format: must be one of pdf, html, xlsx, pptx, got 'doc'\. Choose"),
        ({"language": "fr"}, r"language: must be ja or en, got 'fr'\. Choose"),
        ({"release": 12}, r"Release 12: must be a published number"),
    ],
)
def test_what_cannot_be_issued_is_said_in_a_sentence_and_nothing_is_written(
    tmp_path: Path, changes: dict[str, object], sentence: str
):
    with pytest.raises(CommandError, match=sentence):
        issue(tmp_path / "report.pdf", **changes)

    assert list(tmp_path.glob("*.pdf")) == []
    assert not IssuedReport.objects.exists()


def test_an_output_that_cannot_be_written_is_named(tmp_path: Path):
    with pytest.raises(CommandError, match=r"output: must be a file .*nowhere.*Name a file"):
        issue(tmp_path / "nowhere" / "report.pdf")

    assert not IssuedReport.objects.exists()


def test_the_output_is_replaced_as_a_whole_never_written_over(tmp_path: Path):
    output = tmp_path / "reports" / "report.html"
    output.parent.mkdir()
    output.write_text("earlier")
    kept = output.open()

    issue(output, format="html")

    assert kept.read() == "earlier"
    assert "<!doctype" in output.read_text()
    assert list(output.parent.iterdir()) == [output]


def test_an_output_that_is_a_folder_is_named_and_nothing_is_left(tmp_path: Path):
    with pytest.raises(CommandError, match=r"output: must be a file"):
        issue(tmp_path / "releases")

    assert [each.name for each in tmp_path.iterdir()] == ["releases"]
    assert not IssuedReport.objects.exists()


def test_a_missing_release_folder_is_said_in_a_sentence(tmp_path: Path, settings: Settings):
    settings.RELEASES_DIR = tmp_path / "empty"

    with pytest.raises(CommandError, match="Restore the folder of this release"):
        issue(tmp_path / "report.html")


def test_the_page_shows_the_report_and_offers_its_files(client: Client):
    page = client.get(ADDRESS).content.decode()

    assert "港湾大学 2024年度（令和6年度）" in page
    assert "群の中の位置がわかる" in page
    assert f"{ADDRESS}?year=2024&amp;format=pdf" in page
    assert "架空データで表示しています" in page


@pytest.mark.parametrize(
    ("form", "kind"),
    [("pdf", "application/pdf"), ("xlsx", "spreadsheetml"), ("pptx", "presentationml")],
)
def test_a_download_has_a_name_that_does_not_say_whose_report_it_is(
    client: Client, form: str, kind: str
):
    answer = client.get(ADDRESS, {"format": form, "year": "2023"})

    name = unquote(answer["Content-Disposition"].removeprefix("attachment; filename*=utf-8''"))
    assert kind in answer["Content-Type"]
    assert name.startswith(f"{LABELS['title'].ja} 2023 ")
    assert name.endswith(f".{form}")
    assert "港湾" not in name


def test_looking_at_a_report_records_nothing(client: Client):
    client.get(ADDRESS)
    client.head(ADDRESS, {"format": "xlsx"})
    read_as("D001").get(ADDRESS)

    assert not IssuedReport.objects.exists()


def test_whatever_a_person_takes_is_recorded_each_time(demo_release: PublishedRelease):
    person = read_as("D001")

    files = [person.get(ADDRESS, {"format": "xlsx"}).content for _ in range(2)]

    taken = IssuedReport.objects.order_by("id")
    assert [each.file_digest for each in taken] == [
        hashlib.sha256(file).hexdigest() for file in files
    ]
    assert {(each.way, each.issued_by, each.audience) for each in taken} == {
        ("page", "viewer-d001@people.example", "own")
    }


def test_what_visitors_take_is_recorded_once_a_file_and_names_nobody(client: Client):
    for _ in range(2):
        client.get(ADDRESS, {"format": "xlsx"})

    taken = IssuedReport.objects.get()
    assert (taken.way, taken.issued_by, taken.audience) == ("visitor", "", "public")


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/universities/D999/report/", 404, "D999"),
        (f"{ADDRESS}?year=1999", 404, "1999"),
        (f"{ADDRESS}?year=x", 400, "年度"),
        (f"{ADDRESS}?format=doc", 400, "doc"),
        (f"{ADDRESS}?release=9", 404, "第9版"),
    ],
)
def test_a_wrong_address_is_answered_with_a_sentence(
    client: Client, address: str, status: int, sentence: str
):
    answer = client.get(address)

    assert answer.status_code == status
    assert sentence in answer.content.decode()


def test_the_english_page_is_english():
    page = read_as("D001").get(f"/en{ADDRESS}").content.decode()

    assert "Harbour University FY2024" in page
    assert re.search(r"Of [1-9]\d* indicators with a position in a group", page)


def test_the_index_leads_to_the_chosen_report(client: Client):
    page = client.get("/reports/").content.decode()
    chosen = client.get("/reports/", {"university": "D002", "year": "2022"})

    assert '<option value="D001">港湾大学</option>' in page
    assert chosen["Location"] == "/universities/D002/report/?year=2022"


def test_a_report_is_only_read(client: Client):
    assert client.post(ADDRESS).status_code == 405


def test_the_index_keeps_the_release_and_refuses_what_is_no_university(client: Client):
    chosen = client.get("/reports/", {"university": "D002", "year": "2022", "release": "1"})
    refused = client.get("/reports/", {"university": "../.."})

    assert chosen["Location"] == "/universities/D002/report/?year=2022&release=1"
    assert refused.status_code == 404
    assert "「../..」" in refused.content.decode()
