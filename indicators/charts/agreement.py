"""Whether strengths go together: the matrix of viewpoints, and each one's distribution by kind.

Places and correlations come calculated (calculation/viewpoint_places.py).
"""

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indicators.catalogue.model import Grouping
from indicators.charts.axes import Axis
from indicators.charts.distribution import stack_offsets
from indicators.formatting import format_number, reason_word
from indicators.text import LocalizedText

PLACE = LocalizedText(
    "百分位の平均（0～100、右ほど良い）", "Mean percentile (0–100, right is good)"
)
NO_VIEWPOINTS = LocalizedText(
    "この年度は、比べられる視点がありません（公開で向きのある指標が2つ以上要ります）。",
    "No viewpoint can be told for that year (two public indicators with a good side are needed).",
)
SCALE = Axis(PLACE, False, 0.0, 100.0, (0.0, 25.0, 50.0, 75.0, 100.0), 0)


class AgreementCell(NamedTuple):
    """The correlation of two viewpoints; NaN with the word why; the diagonal has n 0."""

    value: float
    n: int
    word: LocalizedText


class AgreementShape(NamedTuple):
    """A square of cells, a row and a column per viewpoint in the order of the catalogue."""

    title: LocalizedText
    labels: tuple[LocalizedText, ...]
    cells: tuple[tuple[AgreementCell, ...], ...]
    note: LocalizedText
    empty: LocalizedText | None


class Strip(NamedTuple):
    """The universities of one group in one viewpoint, sorted; offsets as in distribution.py."""

    viewpoint: LocalizedText
    group: LocalizedText
    position: int
    n: int
    median: float
    universities: tuple[str, ...]
    names: tuple[LocalizedText, ...]
    values: tuple[float, ...]
    offsets: tuple[float, ...]
    own: int | None


class StripsShape(NamedTuple):
    """Strips from top to bottom: viewpoint by viewpoint, the groups of each in order."""

    title: LocalizedText
    strips: tuple[Strip, ...]
    note: LocalizedText
    empty: LocalizedText | None


def shape_agreement(
    labels: Mapping[str, LocalizedText],
    correlations: Mapping[tuple[str, str], tuple[float, int, str]],
) -> AgreementShape:
    """Return the matrix; `correlations` gives value, n and reason of each two viewpoints."""
    cells = tuple(
        tuple(_cell(correlations.get((row, column))) for column in labels) for row in labels
    )
    return AgreementShape(
        title=LocalizedText("視点どうしの順位相関", "Rank correlation between viewpoints"),
        labels=tuple(labels.values()),
        cells=cells,
        note=LocalizedText(
            "数字は Spearman の順位相関（−1～1）、括弧の中は両方の視点に値がある大学の数。",
            "Spearman's rank correlation (−1 to 1); in brackets the universities with both.",
        ),
        empty=None if len(labels) > 1 else NO_VIEWPOINTS,
    )


def _cell(found: tuple[float, int, str] | None) -> AgreementCell:
    if found is None:
        return AgreementCell(float("nan"), 0, LocalizedText("–", "–"))
    value, n, reason = found
    return AgreementCell(value, n, reason_word(reason))


def write_correlation(value: float) -> str:
    """Return a correlation with its sign: ＋0.32, △0.19."""
    return format_number(value, 2, signed=True)


def write_cell(cell: AgreementCell, language: str) -> str:
    """Return 「＋0.32（84）」, or the word why there is none."""
    if not cell.n:
        return cell.word.in_language(language)
    figure = (
        write_correlation(cell.value) if isfinite(cell.value) else cell.word.in_language(language)
    )
    return f"{figure} ({cell.n:,})" if language == "en" else f"{figure}（{cell.n:,}）"


def shape_strips(
    labels: Mapping[str, LocalizedText],
    places: Mapping[str, NDArray[np.float64]],
    *,
    groups: Mapping[str, NDArray[np.bool_]],
    grouping: Grouping,
    codes: Sequence[str],
    names: Mapping[str, LocalizedText],
    university: str | None = None,
) -> StripsShape:
    """Return the strips of every viewpoint and group that has a university with a place."""
    strips = []
    for code, label in labels.items():
        for position, (group, members) in enumerate(groups.items()):
            known = np.flatnonzero(members & np.isfinite(places[code]))
            if not known.size:
                continue
            named = (label, grouping.group(group).label)
            order = known[np.argsort(places[code][known], kind="stable")]
            members_in_order = [codes[at] for at in order]
            told = {member: names[member] for member in members_in_order}
            strips.append(_strip(named, position, places[code][order], told))
    everybody = StripsShape(
        title=LocalizedText("視点ごとの位置の分布", "Distribution of places by viewpoint"),
        strips=tuple(strips),
        note=LocalizedText(
            "点は大学、縦線は群の中央値。位置は、公開で向きのある指標の百分位（全大学の中の順位を0～100にした値）の平均。",
            "Dots: universities; bar: median of the group. A place is the mean percentile (rank "
            "among all universities, 0 to 100) of the public indicators that have a good side.",
        ),
        empty=None if strips else NO_VIEWPOINTS,
    )
    return highlight_strips(everybody, university)


def highlight_strips(shape: StripsShape, university: str | None) -> StripsShape:
    """Return the shape with the university's dots highlighted, where it has one."""
    strips = [
        strip._replace(
            own=strip.universities.index(university) if university in strip.universities else None
        )
        for strip in shape.strips
    ]
    return shape._replace(strips=tuple(strips))


def _strip(
    named: tuple[LocalizedText, LocalizedText],
    position: int,
    values: NDArray[np.float64],
    told: Mapping[str, LocalizedText],
) -> Strip:
    """Return one strip of sorted values."""
    return Strip(
        viewpoint=named[0],
        group=named[1],
        position=position,
        n=len(values),
        median=float(np.median(values)),
        universities=tuple(told),
        names=tuple(told.values()),
        values=tuple(values.tolist()),
        offsets=stack_offsets((values / 100).tolist()),
        own=None,
    )
