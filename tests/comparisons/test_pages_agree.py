"""What a page shows is what its files and the API hold: every page of comparing, figure by figure.

Pages come from the resolver, files from the tools on a page; figures are recognised by the query of
their evidence, which is the same wherever a figure stands.
"""

import io
import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.test import Client
from lxml import html
from openpyxl import load_workbook

from reports.services import audience_of
from tests.comparisons.evidence.asking import Reader, find_disagreements
from tests.comparisons.evidence.walking import Cited
from tests.comparisons.readers import read_as
from tests.comparisons.test_every_view import View, list_pages, open_page
from tests.site_map import UNIVERSITY
from universities.access import PUBLIC
from universities.releases.reader import PublishedRelease

Key = frozenset[tuple[str, str]]
FIGURE = re.compile(r"[＋△]?[\d,]+(?:\.\d+)?")
# Pages of words and lists, of real published totals, and of one figure with all its parts.
WITHOUT_FIGURES = {
    "/groups/", "/groups/new/", "/indicators/", "/national/", "/universities/", "/definitions/",
    "/evidence/", "/breakdowns/",
    "/definitions/items/joint_research_amount/",
    "/definitions/indicators/research_amount_per_contract/",
    "/indicators/research_amount_per_contract/vintages/",
}  # fmt: skip
# Restated values are in no release and cite nothing; those of the releases are.
MORE = (f"/indicators/research_amount_per_contract/vintages/?university={UNIVERSITY}",)


class Found(NamedTuple):
    """How many figures a page cites, how many of them are in its files, and what differs."""

    cited: int
    matched: int
    differences: list[str]


def key_of(query: str) -> Key:
    """Return a query however its parts are ordered."""
    return frozenset(parse_qsl(query))


def list_cited(page: html.HtmlElement) -> list[Cited]:
    """Return every figure of a page that names its evidence."""
    found = page.xpath("//main//*[@data-evidence]")
    return [Cited(each.text_content().strip(), each.get("data-evidence")) for each in found]


def read_files(client: Client, view: View) -> dict[Key, Any]:
    """Return the values in a workbook by the evidence that the same cells of the data page name."""
    data = open_page(client, view.data)
    assert data is not None, view.data
    book = load_workbook(io.BytesIO(client.get(view.link("Excel")).content), data_only=True)
    held: dict[Key, Any] = {}
    for table, sheet in zip(data.findall(".//table"), book.worksheets[:-1], strict=True):
        for row, cells in zip(table.findall("./tbody/tr"), sheet.iter_rows(min_row=2), strict=True):
            for shown, cell in zip(row, cells, strict=True):
                for cited in [*shown.xpath("self::*[@data-evidence] | .//*[@data-evidence]")]:
                    held[key_of(cited.get("data-evidence"))] = cell.value
    return held


def tell_difference(cited: Cited, value: Any) -> str:
    """Return how a figure of the page differs from its file, or nothing."""
    found = FIGURE.match(cited.text)
    if not found or isinstance(value, str):
        agrees = value in (None, cited.text)
        return "" if agrees else f"{cited.text} is {value}: {cited.query}"
    if value is None:
        return f"{cited.text} is an empty cell: {cited.query}"
    scale = 100 if "top_share" in cited.query or "statistic=share" in cited.query else 1
    digits = found[0].lstrip("＋△").replace(",", "")
    wanted = Decimal(repr(value)) * scale
    rounded = wanted.quantize(Decimal(1).scaleb(-len(digits.partition(".")[2])), ROUND_HALF_UP)
    sign = "△" if rounded < 0 else ""
    agrees = digits == str(abs(rounded)) and ("△" in found[0]) == bool(sign)
    return "" if agrees else f"{cited.text} is {value}: {cited.query}"


def choose_one_of_each(cited: list[Cited]) -> list[Cited]:
    """Return one figure of every kind."""
    kinds = {}
    for each in cited:
        asked = dict(parse_qsl(each.query))
        kinds[asked["figure"], asked.get("statistic")] = each
    return list(kinds.values())


def find_differences(reader: Reader, address: str, page: html.HtmlElement) -> Found:
    """Compare the figures of a page with its files, and one of each kind with the API."""
    cited = list_cited(page)
    held: dict[Key, Any] = {}
    for tools in page.find_class("figure-tools"):
        held |= read_files(reader.client, View(address, tools))
    matched = [each for each in cited if key_of(each.query) in held]
    told = [tell_difference(each, held[key_of(each.query)]) for each in matched]
    told += find_disagreements(reader, choose_one_of_each(cited))
    return Found(len(cited), len(matched), [each for each in told if each])


@pytest.mark.parametrize("reader", ["visitor", "own"])
def test_every_page_shows_what_its_files_and_the_api_hold(
    demo_release: PublishedRelease, reader: str
):
    client = read_as(UNIVERSITY) if reader == "own" else Client()
    walker = Reader(reader, client, audience_of(UNIVERSITY) if reader == "own" else PUBLIC)
    pages = {address: open_page(client, address) for address in (*list_pages(), *MORE)}
    walked = {
        address: find_differences(walker, address, page)
        for address, page in pages.items()
        if page is not None
    }

    assert [told for found in walked.values() for told in found.differences] == []
    # Few figures of a page are in no file: those of its sentences. A page without files has links.
    filed = {address: found for address, found in walked.items() if found.matched}
    assert len(filed) >= 9
    for address, found in filed.items():
        assert found.matched / found.cited > 0.75, (address, found.cited, found.matched)
    silent = {urlsplit(address).path for address, found in walked.items() if not found.cited}
    assert silent <= WITHOUT_FIGURES
