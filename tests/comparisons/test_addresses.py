"""Every address built from a page keeps the release that the reader's own address named."""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from universities.releases.reader import PublishedRelease

R3 = "/indicators/research_amount_per_contract/"
PAGES = [
    "/",
    "/indicators/",
    R3,
    f"{R3}?university=D001&year=2022",
    f"{R3}?sort=-value",
    f"{R3}data/scatter/",
    f"{R3}explain/D001/",
    f"{R3}explain/D001/?year=1999",
    "/universities/",
    "/universities/?q=a&sort=-name",
    "/universities/D001/?year=2022",
    "/universities/D001/report/",
    "/reports/",
    "/definitions/",
    "/national/",
    "/national/joint_amount/data/",
    "/api/v1/docs/",
    "/no-such-page/",
]
# The OpenAPI document, the static files, a person's account, the record of all releases and the
# verifying of files belong to no release.
FREE = re.compile(r"/static/|/api/v1/openapi\.json$|#|(/en)?/(account|releases|verify)/")


def releases_of(html: str) -> Iterator[tuple[str, str]]:
    """Return each address of the page and the release that it names."""
    for address in re.findall(r'(?:href|data-copy-link)="([^"]*)"', html):
        if not FREE.match(unescape(address)):
            yield address, parse_qs(urlsplit(unescape(address)).query).get("release", [""])[-1]
    for form in re.findall(r"<form.*?</form>", html, flags=re.S):
        field = re.search(r'<input type="hidden" name="release" value="([^"]*)"', form)
        yield form[:90], field[1] if field else ""


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("address", PAGES)
def test_every_link_and_form_keeps_the_release_that_was_named(
    client: Client, demo_release: PublishedRelease, prefix: str, address: str
):
    asked = f"{prefix}{address}{'&' if '?' in address else '?'}release=1"

    found = dict(releases_of(client.get(asked).content.decode()))

    assert len(found) > 5
    assert {link for link, release in found.items() if release != "1"} == set()


@pytest.mark.parametrize("address", PAGES)
def test_a_page_of_the_newest_release_names_none(
    client: Client, demo_release: PublishedRelease, address: str
):
    client.get(f"{address}{'&' if '?' in address else '?'}release=1")

    found = dict(releases_of(client.get(address).content.decode()))

    assert {link for link, release in found.items() if release} == set()


@pytest.mark.parametrize("release", ["-1", "x", '1"><b>', "9999999"])
def test_a_release_that_cannot_be_read_is_kept_by_no_navigation(client: Client, release: str):
    page = client.get("/no-such-page/", {"release": release}).content.decode()

    links = [link for link in re.findall(r'<a href="([^"]*)"', page) if "no-such-page" not in link]
    assert links
    assert [link for link in links if "release=" in link] == []


def test_the_form_of_reports_leads_to_the_release_that_was_named(
    client: Client, demo_release: PublishedRelease
):
    asked = {"university": "D001", "year": "2022", "release": "1"}

    answer = client.get("/reports/", asked)

    assert answer["Location"] == "/universities/D001/report/?year=2022&release=1"


def test_the_cards_of_a_university_lead_to_the_year_of_the_page(
    client: Client, demo_release: PublishedRelease
):
    page = client.get("/universities/D001/?year=2022").content.decode()

    cards = page.split('<div class="cards">')[1].split('<div class="legend-row">')[0]
    links = re.findall(r'href="([^"]*)"', cards)
    assert len(links) > 3
    assert [link for link in links if "year=2022" not in link] == []
