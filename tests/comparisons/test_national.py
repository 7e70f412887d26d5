"""The page of national trends: real figures that say so, with both publications and sources."""

import csv
import io
import json
import re
import tomllib
from pathlib import Path

import pytest
from django.test import Client
from openpyxl import load_workbook

from indicators.charts.wrapping import count_ems
from universities.releases.reader import PublishedRelease

pytestmark = pytest.mark.django_db
MILESTONES = Path(__file__).resolve().parents[2] / "fixtures" / "national" / "milestones.toml"
# An act's number, or a day.
NUMBERED = re.compile(r"法律第\d+号|\d日")
CHARTS = (
    "joint_contracts", "joint_amount", "joint_contracts_kind", "joint_amount_kind",
    "joint_amount_per_contract", "joint_amount_large", "joint_contracts_large",
    "joint_contracts_partner", "joint_amount_partner",
    "commissioned_contracts", "commissioned_amount", "trials_amount", "company_funds",
    "patents_applied", "patents_held", "patents_used", "patents_used_kind", "patent_income",
    "patent_income_kind", "ip_income_parts", "ventures_founded", "support_institutions",
    "ura_people", "transfer_startups", "transfer_products", "transfer_income_us",
    "transfer_income_jp", "transfer_licences", "transfer_registrations", "transfer_applications",
    "company_share", "goals",
)  # fmt: skip


def read(client: Client, address: str) -> str:
    page = client.get(address).content.decode()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", re.sub(r"<script.*?</script>", "", page)))


FIGURE = r'<script id="figure-[^"]*"[^>]*>(.*?)</script>'


def read_figure(client: Client, code: str) -> dict:
    page = client.get("/national/").content.decode()
    script = re.search(rf'<script id="figure-{code}"[^>]*>(.*?)</script>', page, re.S)
    assert script
    return json.loads(script[1])


def read_csv(client: Client, code: str) -> list[dict[str, str]]:
    content = client.get(f"/national/{code}/data/?format=csv").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content)))


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
    _, rings, line, *_ = read_figure(client, "joint_amount")["data"]

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
    assert "「特許行政年次報告書2018年版」72ページを加工して作成 知的財産権等収入の内訳" in words
    # Of the 22, those of FY2009, 2010, 2013 and 2014 were read at the ministry.
    assert "を加工して作成（22個の値のうち18個は記事などの引用）" in words
    # The three values by kind of university were quoted from a note.
    assert "を加工して作成（3個の値のうち3個は記事などの引用）" in words


def test_milestones_are_lettered_in_the_charts_and_listed_with_year_and_source(client: Client):
    words = read(client, "/national/")
    layout = read_figure(client, "company_funds")["layout"]

    act = "国立大学法人法（平成15年7月16日法律第112号、文部科学省の会議資料）"
    assert f"2004年度 国立大学の法人化 {act}" in words
    letters = {each["x"]: each["text"] for each in layout["annotations"]}
    # The 15th to 18th year of the list: O, P, Q, R.
    assert letters == {2013: "O", 2014: "P", 2015: "Q", 2016: "R"}


# What the first picture of the deck names, 産学連携関連施策の変遷, in its order.
DECK = (
    "中央省庁再編", "大学等技術移転促進法", "承認TLO制度の創設・支援", "産業活力再生特別措置法",
    "産業競争力強化法", "大学発ベンチャー3年1000社計画", "知的財産基本法", "国立大学の法人化",
    "産業活力再生法", "先端イノベーション拠点", "技術の橋渡し拠点", "バイ・ドール条項",
    "大学等に対する特許料減免措置等", "「知的財産推進計画」策定", "新しい技術研究組合の活用の開始",
    "第3期科学技術基本計画", "第2期科学技術基本計画", "技術移転の仕組みの改革",
    "第1期科学技術基本計画", "産学官の人的交流等の促進", "中小企業等投資事業有限責任組合法の制定",
    "ベンチャーファンド事業の開始", "エンジェル税制の創設", "第4期科学技術基本計画",
    "産業革新機構の設立", "エンジェル税制の抜本的拡充（所得控除制度の追加）",
    "国立大学法人等によるベンチャーファンド等への出資等",
    "研究開発税制（オープンイノベーション型）の抜本的拡充",
)  # fmt: skip


def test_every_milestone_of_the_first_picture_of_the_deck_is_listed(client: Client):
    listed = read(client, "/national/").partition("1996年度")[2]

    assert [each for each in DECK if each not in listed] == []


def test_every_number_of_an_act_and_every_day_names_where_it_was_read():
    milestones = tomllib.loads(MILESTONES.read_text(encoding="utf-8"))["milestone"]

    told = {each["source"]["ja"] for each in milestones if NUMBERED.search(each["source"]["ja"])}
    assert len(told) >= 15
    assert [each for each in told if not re.search(r"（.+）|：", each)] == []
    # The pages themselves stand above each, so that they can be read again.
    blocks = MILESTONES.read_text(encoding="utf-8").split("[[milestone]]")[1:]
    assert [each for each in blocks if not each.startswith("\n# http")] == []


def read_goal(client: Client, code: str) -> str:
    page = client.get("/national/").content.decode()
    goal = page.partition(f'id="goal_{code}">')[2].partition("</article>")[0]
    assert goal
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", goal)).replace(" 円", "円")


