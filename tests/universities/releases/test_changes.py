"""What changed between two releases, counted by hand; single confidential values never count."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from indicators.catalogue.loader import load_catalogue
from indicators.frames import AVERAGES, FITS
from tests.kept_story import tell
from tests.universities.releases import story
from universities.models import Release
from universities.releases.changes import Changes, changes_between, compare
from universities.releases.counting import CellChanges, count_groups, count_values
from universities.releases.listing import files_of, list_releases
from universities.releases.returns import find_changed_returns
from universities.releases.states import FrozenState
from universities.releases.storage import read_release_files

YEARS = (2023, 2024)


def state(values: dict[str, list[float]], *, confidential: bool = False) -> Any:
    """A release of one indicator: university -> its figure of each of YEARS."""
    table = np.array(list(values.values()), dtype=float).T.reshape(len(YEARS), len(values))
    return SimpleNamespace(
        figures=SimpleNamespace(
            indicators={"x": SimpleNamespace(confidential=confidential)},
            fiscal_years=YEARS,
            panel=SimpleNamespace(codes=tuple(values)),
            one_indicator=lambda code: SimpleNamespace(value=table),
        )
    )


def test_figures_are_compared_by_university_and_year_wherever_they_stand():
    nan = float("nan")
    older = state({"A": [1.0, 2.0], "B": [3.0, nan], "C": [5.0, 6.0]})
    newer = state({"D": [9.0, nan], "B": [3.0, 4.0], "A": [1.0, 2.5]})

    # A 2024 differs; B 2024 and D 2023 came; both of C went.
    assert count_values(older, newer, "x") == CellChanges(1, 2, 2)


def test_a_difference_beyond_every_digit_is_none():
    older, newer = state({"A": [0.3, 1.0]}), state({"A": [0.1 + 0.2, 1.0 + 1e-9]})

    assert count_values(older, newer, "x") == CellChanges(1, 0, 0)


def test_single_confidential_figures_are_not_even_counted():
    older = state({"A": [1.0, 2.0]}, confidential=True)
    newer = state({"A": [8.0, 9.0]}, confidential=True)

    assert count_values(older, newer, "x") == CellChanges(0, 0, 0)


def group_state(**figures: float) -> Any:
    """A release of one indicator, one group and one year with those statistics."""
    averages = np.full((len(AVERAGES.columns), 1, 1, 1), np.nan)
    fits = np.full((len(FITS.columns), 1, 1, 1), np.nan)
    for name, value in figures.items():
        array, shape = (averages, AVERAGES) if name in AVERAGES.columns else (fits, FITS)
        array[shape.columns.index(name)] = value
    return SimpleNamespace(
        figures=SimpleNamespace(
            indicators={"x": None},
            indicator_places={"x": 0},
            fiscal_years=(2024,),
            row_names=(("", "all"),),
            average_arrays=SimpleNamespace(numbers=averages),
            fit_arrays=SimpleNamespace(numbers=fits),
        )
    )


def test_group_figures_are_compared_one_by_one_and_n_is_none_of_them():
    older = group_state(pooled=10.0, median=4.0, q1=1.0, n=5, slope=2.0, intercept=1.0)
    newer = group_state(pooled=11.0, median=4.0, q3=7.0, n=6, slope=2.5, intercept=1.0)

    # pooled and slope differ, q3 came, q1 went.
    assert count_groups(older, newer, "x") == CellChanges(2, 1, 1)


def release_twice() -> None:
    """A 100/10, B 400/20; then A corrected to 150, C with 50/5, and B gone in a third."""
    story.record_two()
    story.record("A", **{story.PERSONNEL: 900.0})
    story.release_anew()
    story.record("A", **{story.AMOUNT: 150.0, story.PERSONNEL: 901.0})
    story.record("C", **{story.CONTRACTS: 5.0, story.AMOUNT: 50.0})
    story.release_anew()


@pytest.fixture
def releases(db: None) -> list[Release]:
    tell(release_twice)
    return list(Release.objects.order_by("number"))


def between(older: Release, newer: Release) -> Changes:
    return changes_between(files_of(older.data_digest), files_of(newer.data_digest))


def test_a_correction_and_a_newcomer_are_one_change_and_one_new_figure(releases: list[Release]):
    changes = between(*releases)

    counts = {each.code: each.values for each in changes.indicators}
    assert counts[story.INDICATOR] == CellChanges(1, 1, 0)
    assert {code: name.ja for code, name in changes.entrants.items()} == {"C": "C大学"}
    assert dict(changes.leavers) == {}
    assert (changes.universities, changes.years_added, changes.years_gone) == (3, (), ())
    assert changes.changed_definitions == ()


def test_looked_at_the_other_way_round_it_went(releases: list[Release]):
    changes = between(releases[1], releases[0])

    counts = {each.code: each.values for each in changes.indicators}
    assert counts[story.INDICATOR] == CellChanges(1, 0, 1)
    assert list(changes.leavers) == ["C"]


def test_the_pooled_figure_of_all_is_among_the_group_figures_that_changed(
    releases: list[Release],
):
    older, newer = (frozen(each).figures for each in releases)

    # 500/30 and 600/35: whatever else changed, this did.
    found = [
        float(each.averages(story.INDICATOR).query("group == 'all'")["pooled"].iloc[0])
        for each in (older, newer)
    ]
    assert found[0] / found[1] == pytest.approx((500 / 30) / (600 / 35))
    groups = {each.code: each.groups for each in between(*releases).indicators}
    assert groups[story.INDICATOR].changed >= 1


def frozen(release: Release) -> FrozenState:
    files = files_of(release.data_digest)
    return FrozenState(*read_release_files(Path(files.folder), digest=files.digest))


def test_another_wording_of_an_item_is_another_definition_of_its_indicators(
    releases: list[Release],
):
    older = frozen(releases[0])
    items = dict(older.catalogue.items)
    items[story.AMOUNT] = replace(items[story.AMOUNT], definition=items[story.CONTRACTS].label)
    newer = replace(older, catalogue=replace(older.catalogue, items=items))

    changed = {each.code for each in compare(older, newer).changed_definitions}

    expected = {
        code
        for code, indicator in load_catalogue().indicators.items()
        if story.AMOUNT in indicator.items and indicator.status == "active"
    }
    assert story.INDICATOR in expected
    assert changed == expected


def test_an_indicator_that_came_or_went_is_told(releases: list[Release]):
    state = frozen(releases[0])
    # The last one: the arrays of the others stay where they are.
    *others, last = state.figures.indicators
    fewer = {code: state.figures.indicators[code] for code in others}
    without = replace(state, figures=replace(state.figures, indicators=fewer))

    came = {each.code: each.definition for each in compare(without, state).changed_definitions}
    went = {each.code: each.definition for each in compare(state, without).changed_definitions}

    assert came == {last: "new"}
    assert went == {last: "gone"}


def test_changed_returns_are_found_by_their_revisions(releases: list[Release]):
    before, after = (each.revisions.values_list("id", flat=True) for each in releases)

    changed = find_changed_returns(before, after)

    assert [(each.university, each.fiscal_year, each.before, each.after) for each in changed] == [
        ("A", 2024, 2, 3),
        ("C", 2024, 0, 1),
    ]
    assert changed[0].name.ja == "A大学"


def test_each_release_is_compared_with_the_one_before_of_its_kind(releases: list[Release]):
    story.record("D1", is_invented=True, **{story.CONTRACTS: 1.0})
    story.publish(story.prepare(is_invented=True))
    story.record("A", **{story.AMOUNT: 151.0})
    story.release_anew()

    listed = [(each.number, each.base_number, each.is_newest) for each in list_releases()]

    assert listed == [(4, 2, True), (3, 0, True), (2, 1, False), (1, 0, False)]
