"""The data of the overview's tables as a page and as files, with what they say of themselves.

Page and answer are those of every other table's data.
"""

from comparisons.facts import ROUNDING, tell_release
from comparisons.labels import TABLES
from comparisons.overview.asking import Wish
from comparisons.overview.movements import list_movements
from comparisons.overview.page import find_tools, list_crumbs, list_notes
from comparisons.overview.tables import list_changes, list_coverage, list_who
from comparisons.overview.words import TITLE
from comparisons.pages.data import DataPage, show_table
from comparisons.refusals import refuse_unknown
from comparisons.results import PublishedRelease, choices_of
from indicators.calculation.participation import follow_participation
from indicators.formatting import format_fiscal_year
from indicators.text import LocalizedText

NAMES = ("coverage", "changes")
FACT = (LocalizedText("項目", "Fact"), LocalizedText("内容", "Text"))
READING = LocalizedText("読み方", "How to read")


def build_overview_data(
    release: PublishedRelease, name: str, wish: Wish, *, language: str
) -> DataPage:
    """Return the data of one table. Raises: SelectionError (404) for an unknown one."""
    if name not in NAMES:
        raise refuse_unknown("table", "表", name, f"あるのは {'、'.join(NAMES)} です。")
    years = follow_participation(release.figures.panel)
    names = dict(choices_of(release).universities)
    tables = [list_coverage(years, language), list_who(years, names, language)]
    if name == "changes":
        tables = [list_changes(list_movements(release, wish), wish, language)]
    notes = list_notes(release, wish, language) if name == "changes" else []
    tools, heading = find_tools(wish, name), tables[0].name
    facts = [FACT, *tell_release(release), (READING, ROUNDING)]
    return DataPage(
        title=TITLE.in_language(language),
        heading=f"{heading} {format_fiscal_year(wish.fiscal_year, language)}",
        crumbs=list_crumbs(language, last=heading),
        tools=tools,
        back=tools.link,
        shown=[show_table(table) for table in tables],
        tables=tables,
        about=TABLES["about"].in_language(language),
        facts=[
            *((label.in_language(language), text.in_language(language)) for label, text in facts),
            *((READING.in_language(language), note) for note in notes),
        ],
        file_name=tools.file_name,
        protection=" ".join(notes),
    )
