"""One viewpoint of a report with its indicators, blocks and breakdowns.

Only the parts live here; which indicators are shown in full is decided in choice.py.
"""

from typing import NamedTuple

from indicators.charts.breakdown import BreakdownShape
from indicators.charts.classes import ClassesShape
from indicators.charts.scatter import ScatterShape
from indicators.charts.trend import TrendShape
from reports.parts.figures import GroupRow, PositionRow, Quantity


class Block(NamedTuple):
    """One indicator in full: sentence, three figures, the groups' table, notes.

    A caption stands under its figure; `…_sentence` says what it shows to who does not see it (that
    of the scatter is `sentence`). `classes` are bars by class; their figures are in `groups`.
    """

    row: PositionRow
    title: str
    sentence: str
    scatter: ScatterShape
    scatter_caption: str
    classes: ClassesShape
    classes_caption: str
    classes_sentence: str
    trend: TrendShape
    trend_caption: str
    trend_sentence: str
    groups: tuple[GroupRow, ...]
    note: str


class BreakdownRow(NamedTuple):
    """One class of a breakdown (or everybody, or the university itself): a figure and n a part.

    `n` is empty for the university itself.
    """

    name: str
    values: tuple[Quantity, ...]
    n: tuple[Quantity, ...]
    is_own: bool


class BreakdownBlock(NamedTuple):
    """How one figure splits into parts by class: a sentence, bars, and their figures.

    `plot_caption`: what stands under bars that a program draws itself, without the picture's lines.
    `parts`: the parts' names, in the order of the values of a row; `unit`: of all of them.
    """

    code: str
    title: str
    sentence: str
    shape: BreakdownShape
    caption: str
    plot_caption: str
    unit: str
    parts: tuple[str, ...]
    rows: tuple[BreakdownRow, ...]


class Section(NamedTuple):
    """One viewpoint: a sentence, its indicators with a value, those without, its blocks."""

    code: str
    label: str
    sentence: str
    rows: tuple[PositionRow, ...]
    absent: tuple[PositionRow, ...]
    absent_sentence: str
    blocks: tuple[Block, ...]
    breakdowns: tuple[BreakdownBlock, ...]
