"""The files of national series: what was published counts, and a wrong file is told in words."""

import csv
import shutil
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest
from django.conf import settings

from comparisons.national.faults import NationalError
from comparisons.national.model import Chart, National
from comparisons.national.progress import follow
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

    # 247 rows of series.csv, each shown by exactly one chart.
    assert len(figures) == 247
    assert all(each.vintage and each.source.publisher.ja for each in figures)
    assert {each.source.kind for each in figures} == {"original", "secondary", "note"}
    assert all(bool(each.note) == (each.seen == "derived") for each in figures)


# The unknown date has a word of its own; amounts are compared in yen.
VINTAGES = {"n/a": "unknown"}
YEN = {"千円": 10**3, "万円": 10**4, "百万円": 10**6, "億円": 10**8}


def value_of(row: dict[str, str], vintage: str) -> tuple[str, Fraction, str, str]:
    scale = YEN.get(row["unit"].removesuffix("/件"), 1)
    return row["fiscal_year"], Fraction(row["value"]) * scale, vintage, row["seen"]


def test_every_row_of_the_collected_series_is_carried():
    path = Path(settings.MEXT_SURVEY_CSV).parents[1] / "national" / "national_series_published.csv"
    if not path.exists():
        pytest.skip(f"The collected series are not here: {path.name}")
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    with (FOLDER / "series.csv").open(encoding="utf-8", newline="") as lines:
        carried = Counter(value_of(row, row["vintage"]) for row in csv.DictReader(lines))

    assert len(rows) == 153
    vintages = [VINTAGES.get(row["release_vintage"], row["release_vintage"]) for row in rows]
    assert Counter(map(value_of, rows, vintages)) - carried == Counter()


def test_what_was_published_nobody_knows_when_replaces_nothing(copy: Path):
    spoil(copy, "series.csv", "27389,件,2021-01", "27389,件,unknown")

    contracts = chart_of(read_national(copy), "joint_contracts").series[0]

    assert [each.value for each in contracts.newest if each.fiscal_year == 2018] == [27383]


def test_a_goal_takes_base_and_target_from_its_file_or_its_series():
    official, universities, joint = read_national(FOLDER).goals

    assert follow(official) is None
    assert (official.base, official.target) == (1151, 3453)
    assert (universities.base, universities.target) == (705, 2115)
    assert (joint.base, joint.target, joint.base_year) == (893, 1500, 2021)


def test_a_goal_that_is_reached_or_over_needs_no_growth():
    *_, joint = read_national(FOLDER).goals

    reached = follow(joint._replace(target=Fraction(1000)))
    over = follow(joint._replace(fiscal_year=2023))
    assert reached
    assert over
    assert (reached.needed, over.needed) == (None, None)
    assert reached.share == pytest.approx(102.8)


def test_a_base_that_is_the_newest_value_tells_no_growth():
    *_, joint = read_national(FOLDER).goals

    progress = follow(joint._replace(base_year=2023, base=Fraction(1028)))

    assert progress
    assert (progress.grown, progress.times) == (None, 1)


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
    "part": ("charts.toml", 'part = "joint"', 'part = "nobody"', "part", "nobody"),
    "key": ("charts.toml", "decimals = 0", "decimals = 0\ncolour = 1", "a key", "colour"),
    "goal's key": ("goals.toml", 'unit = "億円"', 'unit = "億円"\nbasis = 1', "a key", "basis"),
    "goal's series": ("goals.toml", '"company_funds"', '"nobody"', "triple_univ", "nobody"),
    "goal's base": ("goals.toml", 'base = "1151"', 'base = "1 151"', "triple_all: value", "1 151"),
    "goal's both": ("goals.toml", 'times = "3"', 'times = "3"\ntarget = "1"', "either", "times"),
    "goal's year": ("goals.toml", "base_year = 2021", "base_year = 2003", "base_year", "2003"),
    "goal's source": ("goals.toml", '["design-notes"]', '["hearsay"]', "source", "hearsay"),
    "order": ("milestones.toml", "fiscal_year = 1996", "fiscal_year = 1998", "in order", "1998"),
    "text": ("milestones.toml", "Intellectual Property Basic Act", "", "both lang", "知的財産"),
    "share": ("shares.csv", "0.44", "-0.44", "line 2: value", "-0.44"),
}  # fmt: skip


def test_a_goal_in_another_unit_than_its_chart_is_refused(copy: Path):
    spoil(
        copy, "goals.toml", 'unit = "億円"\nbase_year = 2021', 'unit = "百万円"\nbase_year = 2021'
    )

    with pytest.raises(NationalError, match="joint_amount: unit must be that of goal joint_2030"):
        read_national(copy)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_wrong_file_is_refused_with_its_place_and_what_was_found(copy: Path, fault: str):
    name, before, after, place, got = FAULTS[fault]
    spoil(copy, name, before, after)

    with pytest.raises(NationalError) as told:
        read_national(copy)

    assert str(told.value).startswith(name)
    assert place in str(told.value)
    assert got in str(told.value).partition("; got ")[2]
