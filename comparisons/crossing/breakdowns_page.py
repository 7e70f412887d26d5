"""The index of breakdowns: which figures split into which parts.

A release that was frozen before there were breakdowns has none, and the page says so.
"""

from dataclasses import dataclass
from typing import NamedTuple

from comparisons.addresses import find_address
from comparisons.crossing.breakdown_page import BREAKDOWNS, KINDS
from comparisons.crossing.parts import list_crumbs
from comparisons.pages.parts import Crumb
from comparisons.protection import CHIP
from comparisons.results import PublishedRelease
from indicators.catalogue.model import Breakdown
from indicators.formatting import source_word


class BreakdownLink(NamedTuple):
    """One breakdown in the list."""

    label: str
    why: str
    address: str
    parts: list[str]
    chips: list[str]


@dataclass(frozen=True)
class BreakdownsPage:
    """The whole page in one language."""

    title: str
    crumbs: list[Crumb]
    links: list[BreakdownLink]


def build_breakdowns_page(release: PublishedRelease, *, language: str) -> BreakdownsPage:
    """Return the list of the release's breakdowns."""
    title = BREAKDOWNS.in_language(language)
    return BreakdownsPage(
        title=title,
        crumbs=list_crumbs(language, Crumb(title)),
        links=[_link(release, each, language) for each in release.catalogue.breakdowns.values()],
    )


def _link(release: PublishedRelease, breakdown: Breakdown, language: str) -> BreakdownLink:
    parts = [release.catalogue.indicators[part] for part in breakdown.parts]
    texts = [KINDS[breakdown.kind], source_word(breakdown.source)]
    texts += [CHIP] if any(part.confidential for part in parts) else []
    return BreakdownLink(
        label=breakdown.label.in_language(language),
        why=breakdown.why.in_language(language),
        address=find_address("comparisons:breakdown", breakdown.code),
        parts=[f"{part.number} {part.short_label.in_language(language)}" for part in parts],
        chips=[text.in_language(language) for text in texts],
    )
