"""One figure release by release: what was corrected, by whose definition, and what cannot be read.

Of two_years: north 1600 ÷ 800 = 2 in 2023 and 3000 ÷ 1000 = 3 in 2024; the large group 2 and
12,000 ÷ 1,900 = 6.3157….
"""

import csv
import io
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tests.api import worked_release as worked
from tests.comparisons import canaries, two_years
from tests.comparisons.canaries import PER_COST, A, B
from tests.comparisons.readers import read_as
from universities.models import Release

pytestmark = pytest.mark.django_db
PAGE = "/indicators/income_per_patent/vintages/"
OF_NORTH = f"{PAGE}?university=north"


def publish(income: str = "1600", state: str = "reported") -> Release:
    """Publish the two years with another licence income of north in 2023."""
    rows = two_years.OBSERVATIONS.replace("1600  | reported", f"{income} | {state}")
    return worked.publish(is_invented=True, observations=rows)


def read(address: str, client: Client | None = None) -> str:
    html = (client or Client()).get(address).content.decode()
    html = html.split("<main")[1].split("</main>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def rows_of(address: str) -> list[dict[str, str]]:
    sign = "&" if "?" in address else "?"
    answer = Client().get(f"{address}{sign}format=csv")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def values_of(address: str, subject: str) -> dict[tuple[str, str], tuple[str, str]]:
    """Return (fiscal year, release) -> value, and what happened to it."""
    return {
        (row["年度"], row["公表版"]): (row["値"], row["前の版との違い"])
        for row in rows_of(address)
        if row["対象"].startswith(subject)
    }


def with_formula(monkeypatch: pytest.MonkeyPatch, *numerator: str) -> None:
    changed = {**worked.DEFINITIONS[two_years.PATENTS], "numerator": list(numerator)}
    monkeypatch.setitem(worked.DEFINITIONS, two_years.PATENTS, changed)


def test_a_corrected_value_is_marked_and_counted():
    publish()
    publish("2400")

    own, group = values_of(OF_NORTH, "north"), values_of(OF_NORTH, "群の値")

    assert own == {
        ("2023", "1"): ("2", ""),
        ("2023", "2"): ("3", "◆ 訂正"),
        ("2024", "1"): ("3", ""),
        ("2024", "2"): ("3", ""),
    }
    assert group["2023", "2"] == ("3", "◆ 訂正")
    assert group["2024", "1"] == (repr(12000 / 1900), "")
    words = read(OF_NORTH)
    assert "north大学は、第1版から第2版で1個の値が変わりました。" in words
    assert "◆ 訂正 3.0" in words


def test_a_single_release_has_nothing_to_be_compared_with():
    publish()

    words = read(OF_NORTH)

    assert "公表版は第1版だけなので、比べる版がありません。" in words
    assert "◆ 訂正 3.0" not in words


def test_a_value_that_came_or_went_is_no_correction_of_a_number():
    publish()
    publish("", "unknown")

    own = values_of(OF_NORTH, "north")

    assert own["2023", "2"] == ("", "× 取下げ")
    assert {row["値がない理由"] for row in rows_of(OF_NORTH) if row["値"] == ""} == {
        "…",
        "校数不足",
    }


def test_releases_after_the_named_one_are_not_looked_at():
    publish()
    publish("2400")

    assert {row["公表版"] for row in rows_of(f"{PAGE}?release=1")} == {"1"}


def test_at_most_six_releases_stand_side_by_side():
    for income in range(8):
        publish(str(1600 + income))

    assert sorted({row["公表版"] for row in rows_of(PAGE)}) == ["3", "4", "5", "6", "7", "8"]


def test_another_formula_is_told_with_its_digest(monkeypatch: pytest.MonkeyPatch):
    publish()
    publish("2400")
    with_formula(monkeypatch, "licence_income", "-share_sale")
    publish("2500")

    words, rows = read(OF_NORTH), rows_of(OF_NORTH)

    assert "前の版と同じ" in words
    assert "計算のしかたが変わった" in words
    first, second, third = (
        {row["定義の照合コード"] for row in rows if row["公表版"] == n} for n in "123"
    )
    assert first == second != third
    assert all(re.fullmatch("[0-9a-f]{12}", digest) for digest in first | third)
    # (3000 - 1000) ÷ 1000 by the new formula.
    assert values_of(OF_NORTH, "north")["2024", "3"] == ("2", "◆ 訂正")


def test_the_definition_of_today_is_applied_to_earlier_answers(monkeypatch: pytest.MonkeyPatch):
    publish()
    with_formula(monkeypatch, "licence_income", "-share_sale")
    publish("2400")

    address = f"{OF_NORTH}&definition=now"
    own, group = values_of(address, "north"), values_of(address, "群の値")

    assert own["2024", "1"] == ("2", "")
    assert own["2024", "2"] == ("2", "")
    # Of the large ones north alone answered both items: 2000 ÷ 1000.
    assert group["2024", "1"] == ("2", "")
    assert "以前の版が公表した値ではありません" in read(address)
    assert len({row["定義の照合コード"] for row in rows_of(address)}) == 1


def test_a_value_in_another_unit_is_not_called_a_correction(monkeypatch: pytest.MonkeyPatch):
    publish()
    changed = {**worked.DEFINITIONS[two_years.PATENTS], "unit": "yen/count"}
    monkeypatch.setitem(worked.DEFINITIONS, two_years.PATENTS, changed)
    publish("2400")

    assert values_of(OF_NORTH, "north")["2024", "2"] == ("3000", "○ 単位が違う")


def test_a_release_that_cannot_be_read_is_named():
    first = publish()
    publish("2400")
    (Path(settings.RELEASES_DIR) / first.data_digest / "values.npy").unlink()

    words = read(OF_NORTH)

    assert "第1版のファイルが読めないため、この版の値は示せません。" in words
    assert values_of(OF_NORTH, "north")["2023", "1"] == ("", "")
    assert values_of(OF_NORTH, "north")["2023", "2"] == ("3", "")


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("group=nowhere", 404),
        ("definition=later", 400),
        ("university=nobody", 404),
        ("average=x", 400),
    ],
)
def test_what_cannot_be_asked_is_answered_in_words(query: str, status: int):
    publish()

    assert Client().get(f"{PAGE}?{query}").status_code == status


def test_of_a_confidential_indicator_one_s_own_values_are_shown_and_nobody_else_s():
    canaries.publish()
    page, reader = f"/indicators/{PER_COST}/vintages/", read_as(A)

    def values(university: str) -> set[str]:
        answer = reader.get(f"{page}?university={university}&format=csv")
        rows = csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))
        return {row["値"] for row in rows if row["対象"].startswith(university)}

    assert values(B) == {""}
    figures = canaries.calculate().ratios(PER_COST)
    assert values(A) == {repr(value) for value in figures[figures["university"] == A]["value"]}


def test_both_languages_and_the_workbook(client: Client):
    publish()
    publish("2400")

    english = client.get(f"/en{OF_NORTH}")
    book = client.get(f"{OF_NORTH}&format=xlsx")

    assert "1 from No. 1 to No. 2" in english.content.decode()
    assert book.content.startswith(b"PK")


def test_the_number_of_queries_does_not_grow_with_the_universities(
    client: Client, django_assert_max_num_queries: Any
):
    publish()
    publish("2400")
    client.get(OF_NORTH)

    # The shown release, the list of releases, the other release.
    with django_assert_max_num_queries(3):
        client.get(OF_NORTH)
