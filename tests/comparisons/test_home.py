"""The home page by reader: the own university first, the country for analysts, the doors for all.

Of two_years: north rose from 2 to 3, alone in 2023 and with harbour (10) large in 2024.
"""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from comparisons.pages.home.moves import Move, tell_move
from comparisons.standing import Standing
from indicators.calculation.changes import NO_SIDES
from tests.api import worked_release as worked
from tests.comparisons import two_years
from tests.comparisons.readers import read_as
from tests.definitions import define_indicator
from tests.people import make_person


def read(client: Client, address: str = "/") -> str:
    html = client.get(address).content.decode().split("<main")[1].split("</main>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def analyst() -> Client:
    client = Client()
    client.force_login(make_person("analyst@ministry.example", ("analyst", None)))
    return client


def moved(change: float, **defined: Any) -> Move:
    """Return a move to 30 whose group has a middle half from 10 to 18."""
    indicator = define_indicator("income_per_patent", "income", "patents", **defined)
    row = {"value": 30.0, "change": change, "fiscal_year": 2024}
    return Move(Standing(indicator, row, 10.0, 18.0, 12), NO_SIDES, NO_SIDES)


@pytest.mark.django_db
def test_a_person_of_a_university_sees_it_first():
    two_years.publish()

    words = read(read_as("north"))

    assert (
        words.index("north大学") < words.index("前年度から大きく動いた指標") < words.index("比べる")
    )
    assert "国立" in words
    assert "視点と指標" not in words
    assert "大学を選ぶ" not in words


@pytest.mark.django_db
def test_a_person_of_two_universities_chooses_and_sees_the_first_until_then():
    two_years.publish()
    client = read_as("north", "harbour")

    first, second = client.get("/"), client.get("/?university=north")

    assert '<option value="harbour" selected>' in first.content.decode()
    assert '<option value="north" selected>' in second.content.decode()
    assert client.get("/?university=river").status_code == 404


@pytest.mark.django_db
def test_a_university_that_the_release_does_not_have_leaves_the_page_of_everybody():
    two_years.publish()

    assert "産学連携の成果を、規模の近い大学と比べる" in read(read_as("elsewhere"))


@pytest.mark.django_db
def test_an_analyst_sees_the_country_and_the_ways_to_it():
    two_years.publish()
    client = analyst()

    html = client.get("/").content.decode()

    assert "2024年度に回答したのは 3 大学です。" in read(client)
    assert 'href="/overview/"' in html
    assert 'href="/rounds/"' in html


@pytest.mark.django_db
def test_a_visitor_sees_what_this_is_and_no_university_of_one_s_own():
    two_years.publish()

    words = read(Client())

    assert "産学連携の成果を、規模の近い大学と比べる 最新の公表版は第1版" in words
    assert "視点と指標" in words
    assert "前年度から大きく動いた指標" not in words
    assert Client().get("/?university=north").status_code == 404


@pytest.mark.django_db
def test_a_correction_of_the_own_values_is_news():
    two_years.publish()
    rows = two_years.OBSERVATIONS.replace("1600  | reported", "2400 | reported")
    worked.publish(is_invented=True, observations=rows)

    own, other = read(read_as("north")), read(read_as("harbour"))

    assert "第2版で、この大学の2023年度の値が1個訂正されました： P2の名称" in own
    assert "第2版で訂正されたこの大学の値はありません。" in other
    assert "第2版で" not in read(Client())


@pytest.mark.django_db
def test_the_first_release_has_no_news():
    two_years.publish()

    assert "訂正" not in read(read_as("north"))


@pytest.mark.parametrize(
    ("direction", "change", "words"),
    [
        ("higher_is_better", 5.0, "25.0千円／件から30.0千円／件に上がりました（良い向き）"),
        ("higher_is_better", -5.0, "35.0千円／件から30.0千円／件に下がりました（良い向きとは逆）"),
        ("lower_is_better", 5.0, "25.0千円／件から30.0千円／件に上がりました（良い向きとは逆）"),
        ("neutral", 5.0, "25.0千円／件から30.0千円／件に上がりました"),
    ],
)
def test_a_change_is_told_with_its_direction(direction: str, change: float, words: str):
    assert tell_move(moved(change, direction=direction)).ja == f"：{words}"


@pytest.mark.django_db
def test_the_queries_of_an_own_page_do_not_grow(django_assert_max_num_queries: Any):
    two_years.publish()
    client = read_as("north")
    client.get("/")

    with django_assert_max_num_queries(12):
        client.get("/")
