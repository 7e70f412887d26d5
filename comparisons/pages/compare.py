"""The compare page of one indicator: sentence, controls, figures, card, groups, definition.

Everything is a finished word; figures come drawn from figures.py, rows from tables.py.
"""

from dataclasses import dataclass
from typing import NamedTuple

from comparisons.counts import find_coverage, find_unanswered
from comparisons.coverage import (
    EVERYTHING_WITHHELD,
    Coverage,
    tell_nobody_has_all,
    tell_nothing,
)
from comparisons.figures import Figure, draw_figures
from comparisons.labels import CHART_TITLES
from comparisons.pages.card import Card, build_card
from comparisons.pages.controls import Controls, build_controls
from comparisons.pages.definition import Definition, build_definition
from comparisons.pages.group_changes import GroupChanges, build_group_changes
from comparisons.pages.groups import GroupTable, load_group_table
from comparisons.pages.parts import Crumb, Tools, find_tools, indicator_chips, indicator_crumbs
from comparisons.protection import NO_KINDS, tell_others, tell_who_sees_what
from comparisons.results import PublishedRelease, choices_of, compare
from comparisons.selection import Selection
from comparisons.sentences import build_lead
from comparisons.words import Part, Word, write, write_plain
from indicators.catalogue.model import Indicator
from indicators.text import LocalizedText

_FIGURES = ("trend", "ranking", "distribution", "classes", "kinds")
SECTIONS = ("groups", *_FIGURES, "universities")
DEFINITION = LocalizedText("定義", "Definition")


class Tab(NamedTuple):
    """A part of the page and its name."""

    anchor: str
    label: str


class Section(NamedTuple):
    """A figure of the page with its sentence for who cannot see it, and its tools.

    `note` stands below it: which figure there is not, and why.
    """

    anchor: str
    heading: str
    figure: Figure
    summary: str
    tools: Tools
    note: str = ""


@dataclass(frozen=True)
class ComparePage:
    """The whole page but for the table of universities, which the view sorts and pages."""

    title: str
    chips: list[str]
    crumbs: list[Crumb]
    lead: list[Word]
    has_values: bool
    protection: str
    controls: Controls
    scatter: Section
    card: Card
    tabs: list[Tab]
    groups: GroupTable
    groups_tools: Tools
    group_changes: GroupChanges
    sections: list[Section]
    universities_heading: str
    universities_note: str
    universities_tools: Tools
    definition: Definition


def build_compare_page(
    release: PublishedRelease, selection: Selection, *, language: str
) -> ComparePage:
    """Return the page of one selection in one language."""
    comparison = compare(release, selection)
    indicator = comparison.indicator
    name = choices_of(release).universities.get(selection.university or "")
    coverage = find_coverage(release)[indicator.code]
    lead = _tell_nothing(release, indicator, coverage)
    if coverage.has_values:
        lead = build_lead(comparison, name=name, selection=selection)
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
        has_values=coverage.has_values,
        protection=tell_who_sees_what(indicator).in_language(language),
        controls=build_controls(
            release, selection, is_log=figures["scatter"].is_log, language=language
        ),
        scatter=sections["scatter"]._replace(heading=figures["scatter"].title),
        card=build_card(release, comparison, selection, name=name, language=language),
        tabs=_tabs(headings, figures, language),
        groups=load_group_table(release, comparison, selection, language=language),
        groups_tools=find_tools(selection, "groups"),
        group_changes=build_group_changes(release, selection, comparison, language=language),
        sections=_choose_sections(sections, indicator, language),
        universities_heading=headings["universities"],
        universities_note=tell_others(indicator).in_language(language),
        universities_tools=find_tools(selection, "universities"),
        definition=build_definition(release, indicator, language=language),
    )


def _tell_nothing(
    release: PublishedRelease, indicator: Indicator, coverage: Coverage
) -> tuple[Part, ...]:
    """Return why there is nothing; which confidential item nobody answered is not said."""
    items = release.catalogue.items
    if coverage.is_withheld:
        return (Part(EVERYTHING_WITHHELD),)
    if indicator.confidential:
        return (Part(tell_nobody_has_all(items[code].label for code in indicator.items)),)
    labels = [items[code].label for code in find_unanswered(release, indicator)]
    return (Part(tell_nothing(labels)),)


def _tabs(headings: dict[str, str], figures: dict[str, Figure], language: str) -> list[Tab]:
    absent = set(_FIGURES) - set(figures)
    parts = [Tab(anchor, headings[anchor]) for anchor in SECTIONS if anchor not in absent]
    return [*parts, Tab("definition", DEFINITION.in_language(language))]


def _choose_sections(
    sections: dict[str, Section], indicator: Indicator, language: str
) -> list[Section]:
    """Return the sections that there are; where kinds are left out, the classes say why."""
    chosen = [sections[chart] for chart in _FIGURES if chart in sections]
    if not indicator.confidential:
        return chosen
    why = NO_KINDS.in_language(language)
    return [each._replace(note=why) if each.anchor == "classes" else each for each in chosen]


def _section(
    chart: str, heading: str, figure: Figure, summary: str, selection: Selection
) -> Section:
    """Return the section; the scatter is told by the lead sentence, the others by themselves."""
    told = summary if chart == "scatter" else figure.summary
    return Section(chart, heading, figure, told, find_tools(selection, chart))
