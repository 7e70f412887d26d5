"""Asked twice, the same question of the same release is not answered twice."""

from django.test import Client

from tests.api.conftest import Get
from tests.api.worked_release import OBSERVATIONS, publish
from universities.releases.reader import PublishedRelease


def test_the_same_question_is_not_sent_again(
    client: Client, invented_release: PublishedRelease
) -> None:
    tag = client.get("/api/v1/items")["ETag"]

    again = client.get("/api/v1/items", headers={"if-none-match": tag})

    assert again.status_code == 304
    assert again.content == b""
    assert again["ETag"] == tag


def test_another_question_has_another_tag(get: Get, invented_release: PublishedRelease) -> None:
    tags = {
        get("items")["ETag"],
        get("items", format="csv")["ETag"],
        get("universities")["ETag"],
        get("items", release=1)["ETag"],
    }

    assert len(tags) == 4


def test_the_next_release_changes_the_tag_of_the_same_question(
    get: Get, invented_release: PublishedRelease
) -> None:
    before = get("items")["ETag"]
    publish(is_invented=True, observations=OBSERVATIONS.replace("12345.1", "12346.1"))

    assert get("items")["ETag"] != before
    assert get("items", release=1).json()["digest"] == invented_release.digest


def test_the_newest_must_be_asked_again_and_a_numbered_release_may_be_kept(
    get: Get, invented_release: PublishedRelease
) -> None:
    assert "no-cache" in get("items")["Cache-Control"]
    assert "max-age=3600" in get("items", release=1)["Cache-Control"]


def test_head_has_the_headers_of_get_and_no_body(
    client: Client, invented_release: PublishedRelease
) -> None:
    head, whole = client.head("/api/v1/items"), client.get("/api/v1/items")

    assert head.status_code == 200
    assert head.content == b""
    assert head["ETag"] == whole["ETag"]
