"""Pages, files and evidence tell the same kind of nothing as a report; the API's codes stay.

Of the worked release: harbour sold nothing that could be sold (-), valley does not know its patents
(…), mountain left sales empty. Decision 91.
"""

import csv
import io
import json
from urllib.parse import parse_qsl

import pytest
from django.test import Client
from lxml import html
from openpyxl import load_workbook

from tests.api import worked_release as worked
from tests.comparisons.test_pages import text_of
from tests.comparisons.test_pages_agree import list_cited

pytestmark = pytest.mark.django_db
P2, P4 = "income_per_patent", "net_income_per_patent"
# Who, which indicator, the word of the report, and what machines are told.
KINDS = [
    ("harbour", P4, {"ja": "-", "en": "-"}, "missing_numerator"),
    ("valley", P2, {"ja": "…", "en": "…"}, "missing_denominator"),
    ("mountain", P4, {"ja": "未回答", "en": "no answer"}, "missing_numerator"),
]
BY_NAME = pytest.mark.parametrize(
    ("who", "code", "words", "reason"), KINDS, ids=[each[0] for each in KINDS]
)
PAGES = (
    "/indicators/{code}/?university={who}",
    "/indicators/{code}/data/universities/?university={who}",
    "/indicators/{code}/data/scatter/?university={who}",
    "/indicators/{code}/data/distribution/?university={who}",
    "/indicators/{code}/data/trend/?university={who}",
    "/indicators/{code}/vintages/?university={who}",
    "/universities/{who}/",
    "/universities/{who}/spine/data/",
    "/pairs/data/?x={code}&y={other}&year=2024",
)
# What rests on the value alone is missing in the same way.
FIGURES = ("ratio", "difference", "band")
SENTENCES = {
    "harbour": "分子の項目は該当なし（-）です。",
    "valley": "分母の項目は不明（…）です。",
    "mountain": "分子の項目に回答がありません。",
}


def read_figures(address: str, figures: tuple[str, ...], **wanted: str) -> set[str]:
    """Return what stands for these figures on a page, whichever cells they are in."""
    page = html.document_fromstring(Client().get(address).content.decode())
    cited = [(each.text, dict(parse_qsl(each.query))) for each in list_cited(page)]
    return {
        text
        for text, query in cited
        if query["figure"] in figures and wanted.items() <= query.items()
    }


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("address", PAGES)
@BY_NAME
def test_pages_and_data_say_the_word_of_the_report(
    who: str, code: str, words: dict[str, str], reason: str, address: str, language: str
):
    worked.publish(is_invented=True)
    prefix = "/en" if language == "en" else ""
    at = prefix + address.format(code=code, who=who, other=P2 if code == P4 else P4)

    told = read_figures(at, FIGURES, indicator=code, university=who, year="2024")

    assert told == {words[language]}


@BY_NAME
def test_files_have_an_empty_cell_and_the_word_beside_it(
    who: str, code: str, words: dict[str, str], reason: str
):
    worked.publish(is_invented=True)
    address = f"/indicators/{code}/data/universities/?format="

    text = Client().get(f"{address}csv").content.decode("utf-8-sig")
    (row,) = (each for each in csv.DictReader(io.StringIO(text)) if each["コード"] == who)
    book = load_workbook(io.BytesIO(Client().get(f"{address}xlsx").content))
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    (cells,) = (dict(zip(head, each, strict=True)) for each in rows if who in each)

    for found in (row, cells):
        assert found["値がない理由"] == words["ja"]
        assert not found["群との差（千円／件）"]


@BY_NAME
def test_evidence_says_the_word_and_the_code_of_machines_stays(
    who: str, code: str, words: dict[str, str], reason: str
):
    worked.publish(is_invented=True)
    asked = f"indicator={code}&university={who}&year=2024"

    for figure in FIGURES:
        found = json.loads(Client().get(f"/api/v1/evidence?figure={figure}&{asked}").content)
        assert (found["shown"], found["shown_en"]) == (words["ja"], words["en"])
        assert found["reason"] == reason
        page = text_of(Client().get(f"/evidence/?figure={figure}&{asked}", follow=True))
        assert SENTENCES[who] in page
        assert words["ja"] in page
    ratios = json.loads(Client().get(f"/api/v1/ratios?indicator={code}&fiscal_year=2024").content)
    (row,) = (each for each in ratios["rows"] if each["university"] == who)
    assert row["reason"] == reason


def test_who_is_left_out_of_a_group_is_left_out_with_the_same_word():
    worked.publish(is_invented=True)

    page = text_of(
        Client().get(f"/evidence/?figure=average&indicator={P2}&group=all&statistic=n&year=2024")
    )

    assert "1校（…）" in page


def test_a_change_says_in_which_way_the_year_before_is_missing():
    worked.publish(
        is_invented=True,
        observations=worked.OBSERVATIONS.replace(
            "north      | 2023        | patents_held   | 850               | reported",
            "north      | 2023        | patents_held   | 850               | reported\n"
            "    north      | 2023        | licence_income |                   | not_applicable",
        ),
    )
    asked = f"indicator={P2}&university=north&year=2024"

    for address in (PAGES[0], PAGES[1], PAGES[6]):
        at = address.format(code=P2, who="north")
        assert read_figures(at, ("change",), indicator=P2, university="north") == {"-"}
    found = json.loads(Client().get(f"/api/v1/evidence?figure=change&{asked}").content)
    assert (found["shown"], found["reason"]) == ("-", "missing_numerator")
    explained = text_of(Client().get(f"/indicators/{P2}/explain/north/"))
    assert "2023年度：分子の項目は該当なし（-）です。" in explained
