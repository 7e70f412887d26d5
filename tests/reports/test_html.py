"""The report as HTML: the content's figures, an alternative text per picture, nothing outside."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from reports.renderers.html import render_file, render_fragment
from reports.renderers.letters import _cut
from tests.reports.conftest import DEER_VALLEY, Rendered, Report


class Page(HTMLParser):
    """Text, pictures and addresses of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data.strip())

    def pictures(self) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == "img"]


@pytest.fixture
def fragment(report: Report, fonts: tuple[Path, ...]) -> Page:
    return Page(render_fragment(report(), fonts=fonts))


def test_every_figure_of_the_content_stands_in_the_html(report: Report, fragment: Page):
    for row in report().rows:
        start = fragment.texts.index(f"{row.number} {row.label}")
        cells = [text for text in fragment.texts[start + 1 : start + 12] if text]
        assert cells[:3] == [row.own.shown, row.group.shown, row.n.shown]


def test_every_picture_is_inside_the_page_and_has_its_sentence(report: Report, fragment: Page):
    pictures = fragment.pictures()

    assert all(str(each["src"]).startswith("data:image/svg+xml;base64,") for each in pictures)
    said = [each["alt"] for each in pictures]
    assert all(said)
    for block in report().blocks:
        assert block.sentence in said
        assert block.trend_sentence in said


def test_the_fragment_obeys_the_strict_content_policy(fragment: Page):
    assert not any("style" in attributes for _, attributes in fragment.tags)
    assert not {"style", "script", "link"} & {tag for tag, _ in fragment.tags}


def test_the_headings_of_the_fragment_begin_at_the_second_level(fragment: Page):
    levels = [int(tag[1]) for tag, _ in fragment.tags if re.fullmatch(r"h[1-6]", tag)]

    assert levels[0] == min(levels) == 2
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_file_needs_nothing_from_outside(report: Report, fonts: tuple[Path, ...]):
    file = render_file(report(), fonts=fonts).decode()

    addresses = re.findall(r"(?:src|href)=[\"']([^\"']*)", file) + re.findall(
        r"url\(\"([^\"]*)", file
    )
    assert len(addresses) > 20
    assert all(address.startswith("data:") for address in addresses)
    assert "@import" not in file


def test_the_file_carries_its_letters_title_and_language(rendered: Rendered):
    file = rendered("html", language="en").decode()

    assert '<html lang="en">' in file
    assert "<title>Harbour University FY2024" in file
    assert file.count("@font-face") == 2


def test_the_same_content_gives_the_same_file(
    report: Report, rendered: Rendered, fonts: tuple[Path, ...]
):
    first = rendered("html", DEER_VALLEY)
    _cut.cache_clear()

    assert render_file(report(DEER_VALLEY), fonts=fonts) == first


def test_a_name_with_markup_stays_text(report: Report, fonts: tuple[Path, ...]):
    file = render_file(replace(report(DEER_VALLEY), name="<b>大学</b>"), fonts=fonts).decode()

    assert "<b>大学</b>" not in file
    assert "&lt;b&gt;大学&lt;/b&gt;" in file
