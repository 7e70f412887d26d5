"""Where this room asks releases and the core for figures, with counts.py and standings.py.

Pages, tables and files are built from what is returned here; no word and no picture is made here.
"""

from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from comparisons.groups.groupings import find_figures, find_grouping
from comparisons.groups.keeping import find_named
from comparisons.namesakes import name_apart
from comparisons.selection import Choices, Selection
from indicators.calculation.comparison import Comparison, build_comparison, highlight_university
from indicators.calculation.figures import Figures
from indicators.catalogue.model import Grouping
from universities.access import audience_for
from universities.releases.reader import PublishedRelease, read_release

# A worker keeps the comparisons that people are looking at; each is about a megabyte.
KEPT_IN_MEMORY = 32


class Asked(NamedTuple):
    """A release that hashes by what it is and who looks, not by its frames.

    `is_same_for_all`: what is asked rests on public items only, so it does not matter who looks.
    """

    release: PublishedRelease
    is_same_for_all: bool = False

    @property
    def identity(self) -> tuple[object, ...]:
        """Return what tells one release for one audience from another."""
        digest, number, sight = self.release.identity
        return digest, number, "everybody" if self.is_same_for_all else f"sight {sight}"

    def __hash__(self) -> int:
        return hash(self.identity)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Asked) and self.identity == other.identity


def load_release(user: object, number: int | None = None) -> PublishedRelease:
    """Return the release that `user` may see. Raises: NoRelease, UnknownRelease."""
    return read_release(audience_for(user), number)


def ask_about(release: PublishedRelease, selection: Selection) -> Asked:
    """Return the release as one comparison needs it: of a public indicator everybody sees the same.

    So a hundred universities that look at it share one place in memory.
    """
    indicator = release.catalogue.indicators[selection.indicator]
    return Asked(release, is_same_for_all=not indicator.confidential)


def choices_of(release: PublishedRelease) -> Choices:
    """Return what a reader may choose from in this release; definitions and names are public."""
    return _choices(Asked(release, is_same_for_all=True))


@lru_cache(maxsize=8)
def _choices(asked: Asked) -> Choices:
    names = name_apart(asked.release.universities)
    release = asked.release
    return Choices(release.catalogue, release.fiscal_years, names, find_group=find_named)


def grouping_of(release: PublishedRelease, selection: Selection) -> Grouping:
    """Return the grouping of a selection, the release's or a reader's own."""
    return find_grouping(release, selection)


def figures_of(release: PublishedRelease, selection: Selection) -> Figures:
    """Return the figures that hold the selection's grouping: the release's, or made for it.

    Raises: SelectionError (400) for nearest universities of one that has no size.
    """
    if selection.is_released:
        return release.figures
    return _regroup(ask_about(release, selection), selection.highlighting(None))


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _regroup(asked: Asked, selection: Selection) -> Figures:
    return find_figures(asked.release, selection)


def compare(release: PublishedRelease, selection: Selection) -> Comparison:
    """Return the bundle that the selection asks for, from memory if it was asked before."""
    return _compare(ask_about(release, selection), selection)


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _compare(asked: Asked, selection: Selection) -> Comparison:
    figures = figures_of(asked.release, selection)
    if selection.university:
        everybody = _compare(asked, selection.highlighting(None))
        return highlight_university(everybody, figures, selection.university)
    return build_comparison(
        figures,
        indicator=asked.release.catalogue.indicators[selection.indicator],
        grouping=grouping_of(asked.release, selection),
        fiscal_year=selection.fiscal_year,
        average=selection.average,
    )


def observe(
    release: PublishedRelease, university: str, *, fiscal_year: int, items: tuple[str, ...]
) -> pd.DataFrame:
    """Return the observations of one university and year, a row per item."""
    return release.figures.panel.observations(
        fiscal_year=fiscal_year, items=items, university=university
    )


def read_size(
    release: PublishedRelease, grouping: Grouping, university: str, fiscal_year: int
) -> float:
    """Return the sum that a size grouping looks at; NaN if one of its items is missing."""
    cells = observe(release, university, fiscal_year=fiscal_year, items=grouping.items)
    return float(cells["value"].sum(skipna=False)) if len(cells) else float("nan")


def list_universities(release: PublishedRelease, selection: Selection) -> pd.DataFrame:
    """Return standings with both sides and kind by university; those without a ratio last.

    Of a confidential indicator only whom there is something to show of: the reader's own, and
    who has consented.
    """
    return _list_universities(ask_about(release, selection), selection.highlighting(None))


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _list_universities(asked: Asked, selection: Selection) -> pd.DataFrame:
    comparison = _compare(asked, selection)
    sides = comparison.ratios[["university", "numerator", "denominator"]]
    kinds = comparison.universities[["university", "kind"]]
    rows = comparison.shown_standings
    for columns in (sides, comparison.side_states, kinds):
        rows = rows.merge(columns, on="university", validate="1:1")
    rows = rows.sort_values("university")
    return pd.concat([rows[rows["value"].notna()], rows[rows["value"].isna()]])
