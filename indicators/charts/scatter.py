"""Scatter: numerator against denominator, one regression and one ratio line per group.

The shape is plain values for any drawing library; the arithmetic of the lines is done before.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.catalogue.model import ALL, Grouping, Indicator
from indicators.charts.axes import Axis, AxisChoice, build_axis, is_log_wanted, name_with_unit
from indicators.charts.labels import Label, place_labels
from indicators.charts.lines import Line, shape_ratio_line, shape_regression
from indicators.charts.names import find_names
from indicators.charts.scatter_notes import MOST_LINED, find_lined, tell_lined, tell_points
from indicators.charts.squares import (
    NO_SQUARES,
    Pairs,
    find_line_ends,
    list_squares,
    write_note,
)
from indicators.text import LocalizedText

# Everybody has no place in a grouping; this one's lines are grey, whatever the groups' are.
GREY = 7
NO_POINTS = LocalizedText(
    "この選択には、分子と分母がそろった大学がありません。",
    "No university has both numerator and denominator in this selection.",
)


class ScatterGroup(NamedTuple):
    """The points and lines of one group, without the highlighted university.

    `position` is the group's place in its grouping and chooses mark and colour (theme.py);
    `n` counts the members of the group figures; `label` says where its lines are named.
    """

    code: str
    name: LocalizedText
    position: int
    n: int
    universities: tuple[str, ...]
    names: tuple[LocalizedText, ...]
    x: tuple[float, ...]
    y: tuple[float, ...]
    values: tuple[float, ...]
    regression: Line | None
    ratio_line: Line | None
    label: Label | None


class OwnPoint(NamedTuple):
    """The highlighted university's own point."""

    university: str
    name: LocalizedText
    x: float
    y: float
    value: float
    position: int


class ScatterShape(NamedTuple):
    """Everything a drawing needs; `empty` is the sentence that stands for an empty picture.

    `squares`: of a confidential indicator what stands for the points of others; else None.
    """

    title: LocalizedText
    indicator: Indicator
    x_axis: Axis
    y_axis: Axis
    groups: tuple[ScatterGroup, ...]
    own: OwnPoint | None
    note: LocalizedText
    empty: LocalizedText | None
    squares: Pairs | None = None


def shape_scatter(
    ratios: pd.DataFrame, *, university: str | None = None, **frames: Any
) -> ScatterShape:
    """Return `shape_everybody(ratios, **frames)` with a university highlighted."""
    return highlight_point(shape_everybody(ratios, **frames), university)


def shape_everybody(
    ratios: pd.DataFrame,
    *,
    memberships: pd.DataFrame,
    fits: pd.DataFrame,
    universities: pd.DataFrame,
    indicator: Indicator,
    grouping: Grouping,
    axis: AxisChoice = "auto",
    squares: NDArray[np.float64] | None = None,
) -> ScatterShape:
    """Return what does not depend on who is highlighted; no line has its name yet.

    Units: both axes in the items' own units, as the equations are.
    Missing: a university without a ratio has no point and is counted in the note; so is a
    point with a side of zero or less when the axes are logarithmic.
    """
    points, marks = _find_points(ratios, memberships), list_squares(squares)
    room = [] if marks is None else [*marks, *find_line_ends(fits)]
    seen = [*zip(points["denominator"], points["numerator"], strict=True), *room]
    is_log = is_log_wanted(*_sides(seen), axis=axis)
    standing = points[(points["numerator"] > 0) & (points["denominator"] > 0)] if is_log else points
    x, y = _build_axes(_sides(seen), indicator, is_log=is_log)
    names = find_names(universities)
    groups = tuple(_shape_groups(standing, fits, names, grouping, (x, y), marks is not None))
    return ScatterShape(
        title=_title(indicator),
        indicator=indicator,
        x_axis=x,
        y_axis=y,
        groups=groups,
        own=None,
        note=tell_points(len(ratios), len(points), len(standing))
        if marks is None
        else write_note(marks),
        empty=_find_empty(groups, marks),
        squares=marks,
    )


def highlight_point(shape: ScatterShape, university: str | None) -> ScatterShape:
    """Return everybody's shape with the university's point taken out of its group.

    The names of the lines make room for the own point. Of many groups only the own one keeps its
    lines, beside those of everybody.
    """
    own = _find_own(shape.groups, university)
    groups = [_without(group, university) for group in shape.groups] if own else [*shape.groups]
    note = shape.note
    if shape.squares is None and len(groups) > MOST_LINED:
        kept = find_lined(groups, own)
        groups = [group if group.code in kept else _without_lines(group) for group in groups]
        note = tell_lined(note, has_own=own is not None)
    labelled = place_group_labels(
        groups, own, shape.x_axis, shape.y_axis, squares=shape.squares or ()
    )
    return shape._replace(groups=labelled, own=own, note=note)


def _without_lines(group: ScatterGroup) -> ScatterGroup:
    return group._replace(regression=None, ratio_line=None)


