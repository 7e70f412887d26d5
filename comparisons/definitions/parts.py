"""What a page of one definition is made of.

Only small values live here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from comparisons.explain.parts import Fact
from comparisons.pages.parts import Crumb, Link
from indicators.text import LocalizedText

# A label and what is said under it, in both languages: so releases are compared in both.
Told = tuple[LocalizedText, LocalizedText]


class LinkList(NamedTuple):
    """What belongs to the definition: other items, indicators."""

    heading: str
    links: list[Link]


class OtherLanguage(NamedTuple):
    """The name in the other language, which leads to the page in that language."""

    code: str
    name: str
    address: str


class Moment(NamedTuple):
    """One release that brought, changed or dropped the definition; `changes` in words."""

    label: str
    address: str
    sentence: str
    changes: list[Fact]


class History(NamedTuple):
    """What happened to a definition; `notice`: the release that is shown is not the newest."""

    notice: str
    newest: str
    sentence: str
    moments: list[Moment]


@dataclass(frozen=True)
class DefinitionPage:
    """Everything the page says, in one language; `compare`, `vintages`: pages of the indicator."""

    title: str
    other: OtherLanguage
    chips: list[str]
    lead: str
    facts: list[Fact]
    related: list[LinkList]
    history: History
    crumbs: list[Crumb]
    compare: str = ""
    vintages: str = ""


def keep_filled(heading: LocalizedText, links: Iterable[Link], language: str) -> list[LinkList]:
    """Return the list under its heading, or nothing if it is empty."""
    found = list(links)
    return [LinkList(heading.in_language(language), found)] if found else []
