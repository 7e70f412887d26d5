"""The table of groups is kept once for all universities; only whose group is marked differs."""

from dataclasses import replace
from typing import Any

import pytest

from comparisons.groups.model import Near
from comparisons.pages import groups
from comparisons.pages.groups import GroupTable, load_group_table
from comparisons.results import compare
from comparisons.selection import Selection
from universities.releases.reader import PublishedRelease

EVERYBODY = Selection("research_amount_per_contract", 2024, "contracts_800", "pooled")
# One of the large group, one of the small.
HARBOUR, CLOCK_TOWER = EVERYBODY.highlighting("D001"), EVERYBODY.highlighting("D035")


def load(release: PublishedRelease, selection: Selection) -> GroupTable:
    return load_group_table(release, compare(release, selection), selection, language="ja")


def test_it_is_built_once_whoever_is_highlighted(
    demo_release: PublishedRelease, monkeypatch: pytest.MonkeyPatch
):
    built: list[Any] = []
    build = groups.build_group_table
    # Another year than other tests ask for, so that nothing is kept yet.
    chosen = [replace(each, fiscal_year=2021) for each in (HARBOUR, CLOCK_TOWER, EVERYBODY)]
    monkeypatch.setattr(
        groups,
        "build_group_table",
        lambda *args, **kwargs: built.append(args) or build(*args, **kwargs),
    )

    for each in chosen:
        load(demo_release, each)

    assert len(built) == 1


def test_it_marks_the_group_of_each_university_and_of_nobody(demo_release: PublishedRelease):
    tables = [load(demo_release, each) for each in (HARBOUR, CLOCK_TOWER, EVERYBODY)]

    marked = [[row.code for row in table.rows if row.is_own] for table in tables]

    assert marked[2] == []
    assert [len(each) for each in marked[:2]] == [1, 1]
    assert marked[0] != marked[1]
    assert "強調する大学の群" in next(row.name for row in tables[0].rows if row.is_own)


def test_the_evidence_of_a_group_names_no_highlighted_university(demo_release: PublishedRelease):
    table = load(demo_release, HARBOUR)

    queries = [word.evidence for row in table.rows for cell in row.cells for word in cell]

    assert len([each for each in queries if each]) > 20
    assert not any("university=" in each for each in queries)


def test_neighbours_are_kept_for_the_one_they_are_near_to(demo_release: PublishedRelease):
    near = [
        replace(each, grouping="peers", near=Near(each.university or "", 10))
        for each in (HARBOUR, CLOCK_TOWER)
    ]

    tables = [load(demo_release, each) for each in near]

    queries = [table.rows[-1].cells[0][0].evidence for table in tables]
    assert ["university=D001" in each for each in queries] == [True, False]
    assert queries[0] != queries[1]
