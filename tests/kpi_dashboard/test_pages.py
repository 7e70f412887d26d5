"""What every page says: whose data, which release; and an English page says it in English."""

import re

import pytest
from django.test import Client

from tests.pages import ABOUT_RELEASES, PAGES
from universities.releases.reader import PublishedRelease

JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]+")
# What a reader does not read as text, and the door to the other language.
NOT_TEXT = re.compile(r"<script.*?</script>|<style.*?</style>|<a [^>]*hreflang=\"ja\".*?</a>", re.S)
SPOKEN = re.compile(r'(?:alt|title|aria-label|placeholder|data-done)="([^"]*)"')


@pytest.mark.parametrize("address", [*PAGES, *ABOUT_RELEASES])
def test_an_english_page_shows_no_japanese(client: Client, demo_release: object, address: str):
    answer = client.get(f"/en{address}")
    page = NOT_TEXT.sub("", answer.content.decode())
    read = re.sub(r"<[^>]*>", " ", page) + " ".join(SPOKEN.findall(page))

    assert answer.status_code == 200
    assert sorted(set(JAPANESE.findall(read))) == []


@pytest.mark.parametrize("address", [*PAGES, *ABOUT_RELEASES])
def test_an_english_chart_shows_no_japanese(client: Client, demo_release: object, address: str):
    page = client.get(f"/en{address}").content.decode()
    figures = re.findall(r'<script id="[^"]*" type="application/json">(.*?)</script>', page, re.S)
    words = "".join(figures).encode().decode("unicode_escape")

    assert sorted(set(JAPANESE.findall(words))) == []


@pytest.mark.parametrize("address", PAGES)
def test_a_page_says_that_the_data_are_invented_and_which_release_it_shows(
    client: Client, demo_release: PublishedRelease, address: str
):
    page = client.get(address).content.decode()

    assert "架空データで表示しています" in page
    assert "公表版 第1版" in page
    assert demo_release.digest in page


@pytest.mark.parametrize("address", ["/releases/", "/releases/1/"])
def test_a_page_about_releases_says_which_are_of_invented_universities(
    client: Client, demo_release: PublishedRelease, address: str
):
    assert "架空データ" in client.get(address).content.decode()
