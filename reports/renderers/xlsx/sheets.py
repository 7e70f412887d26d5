"""The tables of the report's workbook: which sheets, in which order.

What stands in each is its own module's.
"""

from reports.parts import ReportContent
from reports.renderers.native import Plot
from reports.renderers.xlsx.about import list_facts
from reports.renderers.xlsx.cells import Sheet, add_evidence
from reports.renderers.xlsx.groups import list_breakdowns, list_groups
from reports.renderers.xlsx.plotted import list_plotted
from reports.renderers.xlsx.positions import list_changes, list_places, list_positions
from reports.renderers.xlsx.reading import list_definitions, list_explanations, list_method


def build_sheets(content: ReportContent, plots: tuple[Plot, ...]) -> tuple[Sheet, ...]:
    """Return the tables that have rows, and 説明 first; what charts show is near the end."""
    figures = (
        list_places(content),
        list_changes(content),
        list_positions(content),
        *(list_groups(section, content) for section in content.sections),
        list_breakdowns(content),
    )
    texts = (
        list_explanations(content),
        *list_plotted(plots, content.asked.language),
        list_definitions(content),
        list_method(content),
    )
    kept = (add_evidence(sheet, content) for sheet in figures if sheet.rows)
    return (list_facts(content), *kept, *(sheet for sheet in texts if sheet.rows))
