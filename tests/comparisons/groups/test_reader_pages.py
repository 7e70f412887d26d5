"""Moved cuts, nearest universities and the page of cuts, with the demo."""

import csv
import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from django.conf import settings
from django.test import Client

from comparisons.groups.model import Near
from comparisons.groups.nearest import find_neighbours
from indicators.charts.paper.threshold import draw_threshold as draw_on_paper
from indicators.charts.screen.threshold import draw_threshold
from indicators.charts.threshold import NO_CUTS, shape_threshold
from tests.comparisons.test_pages import text_of
from tests.definitions import text
from tests.indicators.charts.small import INCOME_PER_PATENT, accept
from universities.releases.reader import PublishedRelease

R3 = "research_amount_per_contract"
PAGE = f"/indicators/{R3}/"
CUTS = f"{PAGE}threshold/"
CONFIDENTIAL = "/indicators/patent_income_per_personnel_cost/"
ITEMS = ("joint_research_contracts", "commissioned_research_contracts")
NAN = float("nan")


def read_csv(client: Client, address: str) -> list[dict[str, str]]:
    content = client.get(address).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content)))


def pooled_by_hand(release: PublishedRelease, cut: float) -> tuple[float, float]:
    """Return total ÷ total of R3 in 2024 on both sides of a cut of all contracts."""
    panel, year = release.figures.panel, release.figures.fiscal_years.index(2024)
    size = sum(panel.item_values(item)[year] for item in ITEMS)
    ratios = release.figures.one_indicator(R3).at(year)
    known = ~np.isnan(size) & ~np.isnan(ratios.value)
    sides = known & (size <= cut), known & (size > cut)
    return tuple(ratios.numerator[each].sum() / ratios.denominator[each].sum() for each in sides)


def test_a_moved_cut_makes_new_groups_and_says_so(client: Client, demo_release: PublishedRelease):
    small, large = pooled_by_hand(demo_release, 100)

    page = text_of(client.get(f"{PAGE}?year=2024&cut=100&university=D001")).replace(" ", "")

    assert "契約100件超の群" in page
    assert f"{large:,.0f}千円／件" in page
    assert f"{small:,.0f}千円／件" in page
    assert "しきい値を800から100に動かしています" in page
    assert "公表版そのものにはありません" in page


def test_files_of_a_moved_cut_name_it(client: Client, demo_release: PublishedRelease):
    rows = read_csv(client, f"{PAGE}data/groups/?year=2024&cut=100&format=csv")

    assert [row["群"] for row in rows] == ["全体", "契約100件以下", "契約100件超"]


def test_the_nearest_are_in_one_group_with_the_reason(
    client: Client, demo_release: PublishedRelease
):
    near = find_neighbours(demo_release, Near("D001", 5), 2024)

    page = text_of(client.get(f"{PAGE}?year=2024&grouping=peers&university=D001&peers=5"))

    assert len(near.codes) == 5
    assert "D001" not in near.codes
    assert list(near.distances) == sorted(near.distances)
    assert "港湾大学と近い規模の5校" in page
    for code in near.codes:
        assert demo_release.university_name(code, "ja") in page
    for measure, size in zip(near.measures, near.sizes[:, 0], strict=True):
        assert measure.label.ja in page
        assert f"{size:,.0f}" in page


def test_the_nearest_are_found_by_public_items_only(demo_release: PublishedRelease):
    near = find_neighbours(demo_release, Near("D001", 5), 2024)
    items = [code for measure in near.measures for code in measure.items]

    assert len(near.measures) == 3
    assert not [code for code in items if demo_release.catalogue.items[code].confidential]


def test_whoever_looks_finds_the_same_neighbours(client: Client, demo_release: PublishedRelease):
    from universities.access import PUBLIC, Audience
    from universities.releases.reader import read_release

    found = [
        find_neighbours(read_release(audience), Near("D001", 8), 2024).codes
        for audience in (PUBLIC, Audience(roles={"D001": "viewer"}), Audience(identifies=True))
    ]

    assert found[0] == found[1] == found[2]


def test_the_page_of_cuts_says_both_groups_and_the_table_holds_them(
    client: Client, demo_release: PublishedRelease
):
    small, large = pooled_by_hand(demo_release, 100)

    page = text_of(client.get(f"{CUTS}?year=2024&cut=100")).replace(" ", "")
    rows = read_csv(client, f"{CUTS}data/?year=2024&cut=100&format=csv")

    assert "100件以下の群（n=" in page
    assert f"{small:,.0f}千円／件" in page
    assert f"{large:,.0f}千円／件" in page
    row = next(row for row in rows if row["しきい値（件）"] == "100")
    values = [float(row[f"しきい値{side}の群の値（千円／件）"]) for side in ("以下", "超")]
    assert values == pytest.approx([small, large])
    assert {"800", "100"} <= {row["しきい値（件）"] for row in rows}


