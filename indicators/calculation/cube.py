"""From tidy ratios and memberships to arrays, for the group arithmetic.

Only the change of form lives here, so that averages and lines are written once, on arrays.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from indicators.calculation.panel import Flags, Numbers
from indicators.calculation.terms import Ratios
from indicators.catalogue.model import ALL
from indicators.frames import MEMBERSHIPS, RATIOS, REASONS, check_frame


class GroupRow(NamedTuple):
    """One group of one grouping and its members, year × university."""

    grouping: str
    group: str
    members: Flags


class Cube(NamedTuple):
    """Ratios as indicator × year × university, with the names of the three axes."""

    indicators: tuple[str, ...]
    fiscal_years: tuple[int, ...]
    universities: tuple[str, ...]
    ratios: Ratios


def build_cube(ratios: pd.DataFrame) -> Cube:
    """Return the arrays of a tidy ratios frame; a missing row is NaN.

    Raises: FrameError if the frame lacks a column or repeats a key.
    """
    tidy = check_frame(ratios, RATIOS)
    indicators = tuple(dict.fromkeys(tidy["indicator"]))
    years = tuple(sorted({int(year) for year in tidy["fiscal_year"]}))
    universities = tuple(sorted(set(tidy["university"])))
    at = (
        pd.Index(indicators).get_indexer(pd.Index(tidy["indicator"])),
        pd.Index(years).get_indexer(pd.Index(tidy["fiscal_year"])),
        pd.Index(universities).get_indexer(pd.Index(tidy["university"])),
    )
    shape = (len(indicators), len(years), len(universities))
    upper, lower, value = (
        _scatter(tidy[name], at, shape) for name in ("numerator", "denominator", "value")
    )
    reason = np.full(shape, REASONS.index("missing_numerator"), dtype=np.uint8)
    reason[at] = pd.Index(REASONS).get_indexer(pd.Index(tidy["reason"]))
    return Cube(indicators, years, universities, Ratios(upper, lower, value, reason))


def _scatter(
    column: pd.Series, at: tuple[NDArray[np.intp], ...], shape: tuple[int, ...]
) -> Numbers:
    array = np.full(shape, np.nan)
    array[at] = column.to_numpy(dtype=np.float64)
    return array


def build_group_rows(memberships: pd.DataFrame, cube: Cube) -> list[GroupRow]:
    """Return "all" and every group of every grouping in the frame, on the cube's axes.

    Raises: FrameError if the frame lacks a column or repeats a key.
    """
    tidy = check_frame(memberships, MEMBERSHIPS)
    rows = []
    for grouping, own in tidy.groupby("grouping", sort=False):
        rows.append(GroupRow(str(grouping), ALL.code, _flags(own, cube)))
        for group, members in own.groupby("group"):
            rows.append(GroupRow(str(grouping), str(group), _flags(members, cube)))
    return rows


def _flags(members: pd.DataFrame, cube: Cube) -> Flags:
    year = pd.Index(cube.fiscal_years).get_indexer(pd.Index(members["fiscal_year"]))
    university = pd.Index(cube.universities).get_indexer(pd.Index(members["university"]))
    flags = np.zeros((len(cube.fiscal_years), len(cube.universities)), dtype=bool)
    known = (year >= 0) & (university >= 0)
    flags[year[known], university[known]] = True
    return flags
