"""Every picture of every page says what it is and can be taken along in every form.

Pages come from the resolver and charts from the pages, so a new view cannot forget a form.
"""

import io
import re
from html import unescape
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from lxml import html
from openpyxl import load_workbook

from tests.site_map import UNIVERSITY, fill_in, list_patterns
from universities.releases.reader import PublishedRelease

CONFIDENTIAL = "patent_income_per_personnel_cost"
# What else is asked of a page, so that every control of its strip is in the address.
ASKED = {
    "comparisons:indicator": f"university={UNIVERSITY}&year=2022&average=median&axis=linear",
    "comparisons:threshold": "year=2023&cut=500&average=median",
    "comparisons:breakdown": f"university={UNIVERSITY}&year=2023&grouping=kind",
    "comparisons:pair": f"university={UNIVERSITY}&year=2023&grouping=region",
    "comparisons:viewpoints": f"university={UNIVERSITY}&year=2023&grouping=region",
    "comparisons:spine": "year=2023&viewpoint=patents",
    "comparisons:vintages": f"university={UNIVERSITY}&definition=now&average=median",
    "comparisons:overview": "year=2023&group=national&sample=both",
    "comparisons:explain": "year=2023&grouping=region&average=median",
}
DATA = ("この図のデータ", "Data of this chart", "この表のデータ", "Data of this table")
PREFIX = {"ja": "", "en": "/en"}
# The facts that a picture tells beside its title, in each language.
FACTS = {"ja": ("単位：", "出典：", "年度"), "en": ("nit: ", "Source", "FY")}
COUNTED = re.compile(r"n=|値 \d+個|\d+ values")
RELEASE = {"ja": "公表版：第1版", "en": "Release: No. 1"}
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


class View(NamedTuple):
    """What can be done with a figure or a table, on a page."""

    page: str
    tools: html.HtmlElement

    @property
    def is_drawn(self) -> bool:
        """Say whether there is a picture of it."""
        return any(each.text_content() == "SVG" for each in self.tools.iter("a"))

    def link(self, *words: str) -> str:
        (found,) = [each for each in self.tools.iter("a") if each.text_content() in words]
        return found.get("href")

    @property
    def data(self) -> str:
        """Return the address of its data page."""
        return self.link(*DATA)

    @property
    def permalink(self) -> str:
        """Return the address that the button copies."""
        (button,) = self.tools.iter("button")
        return button.get("data-copy-link")


def list_pages(prefix: str = "") -> list[str]:
    """Return every page of comparing, with everything chosen that can be."""
    pages = [
        f"{prefix}{fill_in(name, pattern)}?{ASKED.get(name, '')}".rstrip("?")
        for name, pattern in list_patterns().items()
        if name.startswith("comparisons:") and not name.endswith("-data")
    ]
    return [*pages, f"{prefix}/indicators/{CONFIDENTIAL}/?university={UNIVERSITY}"]


def open_page(client: Client, address: str) -> html.HtmlElement | None:
    """Return a page; None where a visitor is shown none."""
    answer = client.get(address)
    is_page = answer.status_code == 200 and "html" in answer["Content-Type"]
    return html.document_fromstring(answer.content.decode()) if is_page else None


def walk(client: Client, prefix: str) -> list[tuple[str, html.HtmlElement]]:
    """Return every page that a visitor is shown."""
    found = [(address, open_page(client, address)) for address in list_pages(prefix)]
    return [(address, page) for address, page in found if page is not None]


def list_views(client: Client, prefix: str = "") -> list[View]:
    pages = walk(client, prefix)
    return [View(at, tools) for at, page in pages for tools in page.find_class("figure-tools")]


def list_kinds(views: list[View]) -> list[View]:
    """Return one view with a picture for each address of data there is."""
    return list({urlsplit(view.data).path: view for view in views if view.is_drawn}.values())


def words_of(svg: str) -> str:
    return unescape("\n".join(re.findall(r"<text [^>]*>([^<]*)</text>", svg)))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_picture_says_what_it_is(
    client: Client, demo_release: PublishedRelease, language: str
):
    drawn = list_kinds(list_views(client, PREFIX[language]))

    assert len(drawn) >= 20
    assert any("/explain/" in each.data for each in drawn)
    for where in (each.link("SVG") for each in drawn):
        svg = client.get(where).content.decode()
        told = words_of(svg)
        for fact in FACTS[language]:
            assert fact in told, (where, fact)
        assert COUNTED.search(told), where
        assert RELEASE[language] in told or "/national/" in where, where
        assert re.search(r"<title>.+</title><desc>.+</desc>", svg), where
        assert language == "ja" or not JAPANESE.search(told), where


def test_every_figure_and_table_can_be_taken_along(client: Client, demo_release: PublishedRelease):
    for view in list_views(client):
        book = load_workbook(io.BytesIO(client.get(view.link("Excel")).content))
        about = " ".join(str(each.value) for row in book.worksheets[-1].rows for each in row)

        assert client.get(view.link("CSV")).content.startswith(b"\xef\xbb\xbf"), view.page
        assert "出典" in about, view.page
        assert "丸め" in about, view.page
        assert "<table" in client.get(view.data).content.decode(), view.page
        assert client.get(view.permalink.partition("#")[0]).status_code == 200, view.page


def test_every_page_with_pictures_has_them_as_png(client: Client, demo_release: PublishedRelease):
    one_of_each = {view.page: view for view in list_kinds(list_views(client))}

    for view in one_of_each.values():
        assert client.get(view.link("PNG")).content.startswith(b"\x89PNG"), view.page


def test_every_chart_has_a_title_a_sentence_and_a_picture(
    client: Client, demo_release: PublishedRelease
):
    for address, page in walk(client, ""):
        assert len(page.findall(".//h1")) == 1, address
        for chart in page.find_class("chart"):
            figure = next(chart.iterancestors("figure"))
            (tools,) = figure.find_class("figure-tools")
            assert len(chart.get("aria-label")) > 20, address
            assert View(address, tools).is_drawn, (address, chart.get("data-figure"))
            assert figure.findall(".//noscript"), address


def test_every_address_of_a_view_keeps_what_was_chosen(
    client: Client, demo_release: PublishedRelease
):
    for address, page in walk(client, ""):
        asked = parse_qs(urlsplit(address).query)
        (other,) = page.xpath("//link[@hreflang='en']/@href")
        assert parse_qs(urlsplit(other).query) == asked, address
        for tools in page.find_class("figure-tools"):
            view = View(address, tools)
            for kept in (view.data, view.link("CSV"), view.link("Excel"), view.permalink):
                found = parse_qs(urlsplit(kept).query)
                assert asked.items() <= found.items(), (address, kept)
