"""The sheets of all indicators: positions, where the viewpoints stand, the largest changes.

A figure keeps its full number; the words of a missing one stand in a column beside it.
"""

from reports.parts import PositionRow, ReportContent
from reports.renderers.xlsx.cells import Cell, Sheet, name_why, say_why

_SPREAD = ("overall", "median", "q1", "q3")


def list_positions(content: ReportContent) -> Sheet:
    """Return one row per indicator, with a value or without, figures in its unit."""
    words = content.labels
    header = (
        *(words[key] for key in ("viewpoint", "number", "indicator", "unit")),
        *(words["own"], name_why(words["own"], content)),
        *(words["group_name"], words["group_value"], name_why(words["group_value"], content)),
        *(words["average"], "n"),
        *(words[key] for key in _SPREAD),
        name_why(" / ".join(("n", *(words[key] for key in _SPREAD))), content),
        *(words[key] for key in ("change", "numerator_effect", "denominator_effect")),
        *(name_why(words["change"], content), words["position"], words["notes"]),
    )
    rows = tuple(
        (section.label, *_position(row))
        for section in content.sections
        for row in (*section.rows, *section.absent)
    )
    return Sheet(words["position_sheet"], header, rows)


def _position(row: PositionRow) -> tuple[Cell, ...]:
    spread = (row.overall, row.median, row.q1, row.q3)
    effects = (row.numerator_effect, row.denominator_effect)
    return (
        *(row.number, row.label, row.unit),
        *(row.own, say_why(row.own)),
        *(row.group_name, row.group, say_why(row.group)),
        *(row.average, row.n, *spread, say_why(row.n, *spread)),
        *(row.change, *effects, say_why(row.change, *effects)),
        *(row.position_words, row.note),
    )


def list_places(content: ReportContent) -> Sheet:
    """Return one row per viewpoint: how many of its indicators stand where."""
    words, keys = content.labels, ("compared", "top", "middle", "bottom")
    header = (words["viewpoint"], *(words[key] for key in keys), words["content"])
    rows = tuple(
        (each.label, each.compared, each.top, each.middle, each.bottom, each.sentence)
        for each in content.viewpoints
    )
    return Sheet(words["viewpoints"], header, rows)


def list_changes(content: ReportContent) -> Sheet:
    """Return one row per change that is told, with its two effects, in the indicator's unit."""
    words = content.labels
    keys = ("number", "indicator", "unit", "before", "after", "change")
    effects = ("numerator_effect", "denominator_effect", "content")
    rows = tuple(
        (
            *(each.number, each.label, each.unit, each.before, each.after, each.change),
            *(each.numerator_effect, each.denominator_effect, each.sentence),
        )
        for each in content.changes
    )
    return Sheet(words["changes"], tuple(words[key] for key in (*keys, *effects)), rows)
