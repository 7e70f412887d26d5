"""The page of one figure through the releases: sentences, wide tables, the definitions used.

What is followed comes from following.py; files are written from data.py.
"""

from dataclasses import dataclass
from typing import NamedTuple

from comparisons.figures import Figure
from comparisons.pages.parts import Crumb, Tools, indicator_crumbs
from comparisons.results import PublishedRelease
from comparisons.vintages.asking import Wish
from comparisons.vintages.controls import Controls, build_controls, find_tools
from comparisons.vintages.definitions import UsedDefinition, list_used_definitions
from comparisons.vintages.editions import Edition
from comparisons.vintages.figure import draw_vintages, shape_vintages
from comparisons.vintages.following import follow, list_notes, tell_followed
from comparisons.vintages.tables import VintageTable, show_followed
from comparisons.vintages.words import IN_UNIT, NUMBER, TITLE
from indicators.formatting import unit_symbol


class ShownDefinition(NamedTuple):
    """The definition of one release in one language; without one there is no address."""

    label: str
    published: str
    address: str
    digest: str
    formula: str
    unit: str
    state: str


class Drawn(NamedTuple):
    """The chart with its sentence and tools."""

    figure: Figure
    summary: str
    tools: Tools


@dataclass(frozen=True)
class VintagesPage:
    """The page in one language; `drawn` is None where no release has a value."""

    title: str
    heading: str
    crumbs: list[Crumb]
    lead: list[str]
    drawn: Drawn | None
    tables: list[VintageTable]
    definitions: list[ShownDefinition]
    notes: list[str]
    tools: Tools
    controls: Controls


def build_vintages_page(
    release: PublishedRelease, editions: list[Edition], wish: Wish, *, language: str
) -> VintagesPage:
    """Return the page of one wish; `editions` end with the shown release."""
    indicator = release.catalogue.indicators[wish.selection.indicator]
    found, heading = follow(release, editions, wish), TITLE.in_language(language)
    used = list_used_definitions(editions, indicator.code)
    in_unit = IN_UNIT.fill(title=TITLE, unit=unit_symbol(indicator.unit))
    notes = list_notes(indicator, editions, wish)
    tools, shape = find_tools(wish), shape_vintages(found, editions, indicator)
    lead = [each.in_language(language) for each in tell_followed(found, editions)]
    drawn = Drawn(draw_vintages(shape, language), " ".join(lead), tools) if shape else None
    return VintagesPage(
        title=indicator.label.in_language(language),
        heading=in_unit.in_language(language),
        crumbs=indicator_crumbs(release, wish.selection, language, last=heading),
        lead=lead,
        drawn=drawn,
        tables=[show_followed(each, editions, language) for each in found],
        definitions=[_show(each, language) for each in used],
        notes=[each.in_language(language) for each in notes],
        tools=tools,
        controls=build_controls(release, wish, language),
    )


def _show(used: UsedDefinition, language: str) -> ShownDefinition:
    return ShownDefinition(
        label=NUMBER.fill(number=used.number).in_language(language),
        published=used.published,
        address=used.address,
        digest=used.digest,
        formula=used.formula.in_language(language),
        unit=used.unit.in_language(language),
        state=used.state.in_language(language),
    )
