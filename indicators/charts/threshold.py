"""Threshold: what the two groups' values would be at every cut, and where their order turns.

The values come calculated (indicators.calculation.thresholds); nothing is calculated here.
"""

from collections.abc import Sequence
from math import isfinite, nan
from typing import NamedTuple

from indicators.catalogue.model import Indicator
from indicators.charts.axes import Axis, build_axis, is_log_wanted, name_with_unit
from indicators.charts.fewest import is_too_small
from indicators.formatting import average_word, format_number
from indicators.text import LocalizedText

SIDES = (
    LocalizedText("しきい値以下", "Up to the cut"),
    LocalizedText("しきい値超", "Over the cut"),
)
OFFICIAL = LocalizedText("公表 {cut}", "Official {cut}")
CHOSEN = LocalizedText("選択 {cut}", "Chosen {cut}")
TITLE = LocalizedText("しきい値と群の値：{label}", "Cuts and group values: {label}")
NO_CUTS = LocalizedText(
    "どのしきい値でも片方の群が3校に満たないため、比べられません。",
    "At every cut one of the groups has fewer than three universities.",
)
NOTE = LocalizedText(
    "横軸はしきい値、縦軸は群の値（{average}）。縦線は公表と選択のしきい値、帯は公表の場合と大小の順序が入れ替わる"
    "範囲。群が3校に満たないところは線を切っています（値は表にあります）。{zero}",
    "Across: the cut; up: the group value ({average}). Upright lines: the official and the chosen "
    "cut; band: where the order is the reverse of the official cut's. Lines break where a group "
    "has fewer than three (the table has the values).{zero}",
)
NO_ZERO = LocalizedText(
    "対数軸のため、しきい値0は表にだけあります。",
    " A cut of 0 has no place on the log axis; it stands in the table.",
)


class Side(NamedTuple):
    """One group's value and number of members at each cut; NaN is a gap, as are too few."""

    name: LocalizedText
    values: tuple[float, ...]
    n: tuple[int, ...]


class Mark(NamedTuple):
    """A cut with an upright line; `is_official` or the chosen one."""

    cut: float
    label: LocalizedText
    is_official: bool


class ThresholdShape(NamedTuple):
    """Both sides over the cuts that the axis can show; `turned` are (lowest, highest cut)."""

    title: LocalizedText
    indicator: Indicator
    cuts: tuple[float, ...]
    sides: tuple[Side, Side]
    marks: tuple[Mark, ...]
    turned: tuple[tuple[float, float], ...]
    x: Axis
    y: Axis
    note: LocalizedText
    empty: LocalizedText | None


def shape_threshold(
    cuts: Sequence[float],
    *,
    values: tuple[Sequence[float], Sequence[float]],
    counts: tuple[Sequence[float], Sequence[float]],
    turned: Sequence[tuple[float, float]],
    official: float,
    chosen: float,
    indicator: Indicator,
    average: str,
    size: LocalizedText,
) -> ThresholdShape:
    """Return the shape of a sweep: `values` and `counts` of the small and the large side.

    `size` says what is cut, with its unit. Missing: NaN of a side is a gap, and so are too few
    universities to be drawn. On a logarithmic axis cuts of 0 are left out and said so.
    """
    is_log = is_log_wanted([cut for cut in cuts if cut > 0], axis="auto")
    kept = [place for place, cut in enumerate(cuts) if cut > 0 or not is_log]
    x = build_axis([cuts[place] for place in kept], title=size, is_log=is_log)
    sides = _keep(0, values, counts, kept), _keep(1, values, counts, kept)
    finite = [value for side in sides for value in side.values if isfinite(value)]
    name = name_with_unit(indicator.short_label, indicator.unit)
    zero = NO_ZERO if len(kept) < len(cuts) else LocalizedText("", "")
    return ThresholdShape(
        title=TITLE.fill(label=indicator.short_label),
        indicator=indicator,
        cuts=tuple(float(cuts[place]) for place in kept),
        sides=sides,
        marks=_mark(official, chosen, x),
        turned=tuple((max(low, x.low), high) for low, high in turned if high >= x.low),
        x=x,
        y=build_axis(finite, title=name, is_log=False),
        note=NOTE.fill(average=average_word(average), zero=zero),
        empty=None if finite else NO_CUTS,
    )


def _keep(
    side: int, values: Sequence[Sequence[float]], counts: Sequence[Sequence[float]], kept: list[int]
) -> Side:
    n = tuple(int(counts[side][place]) for place in kept)
    drawn = (
        nan if is_too_small(few) else float(values[side][at])
        for few, at in zip(n, kept, strict=True)
    )
    return Side(SIDES[side], tuple(drawn), n)


def _mark(official: float, chosen: float, x: Axis) -> tuple[Mark, ...]:
    """Return the official cut and, if it is another, the chosen one; only what the axis shows."""
    marks = [Mark(official, OFFICIAL.fill(cut=write_cut(official)), True)]
    if chosen != official:
        marks.append(Mark(chosen, CHOSEN.fill(cut=write_cut(chosen)), False))
    return tuple(mark for mark in marks if mark.cut >= x.low)


def write_cut(cut: float) -> str:
    """Return a cut as people read it, with the decimals it was given."""
    return format_number(cut, 0 if cut == int(cut) else 3)
