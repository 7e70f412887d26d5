"""The control strip of the compare page: what is chosen and what could be.

Choices come from the release; nothing that cannot be shown is offered.
"""

from dataclasses import dataclass

from django.urls import reverse

from comparisons.groups.notes import GroupingNote, build_grouping_note
from comparisons.groups.offers import CutForm, offer_cut, offer_groupings
from comparisons.pages.parts import Option
from comparisons.results import PublishedRelease, choices_of
from comparisons.selection import AVERAGES, Selection, asked_years
from indicators.formatting import average_word, format_fiscal_year
from indicators.text import LocalizedText

AXIS_WORDS = {
    "log": LocalizedText("対数", "Log"),
    "linear": LocalizedText("線形", "Linear"),
}


@dataclass(frozen=True)
class Controls:
    """The options of each control, and the names of all universities to choose from."""

    action: str
    years: list[Option]
    groupings: list[Option]
    averages: list[Option]
    axes: list[Option]
    university: str
    names_key: str
    names: list[str]
    kept: list[tuple[str, str]]
    cut: CutForm | None
    note: GroupingNote | None
    has_own_groups: bool


def build_controls(
    release: PublishedRelease, selection: Selection, *, is_log: bool, language: str
) -> Controls:
    """Return the strip for one selection; `is_log` is how the axes were drawn."""
    choices = choices_of(release)
    indicator = release.catalogue.indicators[selection.indicator]
    names = choices.universities
    chosen = names[selection.university].in_language(language) if selection.university else ""
    years = [
        Option(str(year), format_fiscal_year(year, language), year == selection.fiscal_year)
        for year in reversed(asked_years(indicator, choices))
    ]
    return Controls(
        action=reverse("comparisons:indicator", args=[indicator.code]),
        years=years,
        groupings=_groupings(release, selection, language),
        averages=_options(AVERAGES, selection.average, language),
        axes=[
            Option(axis, word.in_language(language), (axis == "log") == is_log)
            for axis, word in AXIS_WORDS.items()
        ],
        university=chosen,
        names_key=f"{release.digest}-{language}",
        names=[name.in_language(language) for name in names.values()],
        kept=[] if selection.release is None else [("release", str(selection.release))],
        cut=offer_cut(release, selection, language),
        note=build_grouping_note(release, selection, language),
        has_own_groups=not indicator.confidential,
    )


def _groupings(release: PublishedRelease, selection: Selection, language: str) -> list[Option]:
    """Return the groupings whose items are known to this release, and what a reader may make."""
    items = set(release.catalogue.items)
    chosen = selection.grouping if selection.is_released else ""
    released = [
        Option(code, grouping.label.in_language(language), code == chosen)
        for code, grouping in release.catalogue.groupings.items()
        if set(grouping.items) <= items
    ]
    return [*released, *offer_groupings(release, selection, language)]


def _options(values: tuple[str, ...], chosen: str, language: str) -> list[Option]:
    return [
        Option(value, average_word(value).in_language(language), value == chosen)
        for value in values
    ]
