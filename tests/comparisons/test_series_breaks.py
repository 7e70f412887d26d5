"""A change of definition in 2024, wherever 2023 and 2024 stand side by side (two_years)."""

import csv
import io
import re
from html import unescape

import pytest
from django.test import Client

from tests.comparisons import two_years

pytestmark = pytest.mark.django_db
INDICATOR = "/indicators/income_per_patent/"
CAUTION = "2024年度から定義が変わったため、前年度との比較に注意が必要です（出願中を含む）。"
FACT = "定義変更（2024年度から） 出願中を含む"


@pytest.fixture(autouse=True)
def released(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    change = {"year": 2024, "ja": "出願中を含む", "en": "pending ones included"}
    two_years.publish_with(monkeypatch, changes=[change])


def read(address: str) -> str:
    html = Client().get(address).content.decode().split("<main")[1].split("</main>")[0]
    html = re.sub(r"<script.*?</script>", " ", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def test_the_compare_page_says_it_below_the_trend_at_the_card_and_at_the_groups():
    words = read(f"{INDICATOR}?university=north")

    assert "2024年度から定義が変わったため線を切っています（出願中を含む）" in words
    # The card, and the parts of the groups' change.
    assert words.count(CAUTION) == 2


def test_a_year_before_the_change_is_compared_without_a_word():
    assert CAUTION not in read(f"{INDICATOR}?university=north&year=2023")


def test_the_explanation_of_a_figure_says_on_which_side_of_the_change_it_lies():
    new, old = (read(f"{INDICATOR}explain/north/?year={year}") for year in (2024, 2023))

    assert CAUTION in new
    assert f"{FACT}。この年度の値は、変更後の定義によるものです。" in new
    assert f"{FACT}。この年度の値は、変更前の定義によるものです。" in old


def test_the_definition_lists_its_changes():
    assert FACT in read("/definitions/indicators/income_per_patent/")


def test_the_row_of_a_university_has_a_short_caution():
    words = read("/universities/north/")

    # Of P2 only: the other indicators of the same university are defined as before.
    assert words.count("定義が変わったため比較に注意") == 1


def test_the_data_of_the_trend_have_a_column_of_breaks():
    answer = Client().get(f"{INDICATOR}data/trend/?format=csv&university=north")

    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [(row["年度"], row["系列の区切り（定義変更）"]) for row in rows] == [
        ("2023", ""),
        ("2024", "出願中を含む"),
    ]


def test_english():
    words = read(f"/en{INDICATOR}?university=north")

    assert "The definition changed from FY2024: compare with the year before with care" in words
    assert "Redefined 2024" not in words
