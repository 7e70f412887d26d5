"""Confirming: a code tells which release and when, the file itself also whose; nothing is kept."""

import hashlib
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files import uploadedfile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.db.models import QuerySet
from django.test import Client
from django.test.utils import CaptureQueriesContext

from reports import dropped_files
from reports.models import IssuedReport
from reports.verifying import UnreadableCode, read_code
from tests.universities.releases import story
from universities.models import Release

pytestmark = [pytest.mark.django_db, pytest.mark.stores]
FILE = b"%PDF-1.7 the feedback report of one university"
DIGEST = hashlib.sha256(FILE).hexdigest()
CODE = f"{DIGEST[:4]}-{DIGEST[4:8]}"


@pytest.fixture(autouse=True)
def nobody_asked_before() -> None:
    cache.clear()


@pytest.fixture
def release() -> Release:
    story.record("harbour", is_invented=True, **{story.CONTRACTS: 10.0})
    return story.publish(story.prepare(is_invented=True))


@pytest.fixture
def issued(release: Release) -> IssuedReport:
    return IssuedReport.objects.create(
        release_number=1,
        release_digest=release.data_digest,
        university_code="harbour",
        fiscal_year=2024,
        format="pdf",
        language="ja",
        file_digest=DIGEST,
        check_code=CODE,
        issued_at=datetime(2026, 11, 20, 20, 0, tzinfo=UTC),
    )


def send(content: bytes, client: Client | None = None, name: str = "報告書.pdf") -> tuple[int, str]:
    answer = (client or Client()).post("/verify/", {"file": SimpleUploadedFile(name, content)})
    return answer.status_code, answer.content.decode()


def look_up(code: str, client: Client | None = None, prefix: str = "") -> tuple[int, str]:
    answer = (client or Client()).get(f"{prefix}/verify/{code}/")
    return answer.status_code, answer.content.decode()


def test_the_file_itself_tells_everything(issued: IssuedReport):
    status, page = send(FILE)

    assert status == 200
    for said in ("発行したものと一字一句同じ", "harbour大学", "2024年度", "日本語", "第1版"):
        assert said in page
    assert "報告書（PDF）" in page
    # 20:00 UTC is the next morning in Tokyo.
    assert "2026-11-21" in page
    assert "最新の公表版です" in page


def test_a_single_other_byte_is_another_file(issued: IssuedReport):
    status, page = send(FILE + b" ")

    assert status == 404
    assert "どれとも一致しません" in page
    assert hashlib.sha256(FILE + b" ").hexdigest()[:12] in page
    assert "harbour" not in page


def test_a_code_tells_release_and_date_but_not_whose_report_it_is(issued: IssuedReport):
    status, page = look_up(CODE)

    assert status == 200
    for said in ("報告書（PDF）", "第1版", "2026-11-21", "最新の公表版です"):
        assert said in page
    for secret in ("harbour", "2024年度"):
        assert secret not in page


def test_not_even_the_whole_digest_tells_whose_it_is_without_the_file(issued: IssuedReport):
    status, page = look_up(DIGEST)

    assert (status, "harbour" in page) == (200, False)


@pytest.mark.parametrize(
    "typed",
    [CODE.upper(), CODE.replace("-", ""), f" {CODE} ", CODE.replace("-", "－"), DIGEST[:20]],
)
def test_a_code_is_read_as_people_write_it(issued: IssuedReport, typed: str):
    answer = Client().get("/verify/", {"code": typed}, follow=True)

    assert answer.status_code == 200
    assert "第1版" in answer.content.decode()


def test_the_beginning_of_a_releases_digest_is_a_code_too(release: Release):
    status, page = look_up(release.data_digest[:8])

    assert status == 200
    assert "公表版" in page
    assert "第1版" in page


def test_the_manifest_of_a_release_is_the_release(release: Release, releases_dir: Path):
    folder = releases_dir / release.data_digest

    status, page = send((folder / "manifest.json").read_bytes(), name="manifest.json")

    assert status == 200
    assert "第1版" in page


