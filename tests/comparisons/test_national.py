"""The page of national trends: real figures that say so, with both publications and sources."""

import csv
import io
import json
import re

import pytest
from django.test import Client
from openpyxl import load_workbook

from universities.releases.reader import PublishedRelease

pytestmark = pytest.mark.django_db
CHARTS = (
    "joint_contracts", "joint_amount", "joint_contracts_kind", "joint_amount_kind",
    "commissioned_contracts", "commissioned_amount", "company_funds", "patent_income",
    "patent_income_kind", "company_share",
)  # fmt: skip


def read(client: Client, address: str) -> str:
    page = client.get(address).content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", re.sub(r"<script.*?</script>", "", page)))


def read_figure(client: Client, code: str) -> dict:
    page = client.get("/national/").content.decode()
    script = re.search(rf'<script id="figure-{code}"[^>]*>(.*?)</script>', page, re.S)
    assert script
    return json.loads(script[1])


def test_the_page_says_that_its_figures_are_real_and_needs_no_release(client: Client):
    words = read(client, "/national/")

    assert "ここは架空ではありません" in words
    assert "省庁が作成したものではありません" in words


def test_the_banner_of_invented_data_does_not_stand_over_real_figures(
    client: Client, demo_release: PublishedRelease
):
    assert "架空データで表示しています" in read(client, "/")
    assert "架空データで表示しています" not in read(client, "/national/?release=1")


def test_each_chart_is_told_with_the_numbers_of_the_data(client: Client):
    words = read(client, "/national/")

    # 31186 ÷ 8864 = 3.518…; 1028 ÷ 196 = 5.244…; 1483 ÷ 695 = 2.133…
    assert "2023年度（令和5年度）に31,186件で、2004年度（8,864件）の3.5倍です。" in words
    assert "2023年度（令和5年度）に1,028億円で、2004年度（196億円）の5.2倍です。" in words
    assert "2023年度（令和5年度）に1,483億円で、2013年度（695億円）の2.1倍です。" in words
    english = read(client, "/en/national/")
    assert "in FY2023: 31,186 cases, 3.5 times the value of FY2004 (8,864 cases)." in english


def test_a_figure_that_two_publications_give_differently_is_shown_with_both(client: Client):
    words = read(client, "/national/")
    rings, line, _ = read_figure(client, "joint_amount")["data"]

    assert "977億円（2025-02）" in words
    assert "973億円（2024-02）" in words
    assert "684億円（2020-01より後）" in words
    assert dict(zip(rings["x"], rings["y"], strict=True)) == {2018: 683, 2019: 796, 2022: 973}
    assert rings["marker"]["symbol"].endswith("-open")
    assert dict(zip(line["x"], line["y"], strict=True))[2022] == 977


def test_under_each_chart_stands_its_source_and_how_much_was_read_elsewhere(client: Client):
    words = read(client, "/national/")

    assert "「大学等における産学連携等実施状況について」を加工して作成" in words
    # Every value by kind of university is of the office itself, so nothing follows the line.
    assert "「特許行政年次報告書2018年版」72ページを加工して作成 政策の節目" in words
    # Of the 21, those of FY2009, 2010, 2013 and 2014 were read at the ministry.
    assert "を加工して作成（21個の値のうち17個は記事などの引用）" in words
    # The three values by kind of university were quoted from a note.
    assert "を加工して作成（3個の値のうち3個は記事などの引用）" in words


def test_milestones_are_numbered_in_the_charts_and_listed_with_year_and_source(client: Client):
    words = read(client, "/national/")
    layout = read_figure(client, "company_funds")["layout"]

    assert "2004年度 国立大学の法人化 国立大学法人法（平成15年法律第112号）" in words
    numbers = {each["x"]: each["text"] for each in layout["annotations"]}
    assert numbers == {2013: "4", 2014: "5", 2015: "6", 2016: "7"}


def test_a_goal_without_a_basis_is_told_and_not_drawn(client: Client):
    words = read(client, "/national/")

    assert "2025年度までに「現在の3倍」にする" in words
    assert "基準の年度も金額も示していません" in words
    assert "2030年度の目標は" in words


@pytest.mark.parametrize("code", CHARTS)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_chart_has_its_data_as_page_csv_and_workbook(client: Client, prefix: str, code: str):
    address = f"{prefix}/national/{code}/data/"
    lines = client.get(f"{address}?format=csv")
    book = load_workbook(io.BytesIO(client.get(f"{address}?format=xlsx").content))

    rows = list(csv.reader(io.StringIO(lines.content.decode("utf-8-sig"))))
    assert f'href="{address}?format=csv"' in client.get(f"{prefix}/national/").content.decode()
    assert client.get(address).status_code == 200
    assert lines["Content-Disposition"] == f'attachment; filename="national_{code}.csv"'
    assert book.worksheets[0].max_row == len(rows) > 1
    about = " ".join(str(cell.value) for row in book.worksheets[1].rows for cell in row)
    assert ("not invented" if prefix else "架空ではありません") in about


def test_the_csv_has_a_row_for_each_publication_with_its_source(client: Client):
    content = client.get("/national/company_funds/data/?format=csv").content.decode("utf-8-sig")
    rows = [row for row in csv.DictReader(io.StringIO(content)) if row["年度"] == "2023"]

    told = [(row["値（億円）"], row["公表"], row["新旧"]) for row in rows]
    assert told == [
        ("1483", "2025-12", "最新"), ("1482", "2025-02", "以前"),
        ("4720", "2025-12", "最新"), ("4717", "2025-02", "以前"),
    ]  # fmt: skip
    assert rows[1]["所在"].startswith("https://news.3rd-in.co.jp/")
    assert rows[0]["出典の種類"] == "収集時の注記"


def test_the_shares_of_other_countries_are_those_of_the_document(client: Client):
    content = client.get("/national/company_share/data/?format=csv").content.decode("utf-8-sig")

    rows = list(csv.reader(io.StringIO(content)))
    assert rows[0] == ["国", "2008年（％）", "2012年（％）"]
    assert rows[1] == ["日本", "0.44", "0.46"]
    assert rows[-1] == ["中国", "3.99", "3.32"]


def test_what_is_not_there_and_what_cannot_be_read_are_told(client: Client):
    unknown = client.get("/national/nothing/data/")
    unreadable = client.get("/national/joint_amount/data/?format=pdf")

    assert unknown.status_code == 404
    assert "「nothing」はありません" in unknown.content.decode()
    assert unreadable.status_code == 400
    assert "csv / xlsx" in unreadable.content.decode()


@pytest.mark.parametrize("page", ["/", "/indicators/"])
def test_home_and_the_index_lead_there(client: Client, demo_release: PublishedRelease, page: str):
    assert 'href="/national/"' in client.get(page).content.decode()
