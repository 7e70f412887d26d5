"""What is typed finds universities, indicators and items, however it is written; best first."""

import copy
import re
from html import unescape
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client

from comparisons.finding import find_universities, read_university
from comparisons.folding import fold
from comparisons.matching import find_in_texts, rank_names, suggest_names
from indicators.text import LocalizedText
from tests.api import worked_release
from tests.api.worked_release import publish

NAMES = {
    "T1": LocalizedText("北港湾大学", "North Kōwan University"),
    "T2": LocalizedText("港湾大学", "Kouwan University"),
    "T3": LocalizedText("港湾大学校", "Harbour Institute of Technology"),
    "T4": LocalizedText("ガラス科学大学", "South Glass University"),
}


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("ＴＯＫＹＯ", "tokyo"),
        ("  co-operation,  total ", "cooperation total"),
        ("ｶﾞﾗｽ", "がらす"),
        ("ガラス", "がらす"),
        ("Tōkyō", "tokyo"),
        ("Éire", "eire"),
        ("１４２", "142"),
        ("東京・科学　大学", "東京科学大学"),
        ("…・＿", ""),
    ],
)
def test_what_is_typed_in_another_way_is_the_same_word(typed: str, written: str):
    assert fold(typed).written == written.replace(" ", "")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kōwan", "Kouwan"), ("Ōta", "Oota"), ("Ohta", "Ota"), ("Yūki", "Yuuki"), ("データ", "でた")],
)
def test_long_vowels_are_written_as_one_likes(one: str, other: str):
    assert fold(one).short == fold(other).short


def test_an_h_before_a_vowel_is_no_long_vowel():
    assert fold("Tohoku").short == "tohoku"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        # Exactly, from the beginning, somewhere.
        ("港湾大学", ["T2", "T3", "T1"]),
        ("ｶﾞﾗｽ", ["T4"]),
        ("がらす", ["T4"]),
        ("kowan", ["T2", "T1"]),
        # Inside of a word that has a long vowel when it is read as a name.
        ("outh", ["T4"]),
        # Words apart from one another.
        ("university glass", ["T4"]),
        ("t3", ["T3"]),
        ("・", []),
        ("ー", []),
        ("存在しない", []),
    ],
)
def test_universities_are_found_the_best_first(typed: str, found: list[str]):
    assert find_universities(typed, NAMES) == found


def test_a_whole_name_wins_over_longer_ones_and_a_code_over_names():
    assert read_university("港湾　大学", NAMES) == "T2"
    assert read_university("t1", NAMES) == "T1"


def test_equals_keep_their_order_and_one_good_name_is_enough():
    names = {"b": ("x licence", "income"), "a": ("licence y",), "c": ("licence",), "d": ("no",)}

    assert list(rank_names("licence", names)) == ["c", "a", "b"]
    assert list(rank_names("i", {"z": ("ai",), "y": ("bi",)})) == ["z", "y"]


def test_longer_texts_must_hold_every_word_together():
    texts = {"a": ("grants and gifts", "people"), "b": ("gifts", "grants")}

    assert find_in_texts("gifts grants", texts) == ["a"]


def test_what_looks_alike_is_suggested_and_nothing_else():
    names = ["Licence income", "Patents held", "Staff", ""]

    assert suggest_names("Lisence incom", names, most=3) == ["Licence income"]
    assert suggest_names("zzzz", names, most=3) == []
    assert suggest_names("・", names, most=3) == []


@pytest.fixture
def released(db: None) -> None:
    publish(is_invented=True)


def read(client: Client, address: str) -> str:
    html = client.get(address).content.decode().split("<main")[1].split("</main>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def links(client: Client, address: str) -> list[str]:
    html = client.get(address).content.decode().split("<main")[1].split("</main>")[0]
    return [unescape(each) for each in re.findall(r'<a [^>]*?href="([^"]*)"', html)]


def test_the_definitions_find_all_three_kinds(client: Client, released: None):
    # The indicator's number, its label, and every item whose name has it.
    assert "/definitions/indicators/income_per_patent/" in links(client, "/definitions/?q=p2")
    items = links(client, f"/definitions/?q={quote('ＰＡＴＥＮＴＳ　ＨＥＬＤ')}")
    assert "/definitions/items/patents_held/" in items
    assert "/definitions/items/licence_income/" not in items
    assert "/universities/north/" in links(client, "/definitions/?q=NORTH")


def test_what_is_called_so_stands_before_what_only_mentions_it(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
):
    changed = copy.deepcopy(worked_release.DEFINITIONS)
    changed["items/patents.toml"]["items"][0]["include"] = {"ja": "売却した権利", "en": "sold ones"}
    monkeypatch.setattr(worked_release, "DEFINITIONS", changed)
    publish(is_invented=True)

    found = links(client, f"/definitions/?q={quote('売却')}")

    items = [each for each in found if each.startswith("/definitions/items/")]
    assert items == ["/definitions/items/share_sale/", "/definitions/items/patents_held/"]


def test_the_search_of_the_header_finds_items_too(client: Client, released: None):
    found = links(client, "/universities/?q=staff+cost")

    assert "/definitions/items/staff_cost/" in found
    assert "/universities/north/" not in found


def test_the_list_of_universities_has_the_best_first_unless_another_order_is_asked(
    client: Client, db: None
):
    # In the order of the codes: harbour, island, mountain, north, river, valley.
    names = ["北港湾大学", "港湾大学", "山", "川", "港湾大学校", "島"]
    publish(is_invented=True, changes={"name_ja": names})
    page = f"/universities/?q={quote('港湾大学')}"

    def rows(address: str) -> list[str]:
        return list(re.findall(r">([^<>]*)</a></td>", client.get(address).content.decode()))

    assert rows(page) == ["港湾大学", "港湾大学校", "北港湾大学"]
    assert rows(f"{page}&sort=code") == ["北港湾大学", "港湾大学", "港湾大学校"]


@pytest.mark.parametrize("page", ["/definitions/", "/universities/"])
def test_without_anything_the_nearest_is_suggested(client: Client, released: None, page: str):
    address = f"{page}?q=license_incone"

    assert "「license_incone」に当てはまる大学・指標・項目がありません。" in read(client, address)
    assert "/definitions/items/licence_income/" in links(client, address)
    english = read(client, f"/en{address}")
    assert "No university, indicator or item fits “license_incone”." in english


def test_what_was_typed_is_shown_as_text(client: Client, released: None):
    page = client.get("/definitions/?q=<script>x").content.decode()

    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page


def test_too_many_letters_are_refused_in_words(client: Client, released: None):
    answer = client.get(f"/definitions/?q={'a' * 101}")

    assert answer.status_code == 400
    assert "100" in answer.content.decode()


def test_the_release_is_kept_by_form_and_links(client: Client, released: None):
    page = client.get("/definitions/?q=patents&release=1").content.decode().split("<main")[1]

    assert '<input type="hidden" name="release" value="1">' in page
    assert "/definitions/items/patents_held/?release=1" in page


@pytest.mark.parametrize("words", ["", "a", "patents", "nothing-like-it"])
@pytest.mark.parametrize("page", ["/definitions/", "/universities/"])
def test_a_search_asks_the_database_once(
    client: Client, released: None, django_assert_max_num_queries: Any, page: str, words: str
):
    with django_assert_max_num_queries(1):
        client.get(page, {"q": words})
