"""The standings of one university, each indicator against its own group.

They come from the release as they are; order and choice are made where they are shown.
"""

from collections.abc import Mapping
from functools import lru_cache
from math import isfinite
from typing import Any

from comparisons.groups.joining import join_peers
from comparisons.groups.model import Near
from comparisons.groups.reading import write_peers
from comparisons.results import KEPT_IN_MEMORY, Asked, PublishedRelease
from comparisons.standing import Standing
from indicators.calculation.figures import Figures
from indicators.calculation.showing import count_shown, find_shown_groups
from indicators.calculation.slices import find_grouping as choose_grouping
from indicators.calculation.told import tell_standing

NO_QUARTILES = (float("nan"), float("nan"), 0)
# q1, q3 and n by indicator and group.
Quartiles = Mapping[tuple[str, str], tuple[float, float, int]]


def find_standings(
    release: PublishedRelease, university: str, fiscal_year: int, grouping: str = ""
) -> dict[str, Standing]:
    """Return indicator code -> standing of one university, each against its own group.

    `grouping`: of the public indicators, by default each its own.

    What nobody has a value for that year is left out: it says nothing of this university. So is
    a confidential indicator of which neither the value nor anything of the group is shown.
    """
    return _find_standings(Asked(release), university, fiscal_year, grouping)


def find_standings_near(
    release: PublishedRelease, near: Near, fiscal_year: int
) -> dict[str, Standing]:
    """Return the same of public indicators against the nearest universities of that year.

    Raises: SelectionError (400) where there is no size.
    """
    figures, grouping = join_peers(release, near, fiscal_year).figures, write_peers(near.count)
    quartiles = _list_quartiles(figures, fiscal_year, grouping)
    return _list_standings(figures, near.university, fiscal_year, grouping, quartiles)


@lru_cache(maxsize=KEPT_IN_MEMORY * 4)
def _find_standings(
    asked: Asked, university: str, fiscal_year: int, grouping: str
) -> dict[str, Standing]:
    quartiles = _find_quartiles(asked, fiscal_year, grouping)
    return _list_standings(asked.release.figures, university, fiscal_year, grouping, quartiles)


def _list_standings(
    figures: Figures, university: str, fiscal_year: int, grouping: str, quartiles: Quartiles
) -> dict[str, Standing]:
    rows = figures.university_standings(university, fiscal_year=fiscal_year, grouping=grouping)
    return {
        row["indicator"]: Standing(
            figures.indicators[row["indicator"]],
            _tell_kinds(figures, row),
            *quartiles.get((row["indicator"], row["group"]), NO_QUARTILES),
        )
        for row in rows.to_dict("records")
        if _is_told(figures, row)
    }


def _tell_kinds(figures: Figures, row: dict[str, Any]) -> dict[str, Any]:
    """Return the standing with its reasons as they are told, with the kind of nothing."""
    indicator = figures.indicators[row["indicator"]]
    told = tell_standing(figures, indicator, row["university"], row["fiscal_year"], row)
    return {**row, **dict(zip(("told_reason", "told_change_reason"), told, strict=True))}


def _is_told(figures: Figures, row: dict[str, Any]) -> bool:
    code, year = row["indicator"], figures.fiscal_years.index(row["fiscal_year"])
    if not figures.indicators[code].confidential:
        return bool(count_shown(figures, code)[year])
    return isfinite(row["value"]) or bool(find_shown_groups(figures, code, row["group"])[year])


@lru_cache(maxsize=KEPT_IN_MEMORY)
def _find_quartiles(asked: Asked, fiscal_year: int, grouping: str) -> Quartiles:
    """Return the quartiles of one year; every university's page needs them."""
    return _list_quartiles(asked.release.figures, fiscal_year, grouping)


def _list_quartiles(figures: Figures, fiscal_year: int, grouping: str) -> Quartiles:
    frames = [
        figures.averages(code, grouping=choose_grouping(each, grouping), fiscal_year=fiscal_year)
        for code, each in figures.indicators.items()
    ]
    return {
        (row["indicator"], row["group"]): (row["q1"], row["q3"], int(row["n"]))
        for averages in frames
        for row in averages.to_dict("records")
    }
