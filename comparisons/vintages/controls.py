"""The strip of the page of vintages, and the addresses of its files.

Choices come from the release; a grouping of a reader's own is not offered.
"""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from django.urls import reverse

from comparisons.pages.parts import Option, Tools
from comparisons.results import PublishedRelease, choices_of
from comparisons.selection import AVERAGES
from comparisons.vintages.asking import Wish
from comparisons.vintages.words import DEFINITIONS
from indicators.catalogue.model import ALL
from indicators.charts.paper.picture import PICTURE_FORMS
from indicators.formatting import average_word
from indicators.text import LocalizedText

NAME = "comparisons:vintages"


class Controls(NamedTuple):
    """Group, kind of group value, whose definition, university, and what must be kept."""

    action: str
    groups: list[Option]
    averages: list[Option]
    definitions: list[Option]
    university: str
    names: list[str]
    names_key: str
    kept: list[tuple[str, str]]


def build_controls(release: PublishedRelease, wish: Wish, language: str) -> Controls:
    """Return the strip for one wish."""
    selection, names = wish.selection, choices_of(release).universities
    grouping = release.catalogue.groupings[selection.grouping]
    chosen = names.get(selection.university or "")
    groups = {each.code: each.label for each in (ALL, *grouping.groups)}
    averages = {each: average_word(each) for each in AVERAGES}
    release_kept = [] if selection.release is None else [("release", str(selection.release))]
    return Controls(
        action=reverse(NAME, args=[selection.indicator]),
        groups=_offer(groups, wish.group, language),
        averages=_offer(averages, selection.average, language),
        definitions=_offer(DEFINITIONS, wish.definition, language),
        university=chosen.in_language(language) if chosen else "",
        names=[name.in_language(language) for name in names.values()],
        names_key=f"{release.digest}-{language}",
        kept=[*release_kept, ("grouping", grouping.code)],
    )


def _offer(words: Mapping[str, LocalizedText], chosen: str, language: str) -> list[Option]:
    return [
        Option(code, word.in_language(language), code == chosen) for code, word in words.items()
    ]


def find_tools(wish: Wish) -> Tools:
    """Return the addresses of the page, of its long table, and of its files."""
    code, kept = wish.selection.indicator, wish.parameters()
    data, page = (reverse(name, args=[code]) for name in (f"{NAME}-data", NAME))
    forms = ("csv", "xlsx", *PICTURE_FORMS)
    return Tools(
        data=f"{data}?{urlencode(kept)}",
        link=f"{page}?{urlencode(kept)}",
        file_name=f"{code}_vintages",
        **{form: f"{data}?{urlencode({**kept, 'format': form})}" for form in forms},
    )
