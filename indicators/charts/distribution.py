"""Distribution: every university of each group on a strip, with the group's middle half.

Neighbouring dots are stacked by a fixed rule, so the same release gives the same picture.
"""

from collections.abc import Sequence
from math import isfinite
from typing import NamedTuple

import pandas as pd

from indicators.catalogue.model import Grouping, Indicator
from indicators.charts.axes import Axis, AxisChoice, build_axis, is_log_wanted
from indicators.charts.names import find_names
from indicators.formatting import average_word, unit_symbol
from indicators.text import LocalizedText

NO_DOTS = LocalizedText(
    "この選択には、比率を計算できた大学がありません。",
    "No university has a ratio in this selection.",
)
NO_STRIPS = LocalizedText(
    "示せる分布がありません。群の四分位も秘匿です（x）。",
    "There is no distribution to show: the groups' quartiles are withheld too (x).",
)
# A strip is divided into this many columns; dots of one column are stacked.
COLUMNS = 120
HALF_HEIGHT = 0.38


class DistributionRow(NamedTuple):
    """One group's strip: `offsets` lie in -0.38..0.38 around the strip's middle.

    `q1`, `q3` and `group_value` are NaN where the group has none.
    """

    code: str
    name: LocalizedText
    position: int
    n: int
    universities: tuple[str, ...]
    names: tuple[LocalizedText, ...]
    values: tuple[float, ...]
    offsets: tuple[float, ...]
    q1: float
    q3: float
    group_value: float


class OwnDot(NamedTuple):
    """The highlighted university's dot; `row` counts the rows from the top."""

    university: str
    name: LocalizedText
    value: float
    row: int


class DistributionShape(NamedTuple):
    """Strips from top to bottom in the grouping's order, on one shared axis."""

    title: LocalizedText
    indicator: Indicator
    axis: Axis
    rows: tuple[DistributionRow, ...]
    own: OwnDot | None
    average_label: LocalizedText
    note: LocalizedText
    empty: LocalizedText | None


def shape_distribution(
    standings: pd.DataFrame,
    *,
    averages: pd.DataFrame,
    universities: pd.DataFrame,
    indicator: Indicator,
    grouping: Grouping,
    average: str,
    university: str | None = None,
    axis: AxisChoice = "auto",
) -> DistributionShape:
    """Return one strip per group of one fiscal year.

    Missing: universities without a ratio have no dot; values of zero or less have none on a
    logarithmic axis and are counted in the note.
    """
    known = standings[standings["value"].notna()]
    seen = [*known["value"], *_list_marks(averages, average, indicator)]
    is_log = is_log_wanted(seen, axis=axis)
    dots = known[known["value"] > 0] if is_log else known
    scale = build_axis(
        seen,
        title=unit_symbol(indicator.unit),
        is_log=is_log,
    )
    names = find_names(universities)
    rows = _shape_rows(dots, averages, names, grouping, indicator, average, scale)
    everybody = DistributionShape(
        title=LocalizedText("{label}の分布", "Distribution of {label}").fill(
            label=indicator.short_label
        ),
        indicator=indicator,
        axis=scale,
        rows=rows,
        own=None,
        average_label=average_word(average),
        note=_write_note(indicator, average, len(known) - len(dots)),
        empty=None if rows else (NO_STRIPS if indicator.confidential else NO_DOTS),
    )
    return highlight_dot(everybody, university)


def _list_marks(averages: pd.DataFrame, average: str, indicator: Indicator) -> list[float]:
    """Return what a confidential picture shows beside the own dot, so that the axis holds it."""
    if not indicator.confidential:
        return []
    marks = averages[["q1", "q3", average]].to_numpy().ravel().tolist()
    return [mark for mark in marks if isfinite(mark)]


def highlight_dot(shape: DistributionShape, university: str | None) -> DistributionShape:
    """Return the shape with the university's dot highlighted, where it has one."""
    return shape._replace(own=_find_own(shape.rows, university))


def _shape_rows(
    dots: pd.DataFrame,
    averages: pd.DataFrame,
    names: dict[str, LocalizedText],
    grouping: Grouping,
    indicator: Indicator,
    average: str,
    scale: Axis,
) -> tuple[DistributionRow, ...]:
    figures = averages.set_index("group")
    codes = [*(group.code for group in grouping.groups), "unclassified"]
    codes += ["all"] if indicator.confidential else []
    bare = _find_bare(averages, average) if indicator.confidential else set()
    rows = []
    for position, code in enumerate(codes):
        members = dots[dots["group"] == code].sort_values(["value", "university"])
        if code not in figures.index or (members.empty and code not in bare):
            continue
        values = tuple(members["value"].tolist())
        rows.append(
            DistributionRow(
                code=code,
                name=grouping.group(code).label,
                position=position,
                n=int(figures.loc[code, "n"]),
                universities=tuple(members["university"]),
                names=tuple(names[member] for member in members["university"]),
                values=values,
                offsets=stack_offsets([scale.fraction(value) for value in values]),
                q1=float(figures.loc[code, "q1"]),
                q3=float(figures.loc[code, "q3"]),
                group_value=float(figures.loc[code, average]),
            )
        )
    return tuple(rows)


def _find_bare(averages: pd.DataFrame, average: str) -> set[str]:
    """Return the groups that have a band or a value to draw, with or without a dot."""
    has_band = averages["q1"].notna() & averages["q3"].notna()
    return set(averages.loc[has_band | averages[average].notna(), "group"])


def stack_offsets(fractions: Sequence[float]) -> tuple[float, ...]:
    """Return how far each dot (sorted) stands off the middle: 0, up, down, up, down …

    A full column shrinks its own steps, so the strip never grows beyond its half height.
    """
    columns = [int(fraction * COLUMNS) for fraction in fractions]
    heights = {column: columns.count(column) for column in set(columns)}
    seen: dict[int, int] = dict.fromkeys(heights, 0)
    offsets = []
    for column in columns:
        place = seen[column]
        seen[column] += 1
        step = min(0.09, 2 * HALF_HEIGHT / max(heights[column], 1))
        offsets.append(round(step * ((place + 1) // 2) * (1 if place % 2 else -1), 4))
    return tuple(offsets)


def _find_own(rows: tuple[DistributionRow, ...], university: str | None) -> OwnDot | None:
    for place, row in enumerate(rows):
        if university in row.universities:
            at = row.universities.index(university)
            return OwnDot(row.universities[at], row.names[at], row.values[at], place)
    return None


def _write_note(indicator: Indicator, average: str, off_axis: int) -> LocalizedText:
    if not indicator.confidential:
        return _note(average_word(average), off_axis)
    return LocalizedText(
        "帯は群の中央半分（四分位）、縦線は群の値（{average}）で、示せるものだけです。他大学の値は秘匿です（x）。",
        "Band: middle half of the group; bar: group value ({average}), where they can be shown. "
        "The values of others are withheld (x).",
    ).fill(average=average_word(average))


def _note(average: LocalizedText, off_axis: int) -> LocalizedText:
    off = LocalizedText(
        f"値が0の{off_axis:,}校は対数軸に置けないため、図にありません（表にあります）。",
        f" {off_axis:,} with the value 0 cannot stand on a log axis; the table lists them.",
    )
    return LocalizedText(
        "点は大学、帯は群の中央半分（四分位）、縦線は群の値（{average}）。{off}",
        "Dots: universities; band: middle half of the group; bar: group value ({average}).{off}",
    ).fill(average=average, off=off if off_axis else LocalizedText("", ""))