def test_the_official_base_has_no_bar_and_says_why(client: Client):
    page = client.get("/national/").content.decode()
    words = read_goal(client, "triple_all")

    assert "基準 2014年度 1,151億円" in words
    # 1,151 × 3 = 3,453.
    assert "目標 2025年度 3,453億円（1,151×3）" in words
    assert "大学と公的研究機関" in words
    assert "進み具合は示しません" in words
    assert "bar_triple_all" not in page
    assert "写し（wic-net.com）（記事などの引用）" in words


def test_the_same_goal_for_universities_alone_names_its_own_base(client: Client):
    page = client.get("/national/").content.decode()
    words = re.sub(r"\s", "", read_goal(client, "triple_universities"))

    # 1,483 ÷ 705 = 2.1035…; 705 × 3 = 2,115; 1,483 ÷ 2,115 = 70.1…％.
    assert "1,483億円で、基準（2014年度705億円）の2.10倍、目標2,115億円の70％です" in words
    assert "公的研究機関を含まない" in words
    assert "公式の目標の基準ではありません" in words
    bar = re.search(
        r'<label for="bar_triple_universities">([^<]*)</label>\s*<progress ([^>]*)>', page
    )
    assert bar
    assert "基準：2014年度 705億円" in bar[1]
    assert 'value="1483" max="2115"' in bar[2]


GROWTH = r"毎年平均([0-9.]+)％の増加が必要です。基準の2021年度から.*?([0-9.]+)％でした"


def test_the_goal_of_2030_tells_the_growth_that_leads_there(client: Client):
    words = read_goal(client, "joint_2030")

    told = re.search(GROWTH, words)
    assert told
    needed, grown = (1 + float(each) / 100 for each in told.groups())
    # Growth told with one decimal: what it leads to is off by what half a step is worth.
    assert 1028 * needed**7 == pytest.approx(1500, rel=7 * 0.0005)
    assert 893 * grown**2 == pytest.approx(1028, rel=2 * 0.0005)
    assert "目標 2030年度 1,500億円" in words
    assert "本システムの設計時の注記" in words
    assert "目標額を定めた文書は、ここには収められていません" in words


def test_goals_are_told_in_english_too(client: Client):
    words = read(client, "/en/national/")

    assert "2.10 times the base (FY2014: 705 × 100 million yen) and 70% of the target" in words
    assert "takes growth of 19.4% a year on average from FY2023" in words


@pytest.mark.parametrize(
    ("code", "year", "value"), [("joint_amount", 2030, 1500), ("company_funds", 2025, 2115)]
)
def test_a_goal_stands_in_the_chart_and_in_its_data(
    client: Client, code: str, year: int, value: int
):
    *_, star = read_figure(client, code)["data"]
    rows = [row for row in read_csv(client, code) if row["新旧"] == "目標"]

    assert (star["x"], star["y"], star["marker"]["symbol"]) == ([year], [value], "star")
    assert [(row["年度"], row["値（億円）"]) for row in rows] == [(str(year), str(value))]
    assert rows[0]["系列"] == star["name"]
    assert rows[0]["出典の種類"] == "収集時の注記"


def test_the_table_of_goals_leaves_open_what_cannot_be_told(client: Client):
    official, universities, joint = read_csv(client, "goals")

    assert (official["基準の値（億円）"], official["最新の値（億円）"]) == ("1151", "")
    assert official["目標に対する割合（％）"] == ""
    assert float(universities["基準の何倍か（倍）"]) == pytest.approx(1483 / 705)
    assert (joint["目標の年度"], joint["目標の値（億円）"]) == ("2030", "1500")


def test_what_is_counted_anew_is_not_compared_across_the_break(client: Client):
    words = read(client, "/national/")
    (_, line) = read_figure(client, "patents_used")["data"]

    # 13,832 ÷ 8,808 = 1.57…, not against the 5,306 of FY2008.
    assert "2016年度（平成28年度）に13,832件で、2012年度（8,808件）の1.6倍です。" in words
    assert "5,489件から4,527件になりました" in words
    places = dict(zip(line["x"], line["y"], strict=True))
    assert places[2008.5] is None
    assert places[2011.5] is None
    assert (places[2009], places[2011], places[2012]) == (4527, 5645, 8808)


def test_dollars_stay_dollars_and_yen_stay_yen(client: Client):
    dollars, yen = read_csv(client, "transfer_income_us"), read_csv(client, "transfer_income_jp")

    # 2.4 billion dollars are 24 hundred millions of them; ¥4,178.5 million are 41.785.
    assert [row["値（億ドル）"] for row in dollars] == ["24", "26", "25.6"]
    assert [row["値（億円）"] for row in yen] == ["48", "41.785", "45.3"]
    assert {row["公表"] for row in yen} == {"2018", "不明"}


def test_a_fall_is_not_told_as_once_the_value(client: Client):
    # 9,303 ÷ 9,435 = 0.986….
    assert "9,303件で、2008年度（9,435件）の0.99倍です" in read(client, "/national/")


# What the legend of a chart has on a screen of 390 pixels, in full-width letters.
MOST_LETTERS = 24


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_name_in_a_legend_fits_on_a_narrow_screen(client: Client, prefix: str):
    page = client.get(f"{prefix}/national/").content.decode()
    figures = [json.loads(each) for each in re.findall(FIGURE, page, re.S)]
    names = [trace["name"] for each in figures for trace in each["data"] if "name" in trace]

    # More than one name a chart: otherwise there is no legend.
    assert len(figures) == 20
    assert len(names) > len(figures)
    assert [name for name in names if count_ems(name) > MOST_LETTERS] == []


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
