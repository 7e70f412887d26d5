"""The one place of this room that asks releases and the core for figures.

Pages, tables and files are built from what is returned here; no word and no picture is made here.
"""

from functools import lru_cache
from typing import Any, NamedTuple

import pandas as pd

from comparisons.selection import Choices, Selection
from indicators.calculation.comparison import Comparison, build_comparison
from indicators.catalogue.model import Grouping, Indicator
from indicators.text import LocalizedText
from universities.access import audience_for
from universities.releases.reader import PublishedRelease, read_release

# A worker keeps the comparisons that people are looking at; each is about a megabyte.
KEPT_IN_MEMORY = 32
NO_QUARTILES = (float("nan"), float("nan"), 0)


class _Asked(NamedTuple):
    """A release that hashes by what it is (digest, scope), not by its frames."""

    release: PublishedRelease

    @property
    def identity(self) -> tuple[str, int, int]:
        """Return what tells one release for one audience from another."""
        catalogue = self.release.catalogue
        return self.release.digest, self.release.number, len(catalogue.indicators)

    def __hash__(self) -> int:
        return hash(self.identity)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and self.identity == other.identity


class Standing(NamedTuple):
    """One indicator of one university: its standing (a row) and the quartiles of its group."""

    indicator: Indicator
    standing: dict[str, Any]
    q1: float
    q3: float
    n: int


def load_release(user: object, number: int | None = None) -> PublishedRelease:
    """Return the release that `user` may see. Raises: NoRelease, UnknownRelease."""
    return read_release(audience_for(user), number)


def choices_of(release: PublishedRelease) -> Choices:
    """Return what a reader may choose from in this release."""
    return _choices(_Asked(release))


@lru_cache(maxsize=8)
def _choices(asked: _Asked) -> Choices:
    frame = asked.release.universities
    rows = zip(frame["university"], frame["name_ja"], frame["name_en"], strict=True)
    names = {code: LocalizedText(ja, en or ja) for code, ja, en in rows}
    return Choices(asked.release.catalogue, asked.release.fiscal_years, names)


def compare(release: PublishedRelease, selection: Selection) -> Comparison:
    """Return the bundle that the selection asks for, from memory if it was asked before."""
    return _compare(_Asked(release), selection)


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _compare(asked: _Asked, selection: Selection) -> Comparison:
    catalogue = asked.release.catalogue
    return build_comparison(
        asked.release.figures,
        indicator=catalogue.indicators[selection.indicator],
        grouping=catalogue.groupings[selection.grouping],
        fiscal_year=selection.fiscal_year,
        average=selection.average,
        university=selection.university,
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
    """Return standings with numerator, denominator and kind, ordered by university."""
    return _list_universities(_Asked(release), selection)


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _list_universities(asked: _Asked, selection: Selection) -> pd.DataFrame:
    comparison = _compare(asked, selection)
    sides = comparison.ratios[["university", "numerator", "denominator"]]
    kinds = comparison.universities[["university", "kind"]]
    rows = comparison.standings.merge(sides, on="university", validate="1:1")
    return rows.merge(kinds, on="university", validate="1:1").sort_values("university")


def find_standings(
    release: PublishedRelease, university: str, fiscal_year: int
) -> dict[str, Standing]:
    """Return indicator code -> standing of one university, each against its own group."""
    return _find_standings(_Asked(release), university, fiscal_year)


@lru_cache(maxsize=KEPT_IN_MEMORY * 4)
def _find_standings(asked: _Asked, university: str, fiscal_year: int) -> dict[str, Standing]:
    figures, indicators = asked.release.figures, asked.release.catalogue.indicators
    quartiles = _find_quartiles(asked, fiscal_year)
    rows = figures.university_standings(university, fiscal_year=fiscal_year)
    return {
        row["indicator"]: Standing(
            indicators[row["indicator"]],
            row,
            *quartiles.get((row["indicator"], row["group"]), NO_QUARTILES),
        )
        for row in rows.to_dict("records")
    }


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _find_quartiles(
    asked: _Asked, fiscal_year: int
) -> dict[tuple[str, str], tuple[float, float, int]]:
    """Return (indicator, group) -> q1, q3, n of one year; every university's page needs them."""
    figures = asked.release.figures
    frames = [figures.averages(code, fiscal_year=fiscal_year) for code in figures.indicators]
    return {
        (row["indicator"], row["group"]): (row["q1"], row["q3"], int(row["n"]))
        for averages in frames
        for row in averages.to_dict("records")
    }
