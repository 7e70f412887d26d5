"""Pictures of a comparison's charts as files: what they say, of whom, and who gets which."""

import io
import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from PIL import Image

from comparisons.chart_shapes import SHAPES
from comparisons.data_tables.charts import DATA_CHARTS
from tests.comparisons import canaries
from tests.comparisons.canaries import PER_COST, A, B
from tests.comparisons.readers import read_as
from universities.releases.reader import PublishedRelease

PAGE = "/indicators/research_amount_per_contract/"


def fetch(client: Client, chart: str, form: str, page: str = PAGE, query: str = "") -> Any:
    return client.get(f"{page}data/{chart}/?format={form}{query}")


def words_of(svg: bytes) -> str:
    return "\n".join(
        unescape(one) for one in re.findall(r"<text [^>]*>([^<]*)</text>", svg.decode())
    )


@pytest.mark.parametrize("chart", SHAPES)
def test_a_picture_says_indicator_unit_year_n_release_and_that_it_is_invented(
    client: Client, demo_release: PublishedRelease, chart: str
):
    response = fetch(client, chart, "svg", query="&university=D001")
    words = words_of(response.content)

    indicator = demo_release.catalogue.indicators["research_amount_per_contract"]
    assert response["Content-Type"] == "image/svg+xml"
    assert f'_{chart}.svg"' in response["Content-Disposition"]
    assert indicator.label.ja in words or indicator.short_label.ja in words
    year = demo_release.fiscal_years[-1]
    for told in ("単位：千円／件", f"{year}年度", "n=", f"第{demo_release.number}版", "架空データ"):
        assert told in words
    assert demo_release.digest in words
    assert "港湾大学" in words


@pytest.mark.parametrize("chart", SHAPES)
def test_an_english_picture_has_no_japanese(
    client: Client, demo_release: PublishedRelease, chart: str
):
    words = words_of(fetch(client, chart, "svg", page=f"/en{PAGE}").content)

    assert "unit: thousand yen per case" in words
    assert re.findall(r"[ぁ-んァ-ヶ一-龠]", words) == []


def test_a_png_is_a_file_of_sixteen_hundred_pixels(client: Client, demo_release: PublishedRelease):
    response = fetch(client, "ranking", "png")

    assert response["Content-Type"] == "image/png"
    assert Image.open(io.BytesIO(response.content)).width == 1600


def test_the_same_question_gives_the_same_picture(client: Client, demo_release: PublishedRelease):
    for form in ("svg", "png"):
        first = fetch(client, "distribution", form, query="&university=D001").content

        assert fetch(client, "distribution", form, query="&university=D001").content == first


def test_the_page_offers_pictures_of_charts_and_none_of_tables(
    client: Client, demo_release: PublishedRelease
):
    html = client.get(PAGE).content.decode()

    for chart in DATA_CHARTS:
        for form in ("svg", "png"):
            offered = re.search(rf'data/{chart}/\?[^"]*format={form}"', html)
            assert bool(offered) == (chart in SHAPES)


def test_a_confidential_picture_names_its_owners_value_to_its_owner_only(db: None):
    canaries.publish()
    client, page = read_as(A), f"/indicators/{PER_COST}/"

    own = words_of(fetch(client, "trend", "svg", page, f"&university={A}").content)
    foreign = words_of(fetch(client, "trend", "svg", page, f"&university={B}").content)

    # The label at the end of the own line is the name and the last value.
    assert re.search(rf"{A}大学 [\d,.]+", own)
    assert not re.search(rf"{B}大学 [\d,.]+", foreign)


def test_a_confidential_indicator_has_no_panels_by_kind_and_the_page_says_why(db: None):
    canaries.publish()
    page = f"/indicators/{PER_COST}/"

    html = Client().get(page).content.decode()

    assert 'id="kinds"' not in html
    assert "設置形態別の散布図がありません" in html
    for form in ("svg", "csv"):
        refused = fetch(Client(), "kinds", form, page)
        assert refused.status_code == 404
        assert "設置形態別の散布図がありません" in refused.content.decode()
