"""Every displayed figure can be calculated again from its evidence, by an evaluator of its own.

Pages, the report as HTML and as a workbook are walked as a visitor, as somebody of the
university, and as an analyst; a figure that names no evidence is found.
"""

import csv
import io
import re
from urllib.parse import parse_qs

import pytest
from django.test import Client
from openpyxl import load_workbook

from tests.comparisons.evidence.walking import Cited, find_disagreements, read_cited
from tests.comparisons.readers import read_as
from tests.people import make_person
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
    f"/indicators/{PUBLIC_ONE}/?university={HARBOUR}&peers=10",
    f"/indicators/{PUBLIC_ONE}/?university={DEER_VALLEY}&grouping=kind",
    f"/indicators/{SECRET_ONE}/",
    f"/indicators/{SECRET_ONE}/?university={HARBOUR}",
    f"/indicators/{SECRET_ONE}/?university={CLOCK_TOWER}",
    f"/universities/{HARBOUR}/",
    f"/universities/{CLOCK_TOWER}/?year=2023",
    f"/universities/{HARBOUR}/report/?format=html",
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
# Rows of a long table are alike: as many figures of each kind are asked for.
MOST_OF_A_KIND = 3
# What stands in cells beside figures and is none: words of a definition, with their numbers.
NO_FIGURES = ("800件", "700件", "が0より", "2016", "分母が", "2026-", "2025-", "文部科学省")


def enter(reader: str) -> Client:
    """Return the client of a visitor, of Harbour's viewer, or of an analyst."""
    if reader == "own":
        return read_as(HARBOUR)
    client = Client()
    if reader == "analyst":
        client.force_login(make_person("walker@ministry.example", ("analyst", None)))
    return client


def choose(cited: list[Cited]) -> list[Cited]:
    """Return figures of every kind, spread over each kind."""
    kinds: dict[tuple[str, ...], list[Cited]] = {}
    for each in dict.fromkeys(cited):
        asked = parse_qs(each.query)
        kind = tuple(asked.get(name, [""])[0] for name in ("figure", "statistic", "group"))
        kinds.setdefault(kind, []).append(each)
    return [
        each for found in kinds.values() for each in found[:: max(1, len(found) // MOST_OF_A_KIND)]
    ]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("page", PAGES)
def test_every_figure_of_a_page_follows_from_its_evidence(
    demo_release: PublishedRelease, page: str, reader: str
):
    client = enter(reader)

    answer = client.get(page)
    found = read_cited(answer.content.decode())

    assert answer.status_code == 200
    assert found.cited
    assert find_disagreements(client, choose(found.cited)) == []
    assert [text for text in found.bare if not is_no_figure(text)] == []


def is_no_figure(text: str) -> bool:
    """Say whether a text with digits is none of the figures: of a definition, or a fiscal year."""
    return any(word in text for word in NO_FIGURES) or re.fullmatch("20[0-9]{2}", text) is not None


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("page", WITHOUT_FIGURES)
def test_a_page_without_figures_cites_nothing(
    demo_release: PublishedRelease, page: str, reader: str
):
    found = read_cited(enter(reader).get(page).content.decode())

    assert (found.cited, found.bare) == ([], [])


def test_a_table_of_cuts_cites_everything_but_the_cuts(demo_release: PublishedRelease):
    page = f"/indicators/{PUBLIC_ONE}/threshold/data/"

    found = read_cited(Client().get(page).content.decode())
    rows = list(
        csv.reader(Client().get(f"{page}?format=csv").content.decode("utf-8-sig").splitlines())
    )

    cuts = [
        f"{float(row[0]):,.0f}" for row in rows[1:] if row and row[0].replace(".", "").isdigit()
    ]
    assert len(cuts) > 20
    assert found.bare == cuts
    assert find_disagreements(Client(), choose(found.cited)) == []


@pytest.mark.parametrize("reader", READERS)
def test_a_confidential_scatter_cites_everything_but_the_squares_of_nobody(
    demo_release: PublishedRelease, reader: str
):
    client = enter(reader)

    found = read_cited(
        client.get(f"/indicators/{SECRET_ONE}/data/scatter/?university={HARBOUR}").content.decode()
    )

    assert find_disagreements(client, choose(found.cited)) == []
    # Centres of squares whose sides are halves of a power of ten: 10 to the 0.25, 0.75, 1.25 …
    centres = {f"{10 ** (quarter / 4):,.0f}" for quarter in range(1, 40, 2)}
    assert set(found.bare) <= centres


def test_the_english_page_cites_the_same_figures(demo_release: PublishedRelease):
    page = f"/indicators/{PUBLIC_ONE}/?university={HARBOUR}"

    japanese, english = (
        read_cited(Client().get(f"{way}{page}").content.decode()).cited for way in ("", "/en")
    )

    assert [each.query for each in english] == [each.query for each in japanese]
    assert find_disagreements(Client(), choose(english)) == []


@pytest.mark.parametrize("reader", ["visitor", "own"])
def test_every_figure_of_the_workbook_of_a_report_follows_from_its_evidence(
    demo_release: PublishedRelease, reader: str
):
    client = enter(reader)

    content = client.get(f"/universities/{HARBOUR}/report/?format=xlsx").content
    sheets = load_workbook(io.BytesIO(content)).worksheets

    checked = 0
    for sheet in sheets:
        # A sheet of charts has no cell.
        header, *rows = [*sheet.iter_rows(values_only=True)] or [()]
        for name in [str(each) for each in header if str(each).startswith("根拠 [")]:
            of = header.index(name.removeprefix("根拠 [").removesuffix("]"))
            for row in rows:
                address = row[header.index(name)]
                if not address:
                    assert row[of] in (None, ""), (sheet.title, name)
                    continue
                told = client.get(f"/api/v1{str(address).replace('/?', '?', 1)}").json()
                # A workbook keeps sixteen digits of a number.
                exact = told["value"] if told["value"] is None else float(f"{told['value']:.16G}")
                assert exact == row[of], address
                checked += 1
    assert checked > 100
