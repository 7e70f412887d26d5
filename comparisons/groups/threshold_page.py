"""The page of cuts: a sentence, the form, the chart, where the order of the groups turns.

Of a confidential indicator only the released cut and the reason why.
"""

from typing import NamedTuple

from django.urls import reverse

from comparisons.addresses import find_address
from comparisons.figures import Figure, write_script
from comparisons.groups.offers import CutForm, offer_cut
from comparisons.groups.threshold import Cuts, find_cuts, find_official
from comparisons.groups.threshold_data import find_threshold_tools
from comparisons.groups.threshold_shape import shape_cuts
from comparisons.groups.threshold_words import (
    CONFIDENTIAL,
    CRUMB,
    TITLE,
    badge_of,
    tell_chosen,
    tell_turned,
)
from comparisons.memory import keep
from comparisons.pages.parts import Crumb, Option, Tools, indicator_chips, indicator_crumbs
from comparisons.results import PublishedRelease
from comparisons.selection import AVERAGES, Selection
from comparisons.words import Word, write, write_plain
from indicators.charts.screen.threshold import draw_threshold
from indicators.charts.threshold import ThresholdShape, write_cut
from indicators.formatting import average_word, unit_symbol
from indicators.text import LocalizedText


class Drawn(NamedTuple):
    """The chart with its sentence and tools."""

    figure: Figure
    summary: str
    tools: Tools


class ThresholdPage(NamedTuple):
    """The page in one language; of a confidential indicator only words (`drawn` is None)."""

    title: str
    chips: list[str]
    crumbs: list[Crumb]
    lead: list[Word]
    badge: str
    is_turned: bool
    turned: str
    form: CutForm | None
    groupings: list[Option]
    averages: list[Option]
    kept: list[tuple[str, str]]
    action: str
    back: str
    drawn: Drawn | None


def load_threshold_page(
    release: PublishedRelease, selection: Selection, *, language: str
) -> ThresholdPage:
    """Return the page, from memory if it was built before. Raises: SelectionError (400)."""
    return keep(
        "threshold",
        lambda: build_threshold_page(release, selection, language=language),
        release=release,
        selection=selection,
        language=language,
    )


def build_threshold_page(
    release: PublishedRelease, selection: Selection, *, language: str
) -> ThresholdPage:
    """Return the page of one selection. Raises: SelectionError (400) without one cut."""
    official = find_official(release, selection)
    indicator = release.catalogue.indicators[selection.indicator]
    unit = unit_symbol(release.catalogue.items[official.items[0]].unit)
    page = reverse("comparisons:indicator", args=[indicator.code])
    kept = {"year": str(selection.fiscal_year), "university": selection.university or ""}
    shell = ThresholdPage(
        title=TITLE.fill(label=indicator.label).in_language(language),
        chips=indicator_chips(indicator, language),
        crumbs=indicator_crumbs(release, selection, language, last=CRUMB.in_language(language)),
        lead=[],
        badge="",
        is_turned=False,
        turned="",
        form=offer_cut(release, selection, language),
        groupings=_groupings(release, selection, language),
        averages=_averages(selection, language),
        kept=[(name, text) for name, text in kept.items() if text],
        action=find_address("comparisons:threshold", indicator.code),
        back=f"{page}?{selection.query()}",
        drawn=None,
    )
    if indicator.confidential:
        why = CONFIDENTIAL.fill(cut=write_cut(official.cuts[0]), unit=unit)
        return shell._replace(turned=why.in_language(language))
    return _fill(shell, find_cuts(release, selection), selection, unit, language)


def _fill(
    shell: ThresholdPage, cuts: Cuts, selection: Selection, unit: LocalizedText, language: str
) -> ThresholdPage:
    told = tell_chosen(cuts, selection, unit)
    turned = tell_turned(cuts, unit).in_language(language)
    return shell._replace(
        lead=write(told, language),
        badge=badge_of(cuts).in_language(language),
        is_turned=cuts.is_turned,
        turned=turned,
        drawn=Drawn(
            _draw(shape_cuts(cuts, selection, unit), language),
            f"{write_plain(told, language)}{turned}",
            find_threshold_tools(selection),
        ),
    )


def _draw(shape: ThresholdShape, language: str) -> Figure:
    name = "figure-threshold"
    script = write_script(draw_threshold(shape, language=language), name)
    note = "" if shape.empty else shape.note.in_language(language)
    return Figure(name, shape.title.in_language(language), note, shape.x.is_log, script)


def _groupings(release: PublishedRelease, selection: Selection, language: str) -> list[Option]:
    """Return the groupings of one cut; the chosen one keeps the cut that was chosen."""
    items = set(release.catalogue.items)
    cut = "" if selection.cut is None else f":{selection.cut:.12g}"
    return [
        Option(
            f"{code}{cut if code == selection.grouping else ''}",
            grouping.label.in_language(language),
            code == selection.grouping,
        )
        for code, grouping in release.catalogue.groupings.items()
        if len(grouping.cuts) == 1 and set(grouping.items) <= items
    ]


def _averages(selection: Selection, language: str) -> list[Option]:
    return [
        Option(each, average_word(each).in_language(language), each == selection.average)
        for each in AVERAGES
    ]
