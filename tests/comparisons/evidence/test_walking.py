"""Every displayed figure can be calculated again from its evidence, by an evaluator of its own.

Pages, reports as HTML and a report as a workbook are walked as a visitor, as somebody of the
university, and as an analyst: every figure, each once for who sees it first, those that others
see alike by kind. A figure that names no evidence is found.
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from django.test import Client
from openpyxl import load_workbook

from tests.comparisons.evidence.asking import Reader, find_disagreements, find_kind, find_wrong
from tests.comparisons.evidence.walking import read_cited
from tests.comparisons.readers import read_as
from tests.people import make_person
from universities.access import Audience
from universities.releases.reader import PublishedRelease

PUBLIC_ONE, SECRET_ONE = "research_amount_per_contract", "patent_income_per_personnel_cost"
# Harbour answers everything; Clock Tower never personnel cost; Deer Valley nothing in 2024.
ADDED_UP, BESIDE = "patent_income_per_patent_held", "licence_or_assignment_amount"
HARBOUR, CLOCK_TOWER, DEER_VALLEY = "D001", "D035", "D090"
PAGES = (
    "/",
    f"/indicators/{PUBLIC_ONE}/",
    f"/indicators/{PUBLIC_ONE}/?university={HARBOUR}&average=median&year=2023",
    f"/indicators/{PUBLIC_ONE}/?university={HARBOUR}&cut=400",
    f"/indicators/{PUBLIC_ONE}/?university={HARBOUR}&grouping=peers&peers=10",
    f"/indicators/{PUBLIC_ONE}/?university={DEER_VALLEY}&grouping=kind",
    f"/indicators/{SECRET_ONE}/",
    f"/indicators/{SECRET_ONE}/?university={HARBOUR}",
    f"/indicators/{SECRET_ONE}/?university={CLOCK_TOWER}",
    f"/universities/{HARBOUR}/",
    f"/universities/{CLOCK_TOWER}/?year=2023",
    f"/universities/{HARBOUR}/report/?format=html",
    "/reports/national/",
    f"/universities/{HARBOUR}/spine/",
    f"/universities/{HARBOUR}/spine/data/",
    f"/breakdowns/{ADDED_UP}/?university={HARBOUR}",
    f"/breakdowns/{ADDED_UP}/data/?university={HARBOUR}&grouping=kind&average=mean_of_ratios",
    f"/breakdowns/{BESIDE}/?university={HARBOUR}",
    f"/breakdowns/{BESIDE}/data/?university={HARBOUR}&grouping=kind&average=mean_of_ratios",
    f"/pairs/?university={HARBOUR}",
    "/pairs/?x=viewpoint:research&y=viewpoint:patents&grouping=kind",
    "/pairs/data/",
    "/viewpoints/",
    "/viewpoints/data/",
    "/viewpoints/distribution/data/",
    "/overview/",
    "/overview/?sample=both&group=national",
    "/overview/data/coverage/",
    "/overview/data/changes/?year=2023",
    f"/indicators/{PUBLIC_ONE}/vintages/?university={HARBOUR}",
    f"/indicators/{SECRET_ONE}/vintages/?university={HARBOUR}",
    f"/indicators/{PUBLIC_ONE}/threshold/?cut=500",
    *(
        f"/indicators/{PUBLIC_ONE}/data/{chart}/?university={HARBOUR}"
        for chart in ("scatter", "groups", "classes", "trend", "ranking", "universities", "kinds")
    ),
    f"/indicators/{PUBLIC_ONE}/data/universities/?university={HARBOUR}&grouping=peers",
    *(
        f"/indicators/{SECRET_ONE}/data/{chart}/?university={HARBOUR}"
        for chart in ("groups", "classes", "trend", "distribution")
    ),
)
# A confidential indicator has no page of cuts with figures: a reader sees why instead.
WITHOUT_FIGURES = (f"/indicators/{SECRET_ONE}/threshold/",)
READERS = ("visitor", "own", "analyst")
# Of what a visitor's page says alike, others ask for as many figures of each kind.
MOST_OF_A_KIND = 2
# What stands in cells beside figures and is none: words of a definition, with their numbers.
NO_FIGURES = ("800件", "700件", "が0より", "2016", "分母が", "2026-", "2025-", "文部科学省")


_SEEN: dict[tuple[str, str], Any] = {}


def enter(name: str) -> Reader:
    """Return a visitor, Harbour's viewer, or an analyst."""
    if name == "own":
        return Reader(name, read_as(HARBOUR), Audience(roles={HARBOUR: "viewer"}))
    client = Client()
    if name == "visitor":
        return Reader(name, client)
    client.force_login(make_person("walker@ministry.example", ("analyst", None)))
    return Reader(name, client, Audience(ministry_role="analyst"))


def see(reader: Reader, page: str) -> Any:
    """Return what a page cites, read once for each reader."""
    if (reader.name, page) not in _SEEN:
        answer = reader.client.get(page)
        assert answer.status_code == 200
        _SEEN[reader.name, page] = read_cited(answer.content.decode())
    return _SEEN[reader.name, page]


