"""The sheets of groups: the figures of every block's groups, and of every breakdown's classes.

A figure keeps its full number; the words of missing ones stand in the column of reasons.
"""

from reports.parts import BreakdownBlock, BreakdownRow, GroupRow, Quantity, ReportContent, Section
from reports.renderers.xlsx.cells import Cell, Sheet, say_why


def list_groups(section: Section, content: ReportContent) -> Sheet:
    """Return one row per group of each block of a viewpoint, figures in the indicator's unit."""
    words = content.labels
    figures = ("pooled", "mean_of_ratios", "median", "q1", "q3", "without_top", "r2")
    header = (
        *(words[key] for key in ("number", "indicator", "unit", "group_name")),
        "n",
        *(words[key] for key in figures),
        words["reason"],
    )
    rows = tuple(
        (block.row.number, block.row.label, block.row.unit, *_group(group))
        for block in section.blocks
        for group in block.groups
    )
    return Sheet(section.label, header, rows)


def _group(group: GroupRow) -> tuple[Cell, ...]:
    quantities = (
        *(group.pooled, group.mean_of_ratios, group.median, group.q1, group.q3),
        *(group.without_top, group.r2),
    )
    return (group.name, group.n, *quantities, say_why(group.n, *quantities))


def list_breakdowns(content: ReportContent) -> Sheet:
    """Return one row per part of each class of each breakdown, figures in the breakdown's unit."""
    words = content.labels
    keys = ("breakdown", "group_name", "entry", "unit")
    header = (*(words[key] for key in keys), words["content"], "n", words["reason"])
    rows = tuple(
        cells
        for breakdown in content.breakdowns
        for row in breakdown.rows
        for cells in _parts(breakdown, row)
    )
    return Sheet(words["breakdowns"], header, rows)


def _why(*cells: Cell) -> str:
    return say_why(*(cell for cell in cells if isinstance(cell, Quantity)))


def _parts(breakdown: BreakdownBlock, row: BreakdownRow) -> list[tuple[Cell, ...]]:
    """Return a row per part; the university itself has no n."""
    n: tuple[Cell, ...] = row.n or ("",) * len(row.values)
    return [
        (breakdown.title, row.name, part, breakdown.unit, value, count, _why(value, count))
        for part, value, count in zip(breakdown.parts, row.values, n, strict=True)
    ]