def test_a_turned_order_is_named_with_its_cuts(client: Client, demo_release: PublishedRelease):
    rows = read_csv(client, f"{CUTS}data/?year=2024&average=median&format=csv")
    turned = [row["しきい値（件）"] for row in rows if row["公表の場合との順序"] == "入れ替わる"]

    pages = [
        client.get(f"{CUTS}?year=2024&average=median{cut}").content.decode()
        for cut in (f"&cut={turned[0]}", "")
    ]

    assert turned
    assert '<strong class="order-badge order-turned">順序が入れ替わる</strong>' in pages[0]
    assert '<strong class="order-badge">順序は同じ</strong>' in pages[1]


@pytest.mark.parametrize(
    "query", ["grouping=kind", "grouping=size_class", "grouping=peers&university=D001"]
)
def test_a_grouping_without_one_cut_is_refused_with_a_way_out(
    client: Client, demo_release: PublishedRelease, query: str
):
    answer = client.get(f"{CUTS}?{query}")

    assert answer.status_code == 400
    assert 'href="?grouping=patents_held_700"' in answer.content.decode()


def test_a_confidential_indicator_shows_its_released_cut_only(
    client: Client, demo_release: PublishedRelease
):
    page = client.get(f"{CONFIDENTIAL}threshold/")

    assert page.status_code == 200
    assert "公表したしきい値（700件）の群の値しか示しません" in text_of(page)
    assert "data-figure" not in page.content.decode()
    assert client.get(f"{CONFIDENTIAL}threshold/data/").status_code == 404
    assert client.get(f"{CONFIDENTIAL}threshold/?cut=500").status_code == 400


@pytest.mark.parametrize(
    "query",
    ["cut=100", "grouping=peers&university=D001", "grouping=region", "average=pooled_without_top"],
)
def test_a_page_of_a_readers_grouping_asks_the_database_once(
    client: Client, demo_release: PublishedRelease, django_assert_max_num_queries: Any, query: str
):
    with django_assert_max_num_queries(1):
        client.get(f"{PAGE}?{query}")


def test_the_fourth_average_names_who_was_left_out_where_that_is_public(
    client: Client, demo_release: PublishedRelease
):
    ratios = demo_release.figures.ratios(R3, fiscal_year=2024)
    top = ratios.sort_values("numerator").iloc[-1]["university"]

    page = text_of(client.get(f"{PAGE}?year=2024&average=pooled_without_top"))

    assert "合計÷合計（上位1校を除く）" in page
    assert f"（{demo_release.university_name(top, 'ja')}を除く）" in page
    confidential = text_of(client.get(f"{CONFIDENTIAL}?average=pooled_without_top"))
    assert "を除く）" not in confidential.replace("（上位1校を除く）", "").replace(
        "R² を除く）", ""
    )


def shape(
    small: tuple[float, ...], large: tuple[float, ...], cuts: tuple[float, ...] = (0, 5, 500)
):
    return shape_threshold(
        cuts,
        values=(small, large),
        counts=((3, 4, 5), (5, 4, 3)),
        turned=[(5, 500)],
        official=500,
        chosen=5,
        indicator=INCOME_PER_PATENT,
        average="pooled",
        size=text("patents"),
    )


def test_a_side_of_fewer_than_three_is_a_gap_and_zero_leaves_a_log_axis():
    found = shape((1, NAN, 3), (3, 2, 1))

    assert found.x.is_log
    assert found.cuts == (5, 500)
    assert "しきい値0は表にだけあります" in found.note.ja
    drawn = accept(draw_threshold(found, language="ja"))
    assert list(drawn.data[-2].y) == [None, 3]
    assert drawn.data[-2].connectgaps is False
    assert drawn.data[-2].line.dash != drawn.data[-1].line.dash


def test_the_official_and_the_chosen_cut_are_marked_and_the_turned_run_is_a_band():
    found = shape((1, 2, 3), (3, 2, 1))

    assert [(mark.cut, mark.label.ja) for mark in found.marks] == [(500, "公表 500"), (5, "選択 5")]
    band = accept(draw_threshold(found, language="ja")).data[0]
    assert (min(band.x), max(band.x), band.fill) == (5, 500, "toself")


def test_without_any_value_there_is_a_sentence():
    assert shape((NAN,) * 3, (NAN,) * 3).empty == NO_CUTS


def test_the_cuts_on_paper_are_the_same_bytes_twice():
    fonts = tuple(sorted(Path(settings.BASE_DIR).glob("static/vendored/noto-sans-jp/*.ttf")))
    first, second = (
        draw_on_paper(shape((1, NAN, 3), (3, 2, 1)), language="ja", fonts=fonts) for _ in "ab"
    )

    assert first == second
    assert "公表 500".encode() in first
