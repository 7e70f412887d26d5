"""What the files of the page of vintages hold, and what they say of themselves.

Values are exact; the page shows the same ones rounded.
"""

from functools import partial

from comparisons.drawn_data import DrawnData
from comparisons.facts import write_facts
from comparisons.labels import TABLES
from comparisons.pages.data import DataPage, show_table
from comparisons.pages.parts import indicator_crumbs
from comparisons.protection import tell_files
from comparisons.results import PublishedRelease
from comparisons.vintages.asking import Wish
from comparisons.vintages.controls import find_tools
from comparisons.vintages.definitions import list_used_definitions
from comparisons.vintages.editions import Edition
from comparisons.vintages.figure import picture_vintages, shape_vintages
from comparisons.vintages.following import follow, list_notes, tell_followed
from comparisons.vintages.tables import list_vintages
from comparisons.vintages.words import TITLE


def build_vintages_data(
    release: PublishedRelease, editions: list[Edition], wish: Wish, *, language: str
) -> DrawnData:
    """Return the long table of one wish and its picture; `editions` end with the shown release."""
    indicator = release.catalogue.indicators[wish.selection.indicator]
    found, heading, tools = follow(release, editions, wish), TITLE, find_tools(wish)
    used = list_used_definitions(editions, indicator.code)
    title = heading.in_language(language)
    table = list_vintages(
        found, editions, used, wish=wish, decimals=indicator.decimals, language=language
    )._replace(name=title)
    told = [*tell_followed(found, editions), *list_notes(indicator, editions, wish)]
    lead = " ".join(each.in_language(language) for each in tell_followed(found, editions))
    shape = shape_vintages(found, editions, indicator)
    page = DataPage(
        title=indicator.label.in_language(language),
        heading=title,
        crumbs=indicator_crumbs(release, wish.selection, language, last=title),
        tools=tools,
        back=tools.link,
        shown=[show_table(table)],
        tables=[table],
        about=TABLES["about"].in_language(language),
        facts=[
            *write_facts(release, wish.selection, language=language),
            *((title, each.in_language(language)) for each in told),
        ],
        file_name=tools.file_name,
        protection=tell_files(indicator).in_language(language),
    )
    return DrawnData(page, partial(picture_vintages, release, shape, editions, lead, language))