def test_a_newer_release_is_told(issued: IssuedReport):
    row = dict(Release.objects.values().get())
    Release.objects.bulk_create([Release(**row | {"id": 99, "number": 2, "data_digest": "f" * 64})])

    assert "新しい公表版が出ています" in look_up(CODE)[1]
    assert "新しい公表版が出ています" in send(FILE)[1]


def test_a_release_that_is_not_known_here_is_never_the_newest(issued: IssuedReport):
    QuerySet(IssuedReport).update(release_digest="0" * 64)

    assert "最新の公表版です" not in look_up(CODE)[1]


@pytest.mark.parametrize(
    ("code", "status", "said"),
    [
        ("00000000", 404, "発行していません"),
        ("1234567", 400, "8～64文字"),
        ("港湾大学のコード", 400, "8～64文字"),
        ("g" * 8, 400, "8～64文字"),
        ("0" * 65, 400, "8～64文字"),
        ("%25%25%25%25%25%25%25%25", 400, "8～64文字"),
    ],
)
def test_what_is_no_code_is_said(issued: IssuedReport, code: str, status: int, said: str):
    found, page = look_up(code)

    assert found == status
    assert said in page


def test_a_code_has_twelve_signs_or_is_the_beginning_of_a_digest():
    assert read_code("ａｂｃｄ－ 0123") == "ABCD0123"
    with pytest.raises(UnreadableCode, match="8 to 64 of 0-9 and a-f"):
        read_code("abcd")


def test_without_a_file_a_sentence_says_so():
    answer = Client().post("/verify/", {})

    assert answer.status_code == 400
    assert "ファイルが選ばれていません" in answer.content.decode()


def test_what_is_too_large_is_refused_before_and_while_it_is_read(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(dropped_files, "MOST_MEGABYTES", 1)
    small = Client()

    announced, _ = send(b"x" * (2 * 1024 * 1024))
    monkeypatch.setattr(dropped_files, "AROUND", 100 * 1024 * 1024)
    unannounced, page = send(b"x" * (2 * 1024 * 1024), small)

    assert (announced, unannounced) == (413, 413)
    assert "50MBまで" in page


def test_no_byte_is_written_anywhere(issued: IssuedReport, monkeypatch: pytest.MonkeyPatch):
    def refuse(*args: object, **kwargs: object) -> object:
        raise AssertionError("A file was written.")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refuse)
    monkeypatch.setattr(uploadedfile, "TemporaryUploadedFile", refuse)
    before = {model: model.objects.count() for model in (IssuedReport, Release)}

    # Larger than what Django would keep in memory.
    assert send(b"y" * (3 * 1024 * 1024))[0] == 404
    assert send(FILE)[0] == 200
    assert {model: model.objects.count() for model in before} == before


def test_a_visitor_gets_no_cookie_and_needs_none(issued: IssuedReport):
    client = Client(enforce_csrf_checks=True)

    client.get("/verify/")
    status, _ = send(FILE, client)

    assert status == 200
    assert not client.cookies


def test_guessing_is_slowed_down_by_address(issued: IssuedReport):
    client = Client()
    guesses = [look_up(f"{number:08x}", client)[0] for number in range(30)]

    status, page = look_up(CODE, client)
    dropped, _ = send(FILE, client)
    elsewhere = Client(REMOTE_ADDR="192.0.2.7").get(f"/verify/{CODE}/").status_code
    form = client.get("/verify/").status_code

    assert set(guesses) == {404}
    assert (status, dropped, elsewhere, form) == (429, 429, 200, 200)
    assert "確認が多すぎます" in page


def test_a_code_asks_the_database_twice(issued: IssuedReport):
    with CaptureQueriesContext(connection) as asked:
        look_up(CODE)

    assert len(asked) == 2


def test_the_english_page_is_english(issued: IssuedReport):
    status, page = look_up(CODE, prefix="/en")

    assert status == 200
    assert "A file with this code was issued." in page
    assert "yes, of the newest release" in page


def test_what_a_page_cannot_do_is_refused():
    assert Client().put("/verify/").status_code == 405
    assert Client().post(f"/verify/{CODE}/").status_code == 405
