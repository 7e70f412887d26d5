"""Universities of one name can be told apart, and each can be chosen by what the list offers."""

import re
from html import unescape

import pytest
from django.test import Client

from comparisons.namesakes import name_apart
from tests.api.worked_release import PLACES, publish
from tests.frames import universities

PAGE = "/indicators/income_per_patent/"
# harbour and island share name and prefecture, mountain stands elsewhere; north is alone.
NAMES = {"harbour": "文教大学", "island": "文教大学", "mountain": "文教大学"}
PREFECTURES = {"harbour": "埼玉県", "island": "埼玉県", "mountain": "東京都"}
CHANGES = {
    "name_ja": [NAMES.get(code, f"{code}大学") for code in sorted(PLACES)],
    "name_en": ["" if code in NAMES else f"{code} University" for code in sorted(PLACES)],
    "prefecture": [PREFECTURES.get(code, "架空県") for code in sorted(PLACES)],
}


def offered(client: Client, prefix: str = "") -> list[str]:
    page = client.get(f"{prefix}{PAGE}").content.decode()
    names = page.split('<datalist id="universities-known">')[1].split("</datalist>")[0]
    return [unescape(name) for name in re.findall(r'value="([^"]*)"', names)]


def chosen(client: Client, words: str, prefix: str = "") -> str:
    page = client.get(f"{prefix}{PAGE}", {"university": words}).content.decode()
    found = re.search(r'<aside class="card".*?<h2><a href="[^"]*/universities/([^/]*)/', page, re.S)
    return found[1] if found else ""


def test_a_namesake_is_told_by_its_prefecture_or_else_by_its_code():
    places = universities(**PLACES).sort_values("university").assign(**CHANGES)

    names = name_apart(places)

    assert {code: names[code].ja for code in NAMES} == {
        "harbour": "文教大学（harbour）",
        "island": "文教大学（island）",
        "mountain": "文教大学（東京都）",
    }
    assert names["mountain"].en == "文教大学 (Tokyo)"
    assert (names["north"].ja, names["north"].en) == ("north大学", "north University")


def test_a_university_without_a_prefecture_is_told_by_its_code():
    places = universities(**PLACES).assign(name_ja="文教大学", prefecture=None)

    assert {name.ja for name in name_apart(places).values()} == {
        f"文教大学（{code}）" for code in PLACES
    }


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_each_name_of_the_list_chooses_one_university_and_stands_in_the_box(
    client: Client, db: None, prefix: str
):
    publish(is_invented=True, changes=CHANGES)

    names = offered(client, prefix)

    assert [chosen(client, name, prefix) for name in names] == sorted(PLACES)
    page = client.get(f"{prefix}{PAGE}", {"university": "island"}).content.decode()
    assert f'name="university" value="{names[sorted(PLACES).index("island")]}"' in page


def test_a_bare_name_of_several_is_answered_with_the_names_that_tell_them_apart(
    client: Client, db: None
):
    publish(is_invented=True, changes=CHANGES)

    answer = client.get(PAGE, {"university": "文教大学"})

    assert answer.status_code == 404
    assert "文教大学（harbour）、文教大学（island）、文教大学（東京都）" in answer.content.decode()
    assert chosen(client, "island") == "island"
