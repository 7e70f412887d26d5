"""The home page by reader: the own university first, the country for analysts, the doors for all.

Of two_years: north rose from 2 to 3, alone in 2023 and with harbour (10) large in 2024.
"""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from comparisons.pages.home.moves import choose_moves, tell_move
from comparisons.standing import Standing
from indicators.catalogue.model import DefinitionChange
from tests.api import worked_release as worked
from tests.comparisons import two_years
from tests.comparisons.readers import read_as
from tests.definitions import define_indicator, text
from tests.people import make_person


def read(client: Client, address: str = "/") -> str:
    html = client.get(address).content.decode().split("<main")[1].split("</main>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def analyst() -> Client:
    client = Client()
    client.force_login(make_person("analyst@ministry.example", ("analyst", None)))
    return client


def standing(change: float, *, width: float = 8.0, value: float = 30.0, **defined: Any) -> Standing:
    """Return a standing whose group has a middle half from 10 to 10 + width."""
    indicator = define_indicator("income_per_patent", "income", "patents", **defined)
    row = {"value": value, "change": change, "fiscal_year": 2024}
    return Standing(indicator, row, 10.0, 10.0 + width, 12)


ENOUGH = {"income_per_patent": (50.0, 50.0)}


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


def test_a_change_is_told_from_a_quarter_of_the_middle_half_on():
    kept, silent = choose_moves([standing(2.0)], ENOUGH), choose_moves([standing(1.9)], ENOUGH)

    assert [move.share for move in kept] == [0.25]
    assert silent == []


def test_the_largest_beside_its_group_comes_first_and_five_at_most():
    standings = [standing(change) for change in (2.0, -6.0, 4.0, 3.0, 5.0, 7.0)]

    told = [move.standing.standing["change"] for move in choose_moves(standings, ENOUGH)]

    assert told == [7.0, -6.0, 5.0, 4.0, 3.0]


@pytest.mark.parametrize(
    ("each", "denominators"),
    [
        (standing(5.0, width=0.0), ENOUGH),
        (standing(5.0, width=float("nan")), ENOUGH),
        (standing(float("nan")), ENOUGH),
        (standing(5.0), {"income_per_patent": (50.0, 9.0)}),
        (standing(5.0), {"income_per_patent": (9.0, 50.0)}),
        (standing(5.0), {"income_per_patent": (float("nan"), 50.0)}),
        (standing(5.0, changes=(DefinitionChange(2024, text("other")),)), ENOUGH),
    ],
)
def test_noise_is_not_told(each: Standing, denominators: dict[str, tuple[float, float]]):
    assert choose_moves([each], denominators) == []


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
    (move,) = choose_moves([standing(change, direction=direction)], ENOUGH)

    assert tell_move(move).ja == f"：{words}"


@pytest.mark.django_db
def test_the_queries_of_an_own_page_do_not_grow(django_assert_max_num_queries: Any):
    two_years.publish()
    client = read_as("north")
    client.get("/")

    with django_assert_max_num_queries(12):
        client.get("/")
