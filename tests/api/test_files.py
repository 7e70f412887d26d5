"""The CSV of the API holds the same table as its JSON, and no cell that a spreadsheet would run."""

import csv
import io
import json
from typing import Any

import pytest

from comparisons.api.csv_text import to_csv
from comparisons.api.table import ApiTable
from tests.api.conftest import Get
from tests.api.test_contract import QUESTIONS

pytestmark = pytest.mark.usefixtures("invented_release")


def read_csv(response: Any) -> list[dict[str, str]]:
    text = response.content.decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def as_cell(value: object) -> str:
    """Return what the value of a JSON row must read in a CSV cell."""
    if value is None:
        return ""
    if isinstance(value, list):
        return " ".join(map(str, value))
    if isinstance(value, str):
        return f"'{value}" if value[:1] in ("=", "-", "+", "@") else value
    return json.dumps(value)


@pytest.mark.parametrize("name", QUESTIONS)
def test_csv_and_json_hold_the_same_table(get: Get, name: str) -> None:
    rows = get(name, **QUESTIONS[name]).json()["rows"]

    lines = read_csv(get(name, format="csv", **QUESTIONS[name]))

    assert [list(line) for line in lines] == [list(row) for row in rows]
    assert lines == [{key: as_cell(value) for key, value in row.items()} for row in rows]


def test_a_label_that_looks_like_a_formula_is_text(get: Get) -> None:
    lines = read_csv(get("items", format="csv"))

    sale = next(line for line in lines if line["code"] == "share_sale")
    assert (sale["label"], sale["label_en"]) == ("'=売却", "'-sales")


def test_the_file_name_says_release_and_invented(get: Get) -> None:
    response = get("items", format="csv")

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="items_release1_invented.csv"' in response["Content-Disposition"]


@pytest.mark.parametrize("sign", tuple("=+-@＝＋－＠"))
def test_a_name_that_begins_like_a_formula_is_text_in_either_width(sign: str) -> None:
    text = to_csv(ApiTable({}, {"name": [f"{sign}1+1"]}))

    assert text == f"\ufeffname\r\n'{sign}1+1\r\n"
