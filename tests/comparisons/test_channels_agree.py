"""One figure is one figure: on the page, in its CSV, in its workbook and in the API.

Every page of data that the resolver knows is walked; numbers agree to the last digit, and the
kinds of nothing stay apart in every format.
"""

import csv
import io
import re
from decimal import ROUND_HALF_UP, Decimal
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from comparisons.data_tables.charts import DATA_CHARTS
from tests.comparisons.readers import read_as
from tests.site_map import fill_in, list_patterns
from universities.releases.reader import PublishedRelease

HARBOUR = "D001"
# Public with everything; confidential; small counts and missing kinds; a share in per cent.
INDICATORS = (
    "research_amount_per_contract",
    "patent_income_per_personnel_cost",
    "high_value_contract_share",
)
DATA = "comparisons:indicator-data"
NUMBER = re.compile(r"△?[\d,]+(\.\d+)?")


class _Tables(HTMLParser):
    """Collects the tables of a page: rows of (text, whether it is a number)."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[tuple[str, bool]]]] = []
        self._text: str | None = None
        self._is_number = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self._text = ""
            self._is_number = "n" in (dict(attrs).get("class") or "").split()

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th") and self._text is not None:
            self.tables[-1][-1].append((self._text.strip(), self._is_number))
            self._text = None

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text += data


def list_data_pages() -> list[str]:
    """Return the address of every page of data, for every chart and indicator of ours."""
    found = []
    for name, pattern in list_patterns().items():
        if not name.startswith("comparisons:") or not name.endswith("-data"):
            continue
        if name == DATA:
            found += [
                reverse(name, args=[code, chart]) for code in INDICATORS for chart in DATA_CHARTS
            ]
        else:
            found.append(fill_in(name, pattern))
    return found


def enter(reader: str) -> Client:
    return read_as(HARBOUR) if reader == "own" else Client()


def read_page(client: Client, address: str) -> list[Any]:
    reader = _Tables()
    reader.feed(client.get(address).content.decode())
    return reader.tables


def find_differences(shown: str, cell: Any, *, is_number: bool) -> str:
    """Return how a cell of a file differs from the page, or nothing."""
    if isinstance(cell, bool) or cell is None or cell == "":
        is_word = not (is_number and NUMBER.fullmatch(shown))
        return "" if is_word or not shown else f"{shown} is an empty cell"
    if isinstance(cell, str):
        return "" if cell.removeprefix("'") == shown else f"{shown} is {cell}"
    decimals = len(shown.partition(".")[2])
    rounded = Decimal(repr(cell)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    written = f"{'△' if rounded < 0 else ''}{abs(rounded):,.{decimals}f}"
    # A year is a number that is a name: it has no thousands.
    return "" if shown in (written, str(cell)) else f"{shown} is {cell}"


def compare(page: list[Any], file: list[list[Any]], name: str) -> list[str]:
    """Return where a table of the page and one of a file differ, header and lengths included."""
    header = [text for text, _ in page[0]]
    if header != [str(each or "").removeprefix("'") for each in file[0]] or len(page) != len(file):
        return [f"{name}: {header} {len(page)} rows, {file[0]} {len(file)} rows"]
    return [
        f"{name}, {shown[0][0]}, {heading}: {told}"
        for shown, row in zip(page[1:], file[1:], strict=True)
        for heading, (text, is_number), cell in zip(header, shown, row, strict=True)
        if (told := find_differences(text, cell, is_number=is_number))
    ]


def read_csv(content: bytes) -> list[list[Any]]:
    """Return the rows of a file, its numbers as numbers."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    return [rows[0], *([_read(cell) for cell in row] for row in rows[1:])]


def _read(text: str) -> Any:
    try:
        return float(text) if "." in text or "e" in text else int(text)
    except ValueError:
        return text


@pytest.mark.parametrize("reader", ["visitor", "own"])
@pytest.mark.parametrize("code", [*INDICATORS, ""])
def test_page_csv_and_workbook_hold_the_same_tables(
    demo_release: PublishedRelease, code: str, reader: str
):
    client, more = enter(reader), f"university={HARBOUR}" if code else ""
    pages = [each for each in list_data_pages() if (f"/{code}/" in each) == bool(code)]
    pages = [each for each in pages if code or not any(f"/{one}/" in each for one in INDICATORS)]

    differences, walked = [], 0
    for address in pages:
        answer = client.get(f"{address}?{more}")
        if answer.status_code == 404:
            continue
        tables = read_page(client, f"{address}?{more}")
        main = read_csv(client.get(f"{address}?{more}&format=csv").content)
        book = load_workbook(
            io.BytesIO(client.get(f"{address}?{more}&format=xlsx").content), data_only=True
        )
        sheets = [list(map(list, each.iter_rows(values_only=True))) for each in book.worksheets]
        differences += compare(tables[0], main, f"{address} csv")
        for place, table in enumerate(tables):
            differences += compare(table, sheets[place], f"{address} sheet {place}")
        walked += 1

    assert walked >= (4 if code else 1)
    assert differences == []


@pytest.mark.parametrize("reader", ["visitor", "own"])
@pytest.mark.parametrize("code", INDICATORS)
def test_the_api_holds_the_figures_of_the_files(
    demo_release: PublishedRelease, code: str, reader: str
):
    client, year = enter(reader), demo_release.fiscal_years[-1]
    address = f"/indicators/{code}/data"

    points = read_csv(client.get(f"{address}/scatter/?year={year}&format=csv").content)[1:]
    ratios = client.get(f"/api/v1/ratios?indicator={code}&fiscal_year={year}").json()["rows"]
    known = {row["university"]: row for row in ratios}

    for row in points:
        if not row[0]:
            continue  # A square of a confidential indicator is nobody's.
        told = known[row[0]]
        wanted = [told[name] for name in ("numerator", "denominator", "value")]
        assert [None if cell == "" else cell for cell in row[3:6]] == wanted, row[0]
        assert bool(told["reason"]) == bool(row[8]), row[0]
    if all(row["reason"] != "suppressed" for row in ratios):
        assert {row[0] for row in points} == set(known)


@pytest.mark.parametrize("code", INDICATORS)
def test_group_figures_agree_in_file_api_and_evidence(demo_release: PublishedRelease, code: str):
    client, year = Client(), demo_release.fiscal_years[-1]
    names = ("pooled", "mean_of_ratios", "median", "q1", "q3", "pooled_without_top", "n")

    file = read_csv(client.get(f"/indicators/{code}/data/groups/?year={year}&format=csv").content)
    rows = client.get(f"/api/v1/groups?indicator={code}&fiscal_year={year}").json()["rows"]

    by_label = {row["label"]: row for row in rows}
    for line in file[1:]:
        told = by_label[line[0]]
        assert [None if cell == "" else cell for cell in line[1:8]] == [told[n] for n in names]
        for name in (*names, "top_share"):
            query = f"figure=average&indicator={code}&year={year}&group={told['group']}"
            evidence = client.get(f"/api/v1/evidence?{query}&statistic={name}").json()
            assert evidence["value"] == told[name], (told["group"], name)
