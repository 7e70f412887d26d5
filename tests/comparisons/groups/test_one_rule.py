"""The page of cuts and the page that compares say the same of the same groups, small ones too."""

import csv
import io

import pytest
from django.test import Client

from comparisons.labels import COLUMNS
from comparisons.selection import AVERAGES
from tests.comparisons.test_pages import text_of
from universities.releases.reader import PublishedRelease

PAGE = "/indicators/research_amount_per_contract/"
OFFICIAL = "800"
SIDES = ("以下", "超")


def read(client: Client, address: str) -> list[dict[str, str]]:
    content = client.get(f"{address}&format=csv").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content)))


def read_cuts(client: Client, average: str, *, more: str = "") -> list[dict[str, str]]:
    return read(client, f"{PAGE}threshold/data/?year=2024&average={average}{more}")


def choose(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Return the ends, where sides are smallest, every tenth cut between, and the official one."""
    official = [row for row in rows if row["しきい値（件）"] == OFFICIAL]
    return [*rows[:5], *rows[5:-5:10], *rows[-5:], *official]


@pytest.mark.parametrize("average", AVERAGES)
def test_both_pages_hold_the_same_figures_at_every_cut(
    client: Client, demo_release: PublishedRelease, average: str
):
    column = COLUMNS[average].ja
    rows = choose(read_cuts(client, average))
    counted = {row[f"しきい値{side}の n"] for row in rows for side in SIDES}

    assert {"1", "2"} <= counted
    for row in rows:
        cut = row["しきい値（件）"]
        moved = "" if cut == OFFICIAL else f"&cut={cut}"
        groups = read(client, f"{PAGE}data/groups/?year=2024&average={average}{moved}")
        values = {name: text for name, text in groups[0].items() if name.startswith(column)}
        assert len(values) == 1, groups[0]
        (name,) = values
        for side, group in zip(SIDES, groups[1:3], strict=True):
            assert group["群"].endswith(side)
            assert (row[f"しきい値{side}の群の値（千円／件）"], row[f"しきい値{side}の n"]) == (
                group[name],
                group["n"],
            ), (cut, side)


def test_a_side_of_one_or_two_is_told_with_its_n_and_turns_no_order(
    client: Client, demo_release: PublishedRelease
):
    rows = read_cuts(client, "pooled")
    small = next(row for row in rows if row["しきい値以下の n"] == "2")
    page = text_of(client.get(f"{PAGE}threshold/?year=2024&cut={small['しきい値（件）']}")).replace(
        " ", ""
    )

    value = f"{float(small['しきい値以下の群の値（千円／件）']):,.0f}千円／件"
    assert f"以下の群（n=2、3校未満）は{value}" in page
    assert "順序を言えない" in page
    assert small["公表の場合との順序"] == ""
