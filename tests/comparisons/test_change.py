"""Why a figure changed and how far it is to its group: the sentences, the steps, the silences."""

import pytest
from django.test import Client

from tests.comparisons import canaries, two_years
from tests.comparisons.readers import read_as
from tests.comparisons.test_pages import cells_of, text_of
from tests.comparisons.two_years import EXPLAIN

pytestmark = pytest.mark.django_db
COMPARE = "/indicators/income_per_patent/"


def read(address: str) -> str:
    response = Client().get(address)
    assert response.status_code == 200
    return text_of(response)


def test_a_change_is_told_with_what_each_side_did():
    two_years.publish()

    words = read(f"{EXPLAIN}north/")

    # 1400 × (1/800 + 1/1000) ÷ 2 = 1.575 and 4600 × (1/1000 - 1/800) ÷ 2 = -0.575.
    assert "2023年度の2.0千円／件から、2024年度は3.0千円／件へ、1.0千円／件上がりました。" in words
    assert "分子（P2の名称）の変化が＋1.6千円／件、分母（P2の名称）の変化が△0.6千円／件" in words
    assert "この指標で良いとされる向きの変化です。" in words


def test_the_steps_lead_from_last_year_to_this_one():
    two_years.publish()

    rows = cells_of(Client().get(f"{EXPLAIN}north/"), "change")

    assert [row[1] for row in rows] == ["2.0", "＋1.6", "△0.6", "3.0"]
    assert "1,600 千円 → 3,000 千円" in rows[1][0]
    assert "800 件 → 1,000 件" in rows[2][0]


@pytest.mark.parametrize(
    ("direction", "said"),
    [("lower_is_better", "良いとされる向きとは逆の変化です"), ("neutral", "")],
)
def test_which_way_is_good_is_asked_of_the_definition(
    monkeypatch: pytest.MonkeyPatch, direction: str, said: str
):
    two_years.publish_with(monkeypatch, direction=direction)

    words = read(f"{EXPLAIN}north/")

    assert "上がりました" in words
    assert said in words
    assert said or "良いとされる" not in words


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (f"{EXPLAIN}harbour/", "2023年度：この公表版に、この大学のその年度の回答がありません。"),
        (f"{EXPLAIN}north/?year=2023", "2022年度：この公表版に"),
        (f"{EXPLAIN}river/", "2023年度：分母が0のため計算できません。"),
        ("/indicators/income_per_cost/explain/north/", "2024年度：秘匿のため"),
    ],
)
def test_without_two_figures_it_is_said_which_is_missing(address: str, said: str):
    two_years.publish()

    assert said in read(address)


def test_the_way_to_the_group_is_told_for_each_side_alone():
    two_years.publish()

    words = read(f"{EXPLAIN}north/")

    # 12,000 ÷ 1,900 × 1,000 - 3,000 = 3,315.8; 3,000 × 1,900 ÷ 12,000 = 475 of 1,000 exactly.
    assert "群の値6.3千円／件まで、あと3.3千円／件です。" in words
    assert "分子（P2の名称）だけを動かすなら、あと3,316 千円多いと届きます。" in words
    assert "分母（P2の名称）だけを動かすなら、525 件少ないと届きます。" in words
    assert "目標や助言ではありません" in words


def test_a_denominator_below_its_minimum_leads_nowhere(monkeypatch: pytest.MonkeyPatch):
    two_years.publish_with(monkeypatch, minimum_denominator=500)

    assert "分母（P2の名称）だけを動かしても届きません。" in read(f"{EXPLAIN}north/")


@pytest.mark.parametrize(
    ("university", "direction"),
    [("harbour", "higher_is_better"), ("north", "neutral"), ("north", "lower_is_better")],
)
def test_no_way_is_told_without_a_judgement_or_on_the_good_side(
    monkeypatch: pytest.MonkeyPatch, university: str, direction: str
):
    two_years.publish_with(monkeypatch, direction=direction)

    assert "だけを動かす" not in read(f"{EXPLAIN}{university}/")


def test_the_groups_are_told_by_who_stayed_came_and_left():
    two_years.publish()

    response = Client().get(f"{COMPARE}?university=north")
    rows = {row[0]: row[1:] for row in cells_of(response, "group-changes")}

    # large: north stays, 2 → 3; with harbour 6.3157… instead of 3.
    assert rows["largeの名称"] == ["2.0", "＋1.0", "0.0", "＋3.3", "0.0", "6.3"]
    assert "smallの名称" not in rows
    assert "largeの名称の合計÷合計は、2023年度の2.0千円／件から2024年度は6.3" in text_of(response)


def test_of_a_confidential_indicator_only_the_owner_is_told_and_of_its_groups_nobody():
    canaries.publish()
    page = f"/indicators/{canaries.PER_COST}/"
    owner, visitor = read_as(canaries.A), Client()

    told, silent = (text_of(each.get(f"{page}explain/{canaries.A}/")) for each in (owner, visitor))

    assert "2023年度と2024年度の値は、どちらも" in told  # unlike sides, one rounded figure
    assert "分母（P1の名称）の変化" in told
    assert "2024年度：秘匿のため示していません（x）。" in silent
    for client in (owner, visitor):
        response = client.get(page)
        assert "群の値の変化の内訳を示しません（x）" in text_of(response)
        assert cells_of(response, "group-changes") == []


def test_the_same_is_said_in_english():
    two_years.publish()

    words = read(f"/en{EXPLAIN}north/")

    assert "The figure rose by 1.0 thousand yen per case" in words
    assert "3,316 thousand yen more would reach it" in words
