"""The compare page of one indicator: sentence, controls, figures, card, groups, definition.

Everything is a finished word; figures come drawn from figures.py, rows from tables.py.
"""

from dataclasses import dataclass
from typing import NamedTuple

from comparisons.counts import count_values, find_unanswered
from comparisons.coverage import has_values, tell_nothing
from comparisons.figures import Figure, draw_figures
from comparisons.labels import CHART_TITLES
from comparisons.memory import keep
from comparisons.pages.card import Card, build_card
from comparisons.pages.controls import Controls, build_controls
from comparisons.pages.definition import Definition, build_definition
from comparisons.pages.groups import GroupTable, build_group_table
from comparisons.pages.parts import Crumb, Tools, find_tools, indicator_chips, indicator_crumbs
from comparisons.results import PublishedRelease, choices_of, compare
from comparisons.selection import Selection
from comparisons.sentences import build_lead
from comparisons.words import Part, Word, write, write_plain
from indicators.catalogue.model import Indicator
from indicators.text import LocalizedText

SECTIONS = ("groups", "trend", "ranking", "distribution", "universities")
DEFINITION = LocalizedText("定義", "Definition")


class Tab(NamedTuple):
    """A part of the page and its name."""

    anchor: str
    label: str


class Section(NamedTuple):
    """A figure of the page with its sentence for who cannot see it, and its tools."""

    anchor: str
    heading: str
    figure: Figure
    summary: str
    tools: Tools


@dataclass(frozen=True)
class ComparePage:
    """The whole page but for the table of universities, which the view sorts and pages."""

    title: str
    chips: list[str]
    crumbs: list[Crumb]
    lead: list[Word]
    has_values: bool
    controls: Controls
    scatter: Section
    card: Card
    tabs: list[Tab]
    groups: GroupTable
    groups_tools: Tools
    sections: list[Section]
    universities_heading: str
    universities_tools: Tools
    definition: Definition


def load_compare_page(
    release: PublishedRelease, selection: Selection, *, language: str
) -> ComparePage:
    """Return the page of one selection in one language, from memory if it was built before."""
    return keep(
        "compare",
        lambda: build_compare_page(release, selection, language=language),
        release=release,
        selection=selection,
        language=language,
    )


def build_compare_page(
    release: PublishedRelease, selection: Selection, *, language: str
) -> ComparePage:
    """Return the page of one selection in one language."""
    comparison = compare(release, selection)
    indicator = comparison.indicator
    name = choices_of(release).universities.get(selection.university or "")
    filled = has_values(count_values(release)[indicator.code])
    lead = build_lead(comparison, name=name) if filled else _tell_nothing(release, indicator)
    figures = draw_figures(release, selection, comparison, language=language)
    summary = write_plain(lead, language)
    headings = {chart: title.in_language(language) for chart, title in CHART_TITLES.items()}
    sections = {
        chart: _section(chart, headings[chart], figure, summary, selection)
        for chart, figure in figures.items()
    }
    return ComparePage(
        title=indicator.label.in_language(language),
        chips=indicator_chips(indicator, language),
        crumbs=indicator_crumbs(release, selection, language),
        lead=write(lead, language),
        has_values=filled,
        controls=build_controls(
            release, selection, is_log=figures["scatter"].is_log, language=language
        ),
        scatter=sections["scatter"]._replace(heading=figures["scatter"].title),
        card=build_card(comparison, selection, name=name, language=language),
        tabs=_tabs(headings, language),
        groups=build_group_table(comparison, language=language),
        groups_tools=find_tools(selection, "groups"),
        sections=[sections[chart] for chart in ("trend", "ranking", "distribution")],
        universities_heading=headings["universities"],
        universities_tools=find_tools(selection, "universities"),
        definition=build_definition(release, indicator, language=language),
    )


def _tell_nothing(release: PublishedRelease, indicator: Indicator) -> tuple[Part, ...]:
    items = release.catalogue.items
    labels = [items[code].label for code in find_unanswered(release, indicator)]
    return (Part(tell_nothing(labels)),)


def _tabs(headings: dict[str, str], language: str) -> list[Tab]:
    parts = [Tab(anchor, headings[anchor]) for anchor in SECTIONS]
    return [*parts, Tab("definition", DEFINITION.in_language(language))]


def _section(
    chart: str, heading: str, figure: Figure, summary: str, selection: Selection
) -> Section:
    """Return the section; the scatter is told by the lead sentence, the others by their notes."""
    told = summary if chart == "scatter" else f"{figure.title} {figure.note}"
    return Section(chart, heading, figure, told, find_tools(selection, chart))
