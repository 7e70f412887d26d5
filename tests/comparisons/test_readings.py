"""Words are found as they are read: by kana, by Latin letters, and by what people say for them."""

import re
import time
import tomllib

import pytest
from django.test import Client

from comparisons.finding import find_universities
from comparisons.reading_list import FILE
from comparisons.readings import list_readings, romanize_words
from comparisons.romaji import respell, romanize
from indicators.catalogue.loader import load_catalogue
from indicators.text import LocalizedText
from tests.comparisons.test_search import read
from universities.releases.reader import PublishedRelease

NAMES = {
    "T1": LocalizedText("北海道科学大学", "Hokkaido University of Science"),
    "T2": LocalizedText("大阪大学", "Osaka University"),
    "T3": LocalizedText("ものつくり大学", "Institute of Technologists"),
}
# Amounts and years, which are no words.
AMOUNTS = re.compile(r"[万億]円|年|以上|未満|以外")
KANJI = re.compile(r"[一-龠々]{2,}")


@pytest.mark.parametrize(
    ("kana", "latin"),
    [
        ("きょうと", "kyouto"),
        ("とっきょ", "tokkyo"),
        ("じゅたく", "jutaku"),
        ("しんぶん", "shinbun"),
        ("べんちゃー", "bencha"),
        ("ちょくせつ", "chokusetsu"),
        ("まっちゃ", "matcha"),
    ],
)
def test_kana_are_written_in_latin_letters(kana: str, latin: str):
    assert romanize(kana) == latin


@pytest.mark.parametrize(
    ("typed", "hepburn"),
    [
        ("syunyu", "shunyu"), ("tiken", "chiken"), ("zyutaku", "jutaku"), ("kansetu", "kansetsu"),
        ("hukuoka", "fukuoka"), ("shimbun", "shinbun"), ("chuusho", "chuusho"), ("shuu", "shuu"),
        ("maccha", "matcha"),
    ],
)  # fmt: skip
def test_other_ways_of_writing_the_same_sound_are_one(typed: str, hepburn: str):
    assert respell(typed) == hepburn


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("とっきょ", ["特許"]),
        ("ﾄｯｷｮ", ["特許"]),
        ("TOKKYO", ["特許"]),
        ("kyōdō kenkyū", ["共同 研究"]),
        ("kyodokenkyu", ["共同研究"]),
        ("じんけん", ["人件費"]),
        ("きょうどうけんきゅうこうざ", ["共同研究 講座", "共同 研究 講座"]),
        ("tokkyo syunyu", ["特許 収入"]),
        ("特許 しゅうにゅう", ["特許 収入"]),
        ("ライセンス", ["実施許諾"]),
        ("raisensu", ["実施許諾"]),
        ("寄付", ["寄附"]),
        # One sign, a word of another language, a word that is written out.
        ("と", []),
        ("to", []),
        ("licence", []),
        ("特許", []),
    ],
)
def test_words_are_read_as_words_of_the_definitions(typed: str, written: list[str]):
    assert list_readings(typed) == written


def test_universities_are_found_by_kana_as_their_english_name_is_spelt():
    assert romanize_words("ほっかいどう") == "hokkaidou"
    assert find_universities("ほっかいどう", NAMES) == ["T1"]
    assert find_universities("おおさか", NAMES) == ["T2"]
    # A name in kana stays found by its kana.
    assert find_universities("ものつくり", NAMES) == ["T3"]
    assert find_universities("とうきょう", NAMES) == []


def test_every_word_of_the_definitions_has_a_reading():
    catalogue = load_catalogue()
    labels = {each.label.ja for each in catalogue.items.values()}
    labels |= {each.label.ja for each in catalogue.indicators.values()}
    known = sorted(tomllib.loads(FILE.read_text(encoding="utf-8"))["read"], key=len, reverse=True)
    read_words = re.compile("|".join(known))

    left = {label: KANJI.findall(AMOUNTS.sub(" ", read_words.sub(" ", label))) for label in labels}

    assert {label: words for label, words in left.items() if words} == {}, f"add them to {FILE}"


@pytest.mark.parametrize(
    ("typed", "found", "told"),
    [
        (
            "とっきょ",
            "P2 特許保有件数あたりの実施許諾収入",
            "「とっきょ」を「特許」と読んで探しました。",
        ),
        ("tiken", "S20 治験 1件あたりの受入額", "「tiken」を「治験」と読んで探しました。"),
        ("ライセンス", "P2 特許保有件数あたりの実施許諾収入", "を「実施許諾」と読んで"),
        ("特許", "P2 特許保有件数あたりの実施許諾収入", ""),
    ],
)
@pytest.mark.parametrize("page", ["/definitions/", "/universities/"])
def test_the_pages_say_how_the_words_were_read(
    client: Client, demo_release: PublishedRelease, page: str, typed: str, found: str, told: str
):
    words = read(client, f"{page}?q={typed}")

    assert found in words
    assert told in words
    assert told or "読んで探しました" not in words


def test_in_english_the_reading_is_told_without_japanese(
    client: Client, demo_release: PublishedRelease
):
    words = read(client, "/en/definitions/?q=tokkyo")

    assert "“tokkyo” was read as a word of Japanese." in words
    assert not re.search(r"[ぁ-んァ-ヶ一-龠]", words)


def test_what_is_read_like_nothing_still_finds_the_nearest_name(
    client: Client, demo_release: PublishedRelease
):
    assert "読んで探しました" not in read(client, "/definitions/?q=xyzzy")


def test_a_word_of_many_readings_is_quick():
    started = time.process_time()

    for _ in range(20):
        list_readings("kkkkkkkkkk " * 8)
        list_readings("ken kyo kou")

    assert time.process_time() - started < 2
