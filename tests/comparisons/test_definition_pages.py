"""The pages of one item and one indicator: everything that is defined, linked, and its history."""

import copy
import re
from html import unescape
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tests.api import worked_release
from tests.api.worked_release import OBSERVATIONS, define_item, publish
from universities.models import Release

ITEM, RATIO = "/definitions/items/", "/definitions/indicators/"


def read(answer: Any) -> str:
    html = answer.content.decode().split("<main")[1].split("</main>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def publish_changed(monkeypatch: pytest.MonkeyPatch, **items: dict[str, Any]) -> Release:
    """Publish the next release, with other definitions of some items (None: no such item)."""
    changed = copy.deepcopy(worked_release.DEFINITIONS)
    rows = changed["items/patents.toml"]["items"]
    changed["items/patents.toml"]["items"] = [{**row, **items.get(row["code"], {})} for row in rows]
    monkeypatch.setattr(worked_release, "DEFINITIONS", changed)
    # Other figures each time: equal releases would be one folder.
    figures = OBSERVATIONS.replace("12345.1", f"1234{Release.objects.count()}.1")
    return publish(is_invented=True, observations=figures)


def test_an_item_says_everything_that_is_defined_of_it(client: Client, db: None):
    publish(is_invented=True)

    words = read(client.get(f"{ITEM}patents_held/"))

    for told in (
        "patents_heldの名称",
        "単位 件",
        "0以上の数（小数も可）",
        "対象年度 2018年度から",
        "公開：大学ごとの値を、誰でも見られます。",
        "文部科学省調査の列 pat_held_dom",
        "この項目を使う指標 P2 P2の名称",
        "P4 P4の名称",
    ):
        assert told in words, told
    assert "P1の名称" not in words


def test_an_item_names_wholes_and_parts(client: Client, db: None, monkeypatch: pytest.MonkeyPatch):
    publish_changed(
        monkeypatch,
        share_sale={"part_of": "licence_income"},
        patents_held={"include": {"ja": "共有", "en": "shared"}},
    )

    part, whole = (client.get(f"{ITEM}{code}/") for code in ("share_sale", "licence_income"))

    assert "うち（この項目の一部） licence_incomeの名称" in read(part)
    assert f'href="{ITEM}licence_income/"' in part.content.decode()
    assert f'href="{ITEM}share_sale/"' in whole.content.decode()
    assert "この項目の内訳 =売却" in read(whole)
    assert "含む 共有" in read(client.get(f"{ITEM}patents_held/"))


def test_a_confidential_item_and_its_indicator_say_who_sees_them(client: Client, db: None):
    publish(is_invented=True)

    for address in (f"{ITEM}staff_cost/", f"{RATIO}income_per_cost/"):
        words = read(client.get(address))
        assert "その大学の利用者" in words
        assert "誰でも見られます" not in words


def test_an_indicator_shows_formula_items_group_and_condition(client: Client, db: None):
    publish(is_invented=True)
    answer = client.get(f"{RATIO}net_income_per_patent/")
    words, page = read(answer), answer.content.decode()

    assert "計算式 （licence_incomeの名称 − =売却） ÷ patents_heldの名称" in words
    for told in ("高いほど良い", "合計÷合計", "smallの名称／largeの名称", "2018年度から", "P4"):
        assert told in words, told
    assert "=売却 千円（引く）" in words
    for code in ("licence_income", "share_sale", "patents_held"):
        assert f'href="{ITEM}{code}/"' in page
    # P2 shares two of its items; P1 shares one.
    assert f'href="{RATIO}income_per_patent/"' in page
    assert 'href="/indicators/net_income_per_patent/"' in page


def test_both_languages_name_it_and_lead_to_one_another(client: Client, db: None):
    publish(is_invented=True)
    japanese = client.get(f"{ITEM}patents_held/?release=1").content.decode()
    english = client.get(f"/en{ITEM}patents_held/").content.decode()

    assert f'href="/en{ITEM}patents_held/?release=1" lang="en" hreflang="en">patents_held</a>' in (
        japanese
    )
    assert f'href="{ITEM}patents_held/" lang="ja" hreflang="ja">patents_heldの名称</a>' in english


@pytest.mark.parametrize("kind", [ITEM, RATIO])
def test_what_the_release_does_not_have_is_refused_in_words(client: Client, db: None, kind: str):
    publish(is_invented=True)

    answer = client.get(f"{kind}nothing/")

    assert answer.status_code == 404
    assert "「nothing」は、この公表版にありません。定義集から選んでください。" in read(answer)


def test_a_definition_that_never_changed_says_since_when(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
):
    publish(is_invented=True)
    publish_changed(monkeypatch)

    words = read(client.get(f"{ITEM}patents_held/"))

    assert "この定義は、公表版 第1版から第2版まで変わっていません。" in words
    assert "定義が変わりました。" not in words
    assert "当時の定義" not in words


def test_the_history_says_which_release_changed_what(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
):
    publish(is_invented=True)
    new = {
        "definition": {"ja": "国内で保有", "en": "patents_held"},
        "exclude": {"ja": "外", "en": "o"},
    }
    publish_changed(monkeypatch, patents_held=new)

    words = read(client.get(f"{ITEM}patents_held/"))
    english = read(client.get(f"/en{ITEM}patents_held/"))

    assert "公表版 第2版（2025-04-01） 定義が変わりました。" in words
    assert "定義 「patents_heldの名称」→「国内で保有」" in words
    assert "除く 「外」を追加" in words
    assert "単位 「" not in words
    assert "この定義は、公表版 第2版からのものです。" in words
    # The English text of the definition stayed, so its reader is told of the other language.
    assert "Definition The Japanese wording changed" in english
    assert "定義が変わりました。" not in read(client.get(f"{ITEM}licence_income/"))


def test_the_history_of_an_indicator_tells_of_its_items(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
):
    publish(is_invented=True)
    publish_changed(monkeypatch, licence_income={"definition": {"ja": "入金額", "en": "paid"}})

    words = read(client.get(f"{RATIO}income_per_patent/"))

    assert "項目「licence_incomeの名称」 定義" in words
    assert "項目「patents_heldの名称」" not in words


def test_a_named_release_shows_the_definition_of_then(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
):
    publish(is_invented=True)
    publish_changed(monkeypatch, patents_held={"definition": {"ja": "国内", "en": "domestic"}})

    then = client.get(f"{ITEM}patents_held/?release=1")
    same = client.get(f"{ITEM}licence_income/?release=1")

    told = "公表版 第1版の当時の定義です。最新の第2版では変わっています。"
    assert told in read(then)
    assert "この定義は、公表版 第1版からのものです。" in read(then)
    lead = re.search(r'<p class="lead">(.*?)</p>', then.content.decode())
    assert lead is not None
    assert lead[1] == "patents_heldの名称"
    assert f'href="{ITEM}patents_held/?release=2"' in then.content.decode()
    assert "最新の第2版でも同じです。" in read(same)


def test_what_came_and_went_is_told(client: Client, db: None, monkeypatch: pytest.MonkeyPatch):
    publish(is_invented=True)
    changed = copy.deepcopy(worked_release.DEFINITIONS)
    changed["items/patents.toml"]["items"].append(define_item("late", "count"))
    del changed["indicators/net_income_per_patent.toml"]
    monkeypatch.setattr(worked_release, "DEFINITIONS", changed)
    publish(is_invented=True)

    assert "この版で加わりました。" in read(client.get(f"{ITEM}late/"))
    assert client.get(f"{ITEM}late/?release=1").status_code == 404
    gone = read(client.get(f"{RATIO}net_income_per_patent/?release=1"))
    assert "最新の第2版にはありません。" in gone
    assert "この版でなくなりました。" in gone
    assert client.get(f"{RATIO}net_income_per_patent/").status_code == 404


def test_real_and_invented_releases_have_histories_of_their_own(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
):
    publish(is_invented=True)
    publish(is_invented=False)
    publish_changed(monkeypatch, patents_held={"definition": {"ja": "国内", "en": "domestic"}})

    real = read(client.get(f"{ITEM}patents_held/"))

    assert "公表版 第2版（2025-04-01） 最初の公表版からあります。" in real
    assert "第1版" not in real
    assert "第3版" not in real


def test_a_damaged_release_is_named_and_the_others_are_compared(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
):
    publish(is_invented=True)
    middle = publish_changed(monkeypatch, patents_held={"definition": {"ja": "甲", "en": "a"}})
    publish_changed(monkeypatch, patents_held={"definition": {"ja": "乙", "en": "b"}})
    (settings.RELEASES_DIR / middle.data_digest / "catalogue.json").write_text("{}", "utf-8")

    words = read(client.get(f"{ITEM}patents_held/"))

    assert "公表版 第2版（2025-04-01） この版のファイルが読めないため" in words
    assert "定義 「patents_heldの名称」→「乙」" in words


@pytest.mark.parametrize("address", [f"{ITEM}patents_held/", f"{RATIO}income_per_patent/"])
def test_a_definition_asks_the_database_twice_however_many_releases_there_are(
    client: Client,
    db: None,
    monkeypatch: pytest.MonkeyPatch,
    django_assert_max_num_queries: Any,
    address: str,
):
    publish(is_invented=True)
    for step in range(3):
        new = {"definition": {"ja": f"{step}", "en": f"{step}"}}
        publish_changed(monkeypatch, patents_held=new)

    with django_assert_max_num_queries(2):
        client.get(address)


def test_list_figure_and_comparison_lead_to_the_definitions(client: Client, db: None):
    publish(is_invented=True)
    pages = {
        "/definitions/": (f"{ITEM}staff_cost/", f"{RATIO}income_per_patent/"),
        "/indicators/income_per_patent/": (f"{RATIO}income_per_patent/",),
        "/indicators/income_per_patent/explain/north/": (
            f"{ITEM}licence_income/",
            f"{ITEM}patents_held/",
        ),
    }

    for page, wanted in pages.items():
        html = client.get(page).content.decode()
        assert [each for each in wanted if f'href="{each}"' not in html] == [], page