def _find_points(ratios: pd.DataFrame, memberships: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that have a ratio, with the group of each."""
    kept = ratios[ratios["reason"] == ""]
    groups = memberships[["university", "fiscal_year", "group"]]
    return kept.merge(groups, on=["university", "fiscal_year"], how="left", validate="m:1")


def _sides(seen: Sequence[tuple[float, float]]) -> tuple[list[float], list[float]]:
    return [float(x) for x, _ in seen], [float(y) for _, y in seen]


def _build_axes(
    sides: tuple[list[float], list[float]], indicator: Indicator, *, is_log: bool
) -> tuple[Axis, Axis]:
    """Return the axes of denominator and numerator, each in its items' unit.

    On log axes only what has a place on both of them makes room.
    """
    kept = [pair for pair in zip(*sides, strict=True) if not is_log or min(pair) > 0]
    words = (
        (indicator.denominator_label, indicator.denominator_unit),
        (indicator.numerator_label, indicator.numerator_unit),
    )
    x, y = (
        build_axis(side, title=name_with_unit(*titled), is_log=is_log)
        for side, titled in zip(_sides(kept), words, strict=True)
    )
    return x, y


def _find_empty(groups: Sequence[ScatterGroup], squares: Pairs | None) -> LocalizedText | None:
    """Return the sentence for an empty picture, or None where there is anything to see."""
    is_drawn = any(group.x or group.regression or group.ratio_line for group in groups)
    if is_drawn or squares:
        return None
    return NO_POINTS if squares is None else NO_SQUARES


def _find_own(groups: Sequence[ScatterGroup], university: str | None) -> OwnPoint | None:
    for group in groups:
        if university in group.universities:
            at = group.universities.index(university)
            point = (group.x[at], group.y[at], group.values[at])
            return OwnPoint(university, group.names[at], *point, group.position)
    return None


def _without(group: ScatterGroup, university: str | None) -> ScatterGroup:
    """Return the group without one point; `n` and the lines stay those of all members."""
    if university not in group.universities:
        return group
    at = group.universities.index(university)
    return group._replace(
        universities=group.universities[:at] + group.universities[at + 1 :],
        names=group.names[:at] + group.names[at + 1 :],
        x=group.x[:at] + group.x[at + 1 :],
        y=group.y[:at] + group.y[at + 1 :],
        values=group.values[:at] + group.values[at + 1 :],
    )


def _positions(grouping: Grouping) -> dict[str, int]:
    codes = [group.code for group in grouping.groups]
    return {code: place for place, code in enumerate([*codes, "unclassified", "all"])}


def _shape_groups(
    points: pd.DataFrame,
    fits: pd.DataFrame,
    names: dict[str, LocalizedText],
    grouping: Grouping,
    axes: tuple[Axis, Axis],
    is_protected: bool,
) -> list[ScatterGroup]:
    """Return one shaped group for each that has points, in the grouping's order.

    Of a confidential indicator also those that have but a line, everybody among them; of many
    groups everybody as well, whose line is drawn instead of theirs.
    """
    present = set(points["group"])
    if not is_protected and len(present) > MOST_LINED:
        present.add(ALL.code)
    if is_protected:
        drawn = fits[["slope", "ratio_slope"]].notna().any(axis=1)
        present |= set(fits.loc[drawn, "group"])
    return [
        _shape_group(
            points[points["group"] == code],
            fits[fits["group"] == code],
            names,
            grouping.group(code).label,
            (code, GREY if code == ALL.code else position),
            axes,
        )
        for code, position in _positions(grouping).items()
        if code in present
    ]


def _shape_group(
    points: pd.DataFrame,
    fits: pd.DataFrame,
    names: dict[str, LocalizedText],
    label: LocalizedText,
    place: tuple[str, int],
    axes: tuple[Axis, Axis],
) -> ScatterGroup:
    codes = tuple(points["university"])
    x, y = axes
    fit = None if fits.empty else fits.iloc[0]
    return ScatterGroup(
        code=place[0],
        name=label,
        position=place[1],
        n=len(points) if fit is None else int(fit["n"]),
        universities=codes,
        names=tuple(names[code] for code in codes),
        x=tuple(points["denominator"].tolist()),
        y=tuple(points["numerator"].tolist()),
        values=tuple(points["value"].tolist()),
        regression=None if fit is None else shape_regression(fit, group=label, x=x, y=y),
        ratio_line=None if fit is None else shape_ratio_line(fit, group=label, x=x, y=y),
        label=None,
    )


def place_group_labels(
    groups: list[ScatterGroup], own: OwnPoint | None, x: Axis, y: Axis, *, squares: Pairs = ()
) -> tuple[ScatterGroup, ...]:
    """Return the groups with a free place for the names of their lines."""
    lines = [group.regression or group.ratio_line for group in groups]
    points = [pair for group in groups for pair in zip(group.x, group.y, strict=True)]
    points += squares
    labels = place_labels(lines, points=points, own=own and (own.x, own.y), x=x, y=y)
    return tuple(group._replace(label=label) for group, label in zip(groups, labels, strict=True))


def _title(indicator: Indicator) -> LocalizedText:
    return LocalizedText("{x}と{y}", "{y} against {x}").fill(
        x=indicator.denominator_label, y=indicator.numerator_label
    )
