"""The tables of the report's workbook: which columns, which rows, in which order.

No workbook is written here, and no figure is worded here.
"""

from collections.abc import Iterable
from typing import NamedTuple

from reports.parts import GroupRow, PositionRow, Quantity, ReportContent, Section

Cell = str | Quantity


class Sheet(NamedTuple):
    """One table of one sheet: a header row and rows as long as it."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def build_sheets(content: ReportContent) -> tuple[Sheet, ...]:
    """Return the explanations, the positions, the groups' figures by viewpoint, definitions."""
    in_full = [section for section in content.sections if section.blocks]
    return (
        _about(content),
        _positions(content),
        *(_groups(section, content) for section in in_full),
        _definitions(content),
    )


def _about(content: ReportContent) -> Sheet:
    words, release = content.labels, content.release
    facts = (
        (words["report"], f"{content.title} {content.name} {content.fiscal_year_words}"),
        (words["release"], content.release_words),
        (words["digest"], release.digest),
        (words["origin"], release.source.in_language(content.asked.language)),
        *((words["groups"], chip) for chip in content.chips),
        (words["summary"], content.lead),
        *((words["strengths"], point) for point in content.strengths),
        *((words["questions"], point) for point in content.questions),
        *((words["notes"], note) for note in content.notes),
        *((words["signs"], f"{sign.sign}  {sign.meaning}") for sign in content.signs),
    )
    return Sheet(words["about"], (words["entry"], words["content"]), facts)


def _positions(content: ReportContent) -> Sheet:
    words = content.labels
    header = (
        *(words[key] for key in ("viewpoint", "number", "indicator", "unit")),
        *(words["own"], _why(words["own"], content)),
        *(words["group_name"], words["group_value"], _why(words["group_value"], content)),
        *(words["average"], "n", words["change"], _why(words["change"], content)),
        words["position"],
    )
    rows = tuple(
        _position(section, row, content)
        for section in content.sections
        for row in (*section.rows, *section.absent)
    )
    return Sheet(words["position_sheet"], header, rows)


def _why(column: str, content: ReportContent) -> str:
    """Return the heading of the column that says why `column` is empty."""
    return f"{content.labels['reason']} [{column}]"


def _position(section: Section, row: PositionRow, content: ReportContent) -> tuple[Cell, ...]:
    return (
        *(section.label, row.number, row.label, row.unit),
        *(row.own, _reason(row.own)),
        *(row.group_name, row.group, _reason(row.group)),
        *(row.average, row.n, row.change, _reason(row.change)),
        row.position_words,
    )


def _reason(*quantities: Quantity) -> str:
    """Return the words that stand for what is missing, each once."""
    missing = (each.shown for each in quantities if each.reason)
    return " / ".join(dict.fromkeys(missing))


def _groups(section: Section, content: ReportContent) -> Sheet:
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


def _group(group: GroupRow) -> Iterable[Cell]:
    quantities = (
        *(group.pooled, group.mean_of_ratios, group.median, group.q1, group.q3),
        *(group.without_top, group.r2),
    )
    return (group.name, group.n, *quantities, _reason(*quantities))


def _definitions(content: ReportContent) -> Sheet:
    words = content.labels
    keys = ("number", "indicator", "formula", "unit", "direction", "grouping", "average", "source")
    rows = tuple(tuple(definition) for definition in content.definitions)
    return Sheet(words["definitions"], tuple(words[key] for key in keys), rows)
