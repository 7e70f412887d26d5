"""Who may send files: writers of the university, while it is theirs to write; what is refused."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.universities.uploads.story import (
    CONTRACTS,
    PAGE,
    WORKBOOK,
    act,
    client_of,
    download,
    filled,
    send,
    stored,
    text_of,
)
from universities.models import Submission, Upload


def waiting(officer: Client) -> str:
    """Return the address of an upload that waits to be confirmed."""
    page = send(officer, filled(download(officer), {CONTRACTS: 45}))
    return str(page.context["page"].address)


def test_a_viewer_reads_but_sends_and_confirms_nothing(officer: Client) -> None:
    address, viewer = waiting(officer), client_of("viewer")

    assert "ファイルを送れるのは入力担当と学内承認者です" in text_of(viewer.get(PAGE))
    assert viewer.get(WORKBOOK).status_code == 200
    shown = viewer.get(address)
    assert shown.status_code == 200
    assert "取り込む</button>" not in text_of(shown)
    assert send(viewer, b"x").status_code == 403
    for name in ("confirm", "cancel"):
        assert viewer.post(address, {"act": name, "version": 1}).status_code == 403
    assert (stored(), Upload.objects.count()) == ({}, 1)


@pytest.mark.parametrize("page", ["", "faults/"])
def test_an_upload_is_nobody_elses(officer: Client, page: str) -> None:
    address = waiting(officer) + page

    assert client_of("neighbour").get(address).status_code == 404
    assert client_of("neighbour").get(address.replace("north", "south")).status_code == 404
    assert client_of("analyst").get(address).status_code == 404
    assert Client().get(address).status_code == 302
    assert officer.get(f"{PAGE}999999/{page}").status_code == 404


def test_the_neighbour_neither_downloads_nor_sends(officer: Client) -> None:
    neighbour = client_of("neighbour")

    assert [neighbour.get(each).status_code for each in (PAGE, WORKBOOK)] == [404, 404]
    assert send(neighbour, b"x").status_code == 404


def test_the_analyst_does_not_read_the_draft_in_the_questionnaire(officer: Client) -> None:
    act(officer, send(officer, filled(download(officer), {CONTRACTS: 987654})))

    book = download(client_of("analyst"), "csv").decode("utf-8-sig")

    assert CONTRACTS in book
    assert "987654" not in book


def test_somebody_whose_session_ended_is_told_that_nothing_was_sent(officer: Client) -> None:
    answer = send(Client(), download(officer))

    assert answer.status_code == 401
    assert "ファイルをもう一度選んで送ってください" in text_of(answer)
    assert Upload.objects.count() == 0


def test_a_locked_return_takes_no_file(officer: Client) -> None:
    address, content = waiting(officer), download(officer)
    Submission.objects.update(status="submitted")

    assert "「提出済」のため" in text_of(officer.get(PAGE))
    assert send(officer, content).status_code == 409
    answer = officer.post(address, {"act": "confirm", "version": 1})
    assert answer.status_code == 409
    assert "なので、値を変えられません" in text_of(answer)
    assert stored() == {}


def test_a_file_above_five_megabytes_is_refused_by_size_alone(officer: Client) -> None:
    answer = send(officer, b"x" * (5 * 1024 * 1024 + 1), "写真.xlsx")

    assert answer.status_code == 413
    assert "ファイルは5MBまでです（「写真.xlsx」は5.0MB）" in text_of(answer)
    assert send(officer, b"x" * 5 * 1024 * 1024).status_code == 200


def test_a_form_without_a_file_is_told_so(officer: Client) -> None:
    answer = officer.post(PAGE, {})

    assert answer.status_code == 400
    assert "ファイルが選ばれていません" in text_of(answer)


@pytest.mark.parametrize(
    "form",
    [{}, {"act": "confirm"}, {"act": "confirm", "version": "²"}, {"act": "x", "version": "1"}],
)
def test_a_form_that_the_page_never_sent_confirms_nothing(
    officer: Client, form: dict[str, str]
) -> None:
    assert officer.post(waiting(officer), form).status_code == 409
    assert stored() == {}


def test_a_name_is_shown_as_text_and_never_as_markup(officer: Client) -> None:
    file = SimpleUploadedFile("<b>x.csv", download(officer, "csv"))
    page = officer.post(PAGE, {"file": file}, follow=True)

    assert "&lt;b&gt;x" in text_of(page)
    assert "<b>x" not in text_of(page)


def test_the_pages_speak_english(officer: Client) -> None:
    address = waiting(officer)

    assert "Enter by Excel" in text_of(officer.get(f"/en{PAGE}"))
    assert "Items that this file changes: 1." in text_of(officer.get(f"/en{address}"))