def choose_for(reader: Reader, cited: list[Any], known: list[Any]) -> list[Any]:
    """Return every figure; of those that a visitor sees alike, some of each kind."""
    if reader.name == "visitor":
        return cited
    seen = set(known)
    return [each for each in cited if each not in seen] + choose(
        [each for each in cited if each in seen]
    )


def choose(cited: list[Any]) -> list[Any]:
    """Return figures of every kind, spread over each kind."""
    kinds: dict[tuple[str, ...], list[Any]] = {}
    for each in dict.fromkeys(cited):
        kinds.setdefault(find_kind(each.query), []).append(each)
    return [
        each for found in kinds.values() for each in found[:: max(1, len(found) // MOST_OF_A_KIND)]
    ]


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("page", PAGES)
def test_every_figure_of_a_page_follows_from_its_evidence(
    demo_release: PublishedRelease, page: str, name: str
):
    reader = enter(name)

    found = see(reader, page)
    chosen = choose_for(reader, found.cited, see(enter("visitor"), page).cited)

    assert found.cited
    assert find_disagreements(reader, chosen) == []
    assert [text for text in found.bare if not is_no_figure(text)] == []


def is_no_figure(text: str) -> bool:
    """Say whether a text with digits is none of the figures: of a definition, or a fiscal year."""
    return any(word in text for word in NO_FIGURES) or re.fullmatch("20[0-9]{2}", text) is not None


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("page", WITHOUT_FIGURES)
def test_a_page_without_figures_cites_nothing(
    demo_release: PublishedRelease, page: str, reader: str
):
    found = see(enter(reader), page)

    assert (found.cited, found.bare) == ([], [])


def test_a_table_of_cuts_cites_everything_but_the_cuts(demo_release: PublishedRelease):
    page = f"/indicators/{PUBLIC_ONE}/threshold/data/"

    found = see(enter("visitor"), page)
    rows = list(
        csv.reader(Client().get(f"{page}?format=csv").content.decode("utf-8-sig").splitlines())
    )

    cuts = [
        f"{float(row[0]):,.0f}" for row in rows[1:] if row and row[0].replace(".", "").isdigit()
    ]
    assert len(cuts) > 20
    assert found.bare == cuts
    assert find_disagreements(enter("visitor"), found.cited) == []


@pytest.mark.parametrize("reader", READERS)
def test_a_confidential_scatter_cites_everything_but_the_squares_of_nobody(
    demo_release: PublishedRelease, reader: str
):
    walker = enter(reader)

    found = see(walker, f"/indicators/{SECRET_ONE}/data/scatter/?university={HARBOUR}")

    assert find_disagreements(walker, found.cited) == []
    # Centres of squares whose sides are halves of a power of ten: 10 to the 0.25, 0.75, 1.25 …
    centres = {f"{10 ** (quarter / 4):,.0f}" for quarter in range(1, 40, 2)}
    assert set(found.bare) <= centres


def test_the_english_page_cites_the_same_figures(demo_release: PublishedRelease):
    page = f"/indicators/{PUBLIC_ONE}/?university={HARBOUR}"

    visitor = enter("visitor")

    japanese, english = (see(visitor, f"{way}{page}").cited for way in ("", "/en"))

    assert [each.query for each in english] == [each.query for each in japanese]
    assert find_disagreements(visitor, english) == []


class Written(NamedTuple):
    """A figure in a cell of a workbook and the query beside it; "" beside an empty cell."""

    sheet: str
    value: Any
    query: str


def list_written(content: bytes) -> Iterator[Written]:
    """Yield every figure that has a column of evidence; a sheet of charts has no cell."""
    for sheet in load_workbook(io.BytesIO(content)).worksheets:
        header, *rows = [*sheet.iter_rows(values_only=True)] or [()]
        for name in [str(each) for each in header if str(each).startswith("根拠 [")]:
            of = header.index(name.removeprefix("根拠 [").removesuffix("]"))
            for row in rows:
                address = str(row[header.index(name)] or "")
                yield Written(sheet.title, row[of], address.removeprefix("/evidence/?"))


@pytest.mark.parametrize("name", ["visitor", "own"])
def test_every_figure_of_the_workbook_of_a_report_follows_from_its_evidence(
    demo_release: PublishedRelease, name: str
):
    reader = enter(name)

    written = see_workbook(reader)
    chosen = choose_for(reader, written, see_workbook(enter("visitor")))

    assert len([each for each in written if each.query]) > 100
    assert [each for each in written if not each.query and each.value not in (None, "")] == []
    assert [fault for each in chosen if each.query for fault in find_faults(reader, each)] == []


def see_workbook(reader: Reader) -> list[Written]:
    """Return what the workbook of Harbour's report has, read once for each reader."""
    page = f"/universities/{HARBOUR}/report/?format=xlsx"
    if (reader.name, page) not in _SEEN:
        _SEEN[reader.name, page] = list(list_written(reader.client.get(page).content))
    return _SEEN[reader.name, page]


def find_faults(reader: Reader, written: Written) -> list[str]:
    """Return what is wrong with one figure of a workbook, which keeps sixteen digits of it."""
    value = reader.ask(written.query).head["value"]
    exact = value if value is None else float(f"{value:.16G}")
    wrong = [] if exact == written.value else [f"{written} is not {exact}"]
    return [*wrong, *find_wrong(reader, written.query)]
