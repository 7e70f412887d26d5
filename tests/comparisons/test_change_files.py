"""A waterfall and a table of groups to take along: files and pictures hold what the page tells."""

import csv
import io
import re
from html import unescape

import pytest
from django.test import Client

from tests.api import worked_release as worked
from tests.comparisons import canaries, two_years
from tests.comparisons.readers import read_as
from tests.comparisons.test_every_view import words_of
from tests.comparisons.test_pages import cells_of, text_of
from tests.comparisons.two_years import EXPLAIN

pytestmark = pytest.mark.django_db
GROUPS = "/indicators/income_per_patent/data/group-changes/"


def read_csv(address: str, client: Client | None = None) -> list[list[str]]:
    answer = (client or Client()).get(address)
    assert answer.status_code == 200
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def numbers(cells: list[str]) -> list[float | None]:
    return [float(each) if each else None for each in cells]


def test_a_waterfall_is_a_row_a_step_with_both_years_of_each_side():
    two_years.publish()

    head, *rows = read_csv(f"{EXPLAIN}north/data/?format=csv")

    assert head[1:4] == ["値と変化（千円／件）", "分子・分母、2023年度", "分子・分母、2024年度"]
    # By hand: 1400 × (1/800 + 1/1000) ÷ 2 and 4600 × (1/1000 - 1/800) ÷ 2 lead from 2 to 3.
    steps = [(2, None, None), (1.575, 1600, 3000), (-0.575, 800, 1000), (3, None, None)]
    found = [numbers(row[1:4]) for row in rows]
    assert found == [[pytest.approx(cell) for cell in step] for step in steps]
    assert [row[4] for row in rows] == ["", "千円", "件", ""]


def test_its_picture_says_whose_it_is_and_every_step():
    two_years.publish()

    svg = Client().get(f"{EXPLAIN}north/data/?format=svg").content.decode()

    for told in ("2023年度から2024年度", "n=1", "＋1.6", "△0.6", "1,600 千円 → 3,000 千円"):
        assert told in words_of(svg)
    assert re.search(r"<desc>[^<]*2023年度 2\.0[^<]*＋1\.6[^<]*△0\.6[^<]*2024年度 3\.0", svg)


@pytest.mark.parametrize(
    ("university", "year", "words"),
    [
        # Value before, what a side did, that side before: nothing was returned for 2023.
        ("harbour", "2024", ["未提出", "前年度なし", "未提出"]),
        # 2022 is not in the release.
        ("north", "2023", ["前年度なし", "前年度なし", "前年度なし"]),
        ("river", "2024", ["分母0", "分母0", "70"]),
    ],
)
def test_without_two_figures_each_cell_says_why(university: str, year: str, words: list[str]):
    two_years.publish()
    address = f"{EXPLAIN}{university}/data/?year={year}"

    first, numerator, *_ = read_rows(address)

    assert [first[1], numerator[1], numerator[2]] == words
    for query in re.findall(r'data-evidence="([^"]+)"', Client().get(address).content.decode()):
        assert Client().get(f"/api/v1/evidence?{unescape(query)}").status_code == 200
    assert "SVG" not in Client().get(address.replace("data/", "")).content.decode()
    assert "年度：" in words_of(Client().get(f"{address}&format=svg").content.decode())


def read_rows(address: str) -> list[list[str]]:
    """Return the cells of the first table of a page, without its head."""
    html = Client().get(address).content.decode().partition("<tbody>")[2].partition("</tbody>")[0]
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    return [
        [re.sub(r"<[^>]+>", "", cell) for cell in re.findall(r"<td.*?</td>", row)] for row in rows
    ]


def test_of_a_confidential_figure_strangers_are_told_nothing():
    canaries.publish()
    address = f"/indicators/{canaries.PER_COST}/explain/{canaries.A}/data/?format=csv"

    own, foreign = read_csv(address, read_as(canaries.A)), read_csv(address)

    assert all(row[1] for row in own[1:])
    assert [row[1] for row in foreign[1:]] == [""] * 4
    assert [row[5] for row in foreign[1:]] == ["x"] * 4
    assert foreign[3][2:4] == ["", ""]


def test_groups_are_taken_along_with_their_four_parts():
    two_years.publish()

    _, *rows = read_csv(f"{GROUPS}?format=csv&average=median")

    # large: north stays, 2 → 3; with harbour 12,000 ÷ 1,900. The other average changes nothing.
    large = {row[0]: numbers(row[1:]) for row in rows}["largeの名称"]
    assert large == [pytest.approx(each) for each in (2, 1, 0, 12000 / 1900 - 3, 0, 12000 / 1900)]
    assert "smallの名称" not in {row[0] for row in rows}


def test_a_group_in_which_nobody_stayed_has_no_parts_anywhere():
    left = [each for each in two_years.OBSERVATIONS.splitlines() if "north      | 2024" not in each]
    worked.publish(is_invented=True, observations="\n".join(left))

    _, *rows = read_csv(f"{GROUPS}?format=csv")
    asked = "figure=group_change&indicator=income_per_patent&group=large&year=2024"
    told = Client().get(f"/api/v1/evidence?{asked}&statistic=within").json()
    page = cells_of(Client().get("/indicators/income_per_patent/"), "group-changes")

    # north alone before: 1600 ÷ 800; harbour alone now: 9000 ÷ 900.
    (large,) = (row[1:] for row in rows if row[0] == "largeの名称")
    assert large == ["2", "", "", "", "", "10"]
    assert (told["shown"], told["reason"]) == ("-", "not_applicable")
    assert [row[1:] for row in page if row[0] == "largeの名称"] == [
        ["2.0", "-", "-", "-", "-", "10.0"]
    ]


def test_groups_of_a_confidential_indicator_are_refused_with_the_reason():
    canaries.publish()
    page = f"/indicators/{canaries.PER_COST}/"

    for client in (Client(), read_as(canaries.A)):
        for form in ("", "?format=csv", "?format=xlsx"):
            answer = client.get(f"{page}data/group-changes/{form}")
            assert answer.status_code == 404
            assert "群の値の変化の内訳を示しません（x）" in text_of(answer)
        assert "data/group-changes/" not in client.get(page).content.decode()
