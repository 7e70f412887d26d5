"""Which tables belong to which chart, the main one first.

A CSV holds the main one; page and workbook hold all.
"""

from collections.abc import Callable

from comparisons.data_tables.groups import list_averages, list_lines
from comparisons.data_tables.model import DataTable
from comparisons.data_tables.points import list_points
from comparisons.data_tables.source import Source
from comparisons.data_tables.standings import list_ranked, list_standings
from comparisons.data_tables.years import list_years
from comparisons.labels import TABLES
from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import Indicator
from indicators.text import LocalizedText

_BUILDERS: dict[str, tuple[Callable[[Source], DataTable], ...]] = {
    "scatter": (list_points, list_lines),
    "groups": (list_averages, list_lines),
    "trend": (list_years,),
    "ranking": (list_ranked,),
    "distribution": (list_standings, list_averages),
    "universities": (list_standings,),
}
_TITLES = {
    "scatter": ("points", "lines"),
    "groups": ("averages", "lines"),
    "trend": ("trend",),
    "ranking": ("ranking",),
    "distribution": ("distribution", "averages"),
    "universities": ("universities",),
}
DATA_CHARTS = tuple(_BUILDERS)


def list_charts(indicator: Indicator) -> tuple[str, ...]:
    """Return the charts that there are of an indicator; nobody is ranked by a confidential one."""
    return tuple(each for each in DATA_CHARTS if each != "ranking" or not indicator.confidential)


def build_data_tables(
    comparison: Comparison, chart: str, *, names: dict[str, LocalizedText], language: str
) -> list[DataTable]:
    """Return the tables of one chart, the main one first. Raises: KeyError for another chart."""
    source = Source(comparison, names, language)
    found = [build(source) for build in _BUILDERS[chart]]
    titles = [TABLES[title].in_language(language) for title in _TITLES[chart]]
    return [table._replace(name=title) for table, title in zip(found, titles, strict=True)]
