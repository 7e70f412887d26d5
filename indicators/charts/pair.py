"""Scatter of two figures of the same universities, with their medians making four quarters.

Both are public; correlation, medians and counts come calculated (calculation/pairing.py).
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.catalogue.model import Grouping
from indicators.charts.axes import Axis, AxisChoice, build_axis, is_log_wanted
from indicators.text import LocalizedText

NO_POINTS = LocalizedText(
    "この選択には、二つの値がそろった大学がありません。",
    "No university has both figures in this selection.",
)


class PairSide(NamedTuple):
    """One axis: its name, its title with the unit, and a value per university (NaN for none)."""

    label: LocalizedText
    title: LocalizedText
    decimals: int
    values: NDArray[np.float64]
    median: float


class PairGroup(NamedTuple):
    """The points of one group, without the highlighted university; `position` chooses the mark."""

    name: LocalizedText
    position: int
    n: int
    names: tuple[LocalizedText, ...]
    x: tuple[float, ...]
    y: tuple[float, ...]


class OwnPair(NamedTuple):
    """The highlighted university's own point."""

    name: LocalizedText
    x: float
    y: float
    position: int


class PairShape(NamedTuple):
    """Everything a drawing needs; `counts`: high-high, high-low, low-high, low-low (x first)."""

    title: LocalizedText
    labels: tuple[LocalizedText, LocalizedText]
    x_axis: Axis
    y_axis: Axis
    decimals: tuple[int, int]
    medians: tuple[float, float]
    counts: tuple[int, ...]
    groups: tuple[PairGroup, ...]
    own: OwnPair | None
    note: LocalizedText
    empty: LocalizedText | None


def shape_pair(
    x: PairSide,
    y: PairSide,
    *,
    groups: Mapping[str, NDArray[np.bool_]],
    grouping: Grouping,
    codes: Sequence[str],
    names: Mapping[str, LocalizedText],
    counts: tuple[int, ...],
    university: str | None = None,
    axis: AxisChoice = "auto",
) -> PairShape:
    """Return the shape of two figures; `groups` says who of `codes` belongs to which group.

    Missing: who lacks a value has no point; who stands at zero or below has none on log axes
    and is counted in the note.
    """
    both = np.isfinite(x.values) & np.isfinite(y.values)
    seen = x.values[both].tolist(), y.values[both].tolist()
    is_log = is_log_wanted(*seen, axis=axis)
    drawn = both & (x.values > 0) & (y.values > 0) if is_log else both
    own_at = codes.index(university) if university in codes else -1
    shaped = _shape_groups(x, y, groups, grouping, (codes, names), drawn, own_at)
    own = _find_own(x, y, groups, grouping, (codes, names), drawn, own_at)
    sides = [np.asarray(each.values)[drawn].tolist() for each in (x, y)]
    return PairShape(
        title=LocalizedText("{x}と{y}", "{y} against {x}").fill(x=x.label, y=y.label),
        labels=(x.label, y.label),
        x_axis=build_axis(sides[0], title=x.title, is_log=is_log),
        y_axis=build_axis(sides[1], title=y.title, is_log=is_log),
        decimals=(x.decimals, y.decimals),
        medians=(x.median, y.median),
        counts=counts,
        groups=shaped,
        own=own,
        note=_write_note(int(both.sum()), int(both.sum() - drawn.sum())),
        empty=None if drawn.any() else NO_POINTS,
    )


def _shape_groups(
    x: PairSide,
    y: PairSide,
    groups: Mapping[str, NDArray[np.bool_]],
    grouping: Grouping,
    named: tuple[Sequence[str], Mapping[str, LocalizedText]],
    drawn: NDArray[np.bool_],
    own_at: int,
) -> tuple[PairGroup, ...]:
    codes, names = named
    shaped = []
    for position, (code, members) in enumerate(groups.items()):
        n = int((members & drawn).sum())
        places = [int(at) for at in np.flatnonzero(members & drawn) if at != own_at]
        if n:
            shaped.append(
                PairGroup(
                    name=grouping.group(code).label,
                    position=position,
                    n=n,
                    names=tuple(names[codes[at]] for at in places),
                    x=tuple(x.values[places].tolist()),
                    y=tuple(y.values[places].tolist()),
                )
            )
    return tuple(shaped)


def _find_own(
    x: PairSide,
    y: PairSide,
    groups: Mapping[str, NDArray[np.bool_]],
    grouping: Grouping,
    named: tuple[Sequence[str], Mapping[str, LocalizedText]],
    drawn: NDArray[np.bool_],
    own_at: int,
) -> OwnPair | None:
    codes, names = named
    if own_at < 0 or not drawn[own_at]:
        return None
    position = next((at for at, each in enumerate(groups.values()) if each[own_at]), 0)
    return OwnPair(names[codes[own_at]], float(x.values[own_at]), float(y.values[own_at]), position)


def _write_note(n: int, off_axis: int) -> LocalizedText:
    off = LocalizedText(
        f"0以下の値がある{off_axis:,}校は対数軸に置けないため、図にありません（表にあります）。",
        f" {off_axis:,} with a value of 0 or less cannot stand on log axes; the table lists them.",
    )
    return LocalizedText(
        "点は大学（n={n}）。細い線は両方の値がある大学の中央値で、四隅の数は中央値で分けた四つの区画の校数"
        "（中央値ちょうどは低い側）。{off}",
        "Each point is a university (n={n}). Thin lines: medians of those with both figures; the "
        "numbers in the corners count the four quarters that they make (at a median: low side)."
        "{off}",
    ).fill(n=f"{n:,}", off=off if off_axis else LocalizedText("", ""))
