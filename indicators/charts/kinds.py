"""Small multiples: the same scatter once per kind of institution, on shared axes.

Made from a scatter that is grouped by kind; nothing is calculated and nothing drawn here.
"""

from typing import NamedTuple

from indicators.catalogue.model import Indicator
from indicators.charts.axes import Axis
from indicators.charts.lines import Line
from indicators.charts.scatter import NO_POINTS, OwnPoint, ScatterGroup, ScatterShape
from indicators.text import LocalizedText


class KindPanel(NamedTuple):
    """The points of one kind, without the highlighted university; `n` counts the kind's members.

    `own` is the highlighted university's point where it is of this kind.
    """

    code: str
    name: LocalizedText
    n: int
    x: tuple[float, ...]
    y: tuple[float, ...]
    ratio_line: Line | None
    own: OwnPoint | None


class KindsShape(NamedTuple):
    """Panels in the order of the kinds; `x_axis` and `y_axis` are the same for all of them."""

    title: LocalizedText
    indicator: Indicator
    x_axis: Axis
    y_axis: Axis
    panels: tuple[KindPanel, ...]
    note: LocalizedText
    summary: LocalizedText
    empty: LocalizedText | None


def shape_kinds(scatter: ScatterShape, *, university: str | None = None) -> KindsShape:
    """Return a panel per kind that has a point; `scatter` is grouped by kind, nobody highlighted.

    Missing: who has no point in the scatter has none here.
    Raises: ValueError for a confidential indicator: its points are withheld, and squares of
    three or more universities are not known kind by kind.
    """
    if scatter.indicator.confidential:
        raise ValueError(
            f"kinds: the indicator must be public, got {scatter.indicator.code}. "
            "Show the groups' released values instead."
        )
    panels = tuple(_shape_panel(group, university) for group in scatter.groups if group.x)
    title = LocalizedText("設置形態別の{title}", "{title}, by kind of institution").fill(
        title=scatter.title
    )
    return KindsShape(
        title=title,
        indicator=scatter.indicator,
        x_axis=scatter.x_axis,
        y_axis=scatter.y_axis,
        panels=panels,
        note=_note(panels),
        summary=_summarise(title, panels),
        empty=None if panels else NO_POINTS,
    )


def _shape_panel(group: ScatterGroup, university: str | None) -> KindPanel:
    x, y, own = group.x, group.y, None
    if university in group.universities:
        at = group.universities.index(university)
        own = OwnPoint(university, group.names[at], x[at], y[at], group.values[at], group.position)
        x, y = x[:at] + x[at + 1 :], y[:at] + y[at + 1 :]
    return KindPanel(group.code, group.name, group.n, x, y, group.ratio_line, own)


def _note(panels: tuple[KindPanel, ...]) -> LocalizedText:
    own = next((panel.own for panel in panels if panel.own), None)
    named = LocalizedText("青い点は{name}。", " Blue: {name}.").fill(name=own.name if own else "")
    return LocalizedText(
        "点は大学、破線は設置形態ごとの群の比率線（合計÷合計）。どの図も軸は同じです。{named}",
        "Dots: universities; broken: the kind's ratio line (total ÷ total). All panels have the "
        "same axes.{named}",
    ).fill(named=named if own else LocalizedText("", ""))


def _summarise(title: LocalizedText, panels: tuple[KindPanel, ...]) -> LocalizedText:
    told = [tell_panel(panel) for panel in panels]
    return LocalizedText(
        f"{title.ja}。{'、'.join(each.ja for each in told)}。",
        f"{title.en}. {', '.join(each.en for each in told)}.",
    )


def tell_panel(panel: KindPanel) -> LocalizedText:
    """Return 「国立（n=55） y = 2,352x」: the kind, its n and its ratio line."""
    equation = f" {panel.ratio_line.equation}" if panel.ratio_line else ""
    return LocalizedText(
        f"{panel.name.ja}（n={panel.n:,}）{equation}", f"{panel.name.en} (n={panel.n:,}){equation}"
    )
