"""What every answer carries, and what the pages of a wrong address say."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import BadRequest, PermissionDenied, SuspiciousOperation
from django.db import connection
from django.http import Http404
from django.test import Client, RequestFactory
from pytest_django import Settings

from kpi_dashboard.errors import bad_request, page_not_found, permission_denied

POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
}


@pytest.fixture
def absent(client: Client) -> Iterator[Any]:
    return client.get("/no-such-page/")


def test_an_answer_allows_nothing_inline_and_nothing_from_elsewhere(absent: Any):
    policy = {part.strip() for part in absent["Content-Security-Policy"].split(";")}

    assert policy == POLICY


def test_an_answer_is_not_sniffed_framed_or_told_to_others(absent: Any):
    assert absent["X-Content-Type-Options"] == "nosniff"
    assert absent["X-Frame-Options"] == "DENY"
    assert absent["Referrer-Policy"] == "same-origin"


def test_a_visitors_answer_is_asked_again_and_kept_by_no_shared_cache(absent: Any):
    assert absent["Cache-Control"] == "private, no-cache"


def test_a_signed_in_answer_is_stored_nowhere(client: Client, db: None):
    client.force_login(User.objects.create(username="north"))

    assert client.get("/no-such-page/")["Cache-Control"] == "private, no-store"


def test_a_visitor_gets_no_cookie(absent: Any):
    assert not absent.cookies


@pytest.mark.parametrize(
    ("address", "language", "words"),
    [
        ("/no-such-page/", "ja", "ページが見つかりません"),
        ("/en/no-such-page/", "en", "Page not found"),
    ],
)
def test_a_wrong_address_is_answered_in_its_language(
    client: Client, address: str, language: str, words: str
):
    answer = client.get(address)

    assert answer.status_code == 404
    assert f'<html lang="{language}">' in answer.content.decode()
    assert words in answer.content.decode()


def test_a_page_links_to_itself_in_the_other_language_with_its_question(client: Client):
    page = client.get("/no-such-page/?year=2024").content.decode()

    assert 'href="/en/no-such-page/?year=2024"' in page


@pytest.mark.parametrize(
    ("handler", "exception", "status"),
    [
        (bad_request, BadRequest("2031年度は公表されていません。"), 400),
        (permission_denied, PermissionDenied("2031年度は公表されていません。"), 403),
        (page_not_found, Http404("2031年度は公表されていません。"), 404),
    ],
)
def test_the_reason_that_was_raised_is_shown(
    rf: RequestFactory, handler: Any, exception: Exception, status: int
):
    answer = handler(rf.get("/"), exception)

    assert answer.status_code == status
    assert "2031年度は公表されていません。" in answer.content.decode()


def test_what_django_refuses_itself_is_not_told(rf: RequestFactory):
    answer = bad_request(rf.get("/"), SuspiciousOperation("internal words"))

    assert "internal words" not in answer.content.decode()


def test_a_reason_is_text_and_never_markup(rf: RequestFactory):
    answer = page_not_found(rf.get("/"), Http404("<script>draw()</script>"))

    assert "<script>draw()" not in answer.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize(
    ("address", "words"),
    [("/universities/", "確かめられない"), ("/en/indicators/", "This was not accepted")],
)
def test_what_is_sent_to_a_page_is_refused_on_a_page_of_ours(
    db: None, method: str, address: str, words: str
):
    answer = getattr(Client(enforce_csrf_checks=True), method)(address)

    assert answer.status_code == 403
    assert words in answer.content.decode()
    assert not re.search(r"\sstyle=|<style", answer.content.decode())


def test_healthz_lives_without_a_database(client: Client):
    # Without the db mark any query would raise.
    assert client.get("/healthz").content == b"ok"


def test_readyz_says_that_everything_is_there(client: Client, db: None):
    answer = client.get("/readyz")

    assert answer.status_code == 200
    assert answer.json() == {
        "ready": True,
        "checks": {"database": "ok", "disk": "ok", "release": "ok"},
    }


def test_readyz_says_that_the_files_of_the_newest_release_are_gone(
    client: Client, demo_release: Any, settings: Settings, tmp_path: Path
):
    settings.RELEASES_DIR = tmp_path

    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert "missing" in answer.json()["checks"]["release"]


def test_readyz_says_that_migrations_are_waiting(client: Client, db: None):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'universities'")

    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["checks"]["database"] == "migrations are waiting"


@pytest.mark.parametrize(
    ("address", "door"),
    [
        ("/", "ホーム"),
        ("/universities/D001/", "ホーム"),
        ("/indicators/research_amount_per_contract/", "比べる"),
        ("/reports/", "報告書"),
        ("/universities/D001/report/", "報告書"),
        ("/definitions/", "定義集"),
        ("/en/definitions/", "Definitions"),
    ],
)
def test_the_navigation_marks_the_one_door_the_reader_stands_in(
    client: Client, demo_release: object, address: str, door: str
):
    page = client.get(address).content.decode()
    header = page.partition("</header>")[0]

    assert re.findall(r'aria-current="page">([^<]+)<', header) == [door]
