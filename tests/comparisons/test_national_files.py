"""The files of national series: what was published counts, and a wrong file is told in words."""

import shutil
from pathlib import Path

import pytest

from comparisons.national.faults import NationalError
from comparisons.national.model import Chart, National
from comparisons.national.reading import read_national
from tests.architecture.project import ROOT

FOLDER = ROOT / "fixtures" / "national"


def chart_of(national: National, code: str) -> Chart:
    return next(chart for chart in national.charts if chart.code == code)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "national"))


def spoil(folder: Path, name: str, before: str, after: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_the_newest_publication_counts_and_the_earlier_one_is_kept():
    contracts = chart_of(read_national(FOLDER), "joint_contracts").series[0]

    newest = {each.fiscal_year: (each.value, each.vintage) for each in contracts.newest}
    earlier = {each.fiscal_year: (each.value, each.vintage) for each in contracts.earlier}
    assert newest[2018] == (27389, "2021-01")
    assert newest[2019] == (29282, "2022-02")
    assert earlier == {2018: (27383, "2020-01"), 2019: (29255, "2021-01")}


def test_a_later_publication_of_unknown_date_comes_after_the_known_one():
    amounts = chart_of(read_national(FOLDER), "joint_amount").series[0]

    newest = {each.fiscal_year: each.value for each in amounts.newest}
    assert (newest[2018], newest[2019]) == (684, 797)
    assert [each.value for each in amounts.earlier] == [683, 796, 973]


def test_the_order_of_the_rows_does_not_matter(copy: Path):
    path = copy / "series.csv"
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([header, *reversed(rows)]), encoding="utf-8")

    assert chart_of(read_national(copy), "joint_amount") == chart_of(
        read_national(FOLDER), "joint_amount"
    )


def test_a_value_in_million_yen_is_shown_in_hundreds_of_millions_exactly():
    chart = chart_of(read_national(FOLDER), "joint_amount")

    of_2015 = next(each for each in chart.series[0].newest if each.fiscal_year == 2015)
    assert (of_2015.value, of_2015.unit) == (46719, "million_yen")
    assert of_2015.value_in("hundred_million_yen") == 467.19


def test_the_kinds_of_university_add_up_to_the_whole():
    national = read_national(FOLDER)

    for whole, parts in (("joint_contracts", 31186), ("joint_amount", 1028)):
        kinds = chart_of(national, f"{whole}_kind").series
        assert sum(each.newest[0].value for each in kinds) == parts
        assert chart_of(national, whole).series[0].newest[-1].value == parts


def test_every_value_names_when_it_was_published_and_where_it_was_found():
    figures = [
        figure
        for chart in read_national(FOLDER).charts
        for series in chart.series
        for figure in (*series.newest, *series.earlier)
    ]

    # 118 rows of series.csv, each shown by exactly one chart.
    assert len(figures) == 118
    assert all(each.vintage and each.source.publisher.ja for each in figures)
    assert {each.source.kind for each in figures} == {"original", "secondary", "note"}
    assert all(bool(each.note) == (each.seen == "derived") for each in figures)


FAULTS = {
    "unit": ("series.csv", "8864,件", "8864,本", "line 2: unit", "本"),
    "source": ("series.csv", "sangakukan-2007,", "elsewhere,", "line 2: source", "elsewhere"),
    "seen": ("series.csv", "verbatim", "heard", "line 2: seen", "heard"),
    "vintage": ("series.csv", ",2007,", ",2007年,", "line 2: vintage", "2007年"),
    "value": ("series.csv", "8864", "8 864", "line 2: value", "8 864"),
    "year": ("series.csv", ",2004,", ",16,", "line 2: fiscal_year", "16"),
    "twice": ("series.csv", ",2005,", ",2004,", "line 3: year and vintage", "2004"),
    "idle": ("series.csv", "all_funds,", "funds_of_all,", "series must be one", "funds_of_all"),
    "columns": ("series.csv", "vintage", "published", "the first line", "published"),
    "cells": ("series.csv", "sangakukan-2007,", "sangakukan-2007", "line 2: the row", "7"),
    "kind": ("sources.csv", ",secondary,", ",hearsay,", "line 2: kind", "hearsay"),
    "same": ("sources.csv", "shutoken-net-2005-07", "shutoken-net-2005-06", "line 3: source", "06"),
    "series": ("charts.toml", '"all_funds"\nlabel', '"nobody"\nlabel', "company_funds", "nobody"),
    "other unit": ("charts.toml", 'unit = "count"', 'unit = "million_yen"', "unit", "million_yen"),
    "credit": ("charts.toml", 'credit = "mext"', 'credit = "nobody"', "credit", "nobody"),
    "share": ("shares.csv", "0.44", "-0.44", "line 2: value", "-0.44"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_wrong_file_is_refused_with_its_place_and_what_was_found(copy: Path, fault: str):
    name, before, after, place, got = FAULTS[fault]
    spoil(copy, name, before, after)

    with pytest.raises(NationalError) as told:
        read_national(copy)

    assert str(told.value).startswith(name)
    assert place in str(told.value)
    assert got in str(told.value).partition("; got ")[2]
