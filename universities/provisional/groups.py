"""The group that one university belongs to in the newest release, indicator by indicator.

Only what everybody may read of a release; nothing is calculated and no open return is read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isnan
from typing import Any

from indicators.calculation.slices import university_rows
from indicators.catalogue.model import UNCLASSIFIED, Indicator
from indicators.formatting import number_or_reason, reason_word
from indicators.text import LocalizedText
from universities.access import PUBLIC
from universities.releases.reader import NoRelease, PublishedRelease, read_release

Row = Mapping[str, Any]
NO_NAME = LocalizedText("", "")
NOT_PUBLISHED = LocalizedText("公表なし", "not published")


@dataclass(frozen=True, slots=True)
class PublishedGroup:
    """A group's value, or the word for its absence; n, year and release are 0 without one."""

    label: LocalizedText
    value: LocalizedText
    n: int = 0
    fiscal_year: int = 0
    release: int = 0


class PublishedGroups:
    """The groups of one university by the newest year of a release; there may be no release."""

    def __init__(self, release: PublishedRelease | None, university: str) -> None:
        self.release = release
        self._rows = {} if release is None else dict(_read_rows(release, university))

    def group_of(self, indicator: Indicator) -> PublishedGroup:
        """Return the university's group by the indicator's own grouping."""
        row = self._rows.get(indicator.code)
        if self.release is None or row is None:
            return PublishedGroup(NO_NAME, NOT_PUBLISHED)
        grouping = self.release.figures.groupings[indicator.grouping]
        label, value = grouping.group(row["group"]).label, float(row["group_value"])
        if row["group"] == UNCLASSIFIED.code:
            return PublishedGroup(label, reason_word("unclassified"))
        if isnan(value):
            return PublishedGroup(label, reason_word(row["reason_of_group"] or "group_too_small"))
        written = number_or_reason(value, indicator.decimals, "")
        year = self.release.fiscal_years[-1]
        return PublishedGroup(label, written, int(row["n"]), year, self.release.number)


def find_groups(university: str, *, is_invented: bool) -> PublishedGroups:
    """Return the university's published groups; invented figures never stand beside real groups."""
    try:
        release = read_release(PUBLIC)
    except NoRelease:
        return PublishedGroups(None, university)
    return PublishedGroups(release if release.is_invented == is_invented else None, university)


def _read_rows(release: PublishedRelease, university: str) -> Iterator[tuple[str, Row]]:
    figures = release.figures
    if figures.indicators and university in figures.panel.codes:
        newest = release.fiscal_years[-1]
        rows = university_rows(figures, university, fiscal_year=newest, average=None)
        for row in rows.to_dict("records"):
            yield row["indicator"], row
