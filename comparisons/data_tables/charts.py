"""Which tables belong to which chart, the main one first.

A CSV holds the main one; page and workbook hold all.
"""

from collections.abc import Callable

from comparisons.chart_shapes import has_chart
from comparisons.data_tables.changes import list_group_changes
from comparisons.data_tables.classes import list_classes
from comparisons.data_tables.groups import list_averages, list_lines
from comparisons.data_tables.model import DataTable
from comparisons.data_tables.points import list_points
from comparisons.data_tables.source import Source
from comparisons.data_tables.standings import list_ranked, list_standings
from comparisons.data_tables.years import list_years
from comparisons.labels import TABLES
from comparisons.selection import Selection
from indicators.calculation.comparison import Comparison
from indicators.calculation.figures import Figures
from indicators.catalogue.model import Catalogue, Indicator
from indicators.text import LocalizedText

_BUILDERS: dict[str, tuple[Callable[[Source], DataTable], ...]] = {
    "scatter": (list_points, list_lines),
    "groups": (list_averages, list_lines),
    "group-changes": (list_group_changes,),
    "classes": (list_classes,),
    "trend": (list_years,),
    "ranking": (list_ranked,),
    "distribution": (list_standings, list_averages),
    "kinds": (list_points, list_lines),
    "universities": (list_standings,),
}
_TITLES = {
    "scatter": ("points", "lines"),
    "groups": ("averages", "lines"),
    "group-changes": ("group-changes",),
    "classes": ("classes",),
    "trend": ("trend",),
    "ranking": ("ranking",),
    "distribution": ("distribution", "averages"),
    "kinds": ("points", "lines"),
    "universities": ("universities",),
}
DATA_CHARTS = tuple(_BUILDERS)


def list_tables(indicator: Indicator, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the charts and tables that there are data of in a release with that catalogue."""
    return tuple(name for name in DATA_CHARTS if has_chart(name, indicator, catalogue))


def build_data_tables(
    comparison: Comparison,
    chart: str,
    *,
    names: dict[str, LocalizedText],
    language: str,
    asked: Selection | None = None,
    figures: Figures | None = None,
) -> list[DataTable]:
    """Return the tables of one chart, the main one first; `comparison` is what the chart is of.

    Figures name their evidence where `asked`, what was compared, is given; `figures` is what the
    comparison is a slice of. Raises: KeyError for another chart.
    """
    source = Source(comparison, names, language, asked, figures)
    found = [build(source) for build in _BUILDERS[chart]]
    titles = [TABLES[title].in_language(language) for title in _TITLES[chart]]
    return [table._replace(name=title) for table, title in zip(found, titles, strict=True)]
