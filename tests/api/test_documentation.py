"""The documentation page: everything of the OpenAPI document, in two languages, with examples."""

import re
from html import unescape

import pytest
from django.test import Client

from tests.api.test_contract import QUESTIONS
from universities.releases.reader import PublishedRelease

JAPANESE = re.compile(r"[぀-ヿ一-鿿]")


def read_content(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode().split("<main", 1)[1].split("</main>", 1)[0]


@pytest.mark.parametrize("address", ["/api/v1/docs/", "/en/api/v1/docs/"])
def test_the_page_names_every_address_and_its_examples_answer(
    client: Client, invented_release: PublishedRelease, address: str
) -> None:
    content = read_content(client, address)

    for name in QUESTIONS:
        assert f"GET /api/v1/{name}<" in content
    examples = set(re.findall(r'href="(/api/v1/[^"]+)"', content))
    assert len(examples) == 2 * len(QUESTIONS) + 1
    for example in examples:
        assert client.get(unescape(example)).status_code == 200


def test_the_japanese_page_describes_in_japanese(
    client: Client, invented_release: PublishedRelease
) -> None:
    content = read_content(client, "/api/v1/docs/")

    assert "回帰直線の傾き" in content
    assert "Slope of the regression line" not in content


def test_the_english_page_has_no_japanese_left(
    client: Client, invented_release: PublishedRelease
) -> None:
    content = read_content(client, "/en/api/v1/docs/")

    assert "Slope of the regression line" in content
    assert JAPANESE.findall(content) == []


def test_the_page_runs_nothing_inline_and_loads_nothing_from_elsewhere(
    client: Client, invented_release: PublishedRelease
) -> None:
    content = read_content(client, "/api/v1/docs/")

    assert "style=" not in content
    assert "<script" not in content
    assert not re.search(r'(?:src|href)="https?://', content)


def test_the_page_stands_before_the_first_publication(client: Client, db: None) -> None:
    content = read_content(client, "/api/v1/docs/")

    assert "GET /api/v1/ratios<" in content
