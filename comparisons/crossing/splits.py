"""The figures of one breakdown for one reader: groups, reference lines and the own university.

They come from the release as it protects them; no word and no picture is made here.
"""

from collections.abc import Mapping
from functools import lru_cache
from math import isfinite
from typing import NamedTuple

import pandas as pd

from comparisons.crossing.wishes import Wish, find_breakdown, read_breakdown
from comparisons.results import KEPT_IN_MEMORY, Asked, PublishedRelease, choices_of
from indicators.calculation.absence import tell_kind
from indicators.calculation.splitting import split_groups
from indicators.catalogue.model import ALL, Breakdown, Grouping, Indicator
from indicators.frames import REASONS


class OwnPart(NamedTuple):
    """One part of one university; NaN with the reason, also as it is told."""

    value: float
    reason: str
    told_reason: str


class Split(NamedTuple):
    """One breakdown: `groups` as splitting.split_groups returns them by the chosen grouping.

    `reference`: by part, the same by the part's own grouping, whose groups are drawn as lines.
    `own`: the highlighted university's parts, None without one that took part.
    """

    breakdown: Breakdown
    wish: Wish
    parts: tuple[Indicator, ...]
    grouping: Grouping
    groups: pd.DataFrame
    reference: Mapping[str, pd.DataFrame]
    references: Mapping[str, Grouping]
    own: tuple[OwnPart, ...] | None
    own_group: str

    @property
    def is_confidential(self) -> bool:
        """Say whether any part rests on confidential items."""
        return any(part.confidential for part in self.parts)

    @property
    def is_sum(self) -> bool:
        """Say whether the parts add up to a whole."""
        return self.breakdown.kind == "sum"

    def row(self, part: str, group: str = ALL.code) -> pd.Series | None:
        """Return one row of the groups, None if there is none."""
        rows = self.groups[(self.groups["part"] == part) & (self.groups["group"] == group)]
        return None if rows.empty else rows.iloc[0]


def read_split(release: PublishedRelease, code: str, query: Mapping[str, str]) -> Split:
    """Return the breakdown that an address asks for. Raises: SelectionError."""
    breakdown = find_breakdown(code, release.catalogue)
    wish = read_breakdown(query, breakdown, choices_of(release))
    indicators = release.catalogue.indicators
    parts = tuple(indicators[part] for part in breakdown.parts)
    asked = Asked(release, is_same_for_all=not any(part.confidential for part in parts))
    references = {part.code: release.catalogue.groupings[part.grouping] for part in parts}
    grouped = _split(asked, breakdown.code, wish.grouping, wish.fiscal_year, wish.average)
    return Split(
        breakdown=breakdown,
        wish=wish,
        parts=parts,
        grouping=release.catalogue.groupings[wish.grouping],
        groups=grouped,
        reference={
            part: _split(asked, breakdown.code, each.code, wish.fiscal_year, wish.average)
            for part, each in references.items()
        },
        references=references,
        own=_find_own(release, parts, wish),
        own_group=_find_own_group(release, wish),
    )


@lru_cache(maxsize=KEPT_IN_MEMORY * 4)
def _split(asked: Asked, code: str, grouping: str, fiscal_year: int, average: str) -> pd.DataFrame:
    figures, breakdown = asked.release.figures, asked.release.catalogue.breakdowns[code]
    return split_groups(
        figures, breakdown, grouping=grouping, fiscal_year=fiscal_year, average=average
    )


def find_groupings_with_values(release: PublishedRelease, split: Split) -> list[Grouping]:
    """Return the groupings of which any class of any part is shown that year."""
    asked = Asked(release, is_same_for_all=not split.is_confidential)
    found = []
    for code, grouping in release.catalogue.groupings.items():
        rows = _split(asked, split.breakdown.code, code, split.wish.fiscal_year, split.wish.average)
        if rows.loc[rows["group"] != ALL.code, "value"].notna().any():
            found.append(grouping)
    return found


def has_classes(split: Split) -> bool:
    """Say whether any class of the chosen grouping has a value that is shown."""
    classes = split.groups.loc[split.groups["group"] != ALL.code, "value"]
    return any(isfinite(value) for value in classes)


def _find_own(
    release: PublishedRelease, parts: tuple[Indicator, ...], wish: Wish
) -> tuple[OwnPart, ...] | None:
    figures = release.figures
    if wish.university not in figures.panel.codes:
        return None
    year = figures.fiscal_years.index(wish.fiscal_year)
    at = figures.panel.codes.index(wish.university)
    if not figures.panel.participates[year, at]:
        return None
    found = []
    for part in parts:
        cell = figures.one_indicator(part.code).at((year, at))
        reason = REASONS[int(cell.reason)]
        told = tell_kind(figures, part, wish.university, wish.fiscal_year, reason)
        found.append(OwnPart(float(cell.value), reason, told))
    return tuple(found)


def _find_own_group(release: PublishedRelease, wish: Wish) -> str:
    frame = release.figures.memberships(wish.grouping, fiscal_year=wish.fiscal_year)
    own = frame.loc[frame["university"] == wish.university, "group"]
    return "" if own.empty else str(own.iloc[0])
