"""The group figures of a release as columns: averages and lines.

Everything is read from the release; no figure is calculated again.
"""

from math import isnan
from typing import Any

import pandas as pd

from comparisons.api.finding import check_year_and_university, find_indicator, find_known
from comparisons.api.parameters import GroupsQuestion
from comparisons.api.row_parts import unit_fields
from comparisons.api.table import ApiTable
from indicators.catalogue.model import Grouping, Indicator
from universities.releases.reader import PublishedRelease

AVERAGES = (
    "pooled",
    "mean_of_ratios",
    "median",
    "q1",
    "q3",
    "n",
    "top_share",
    "pooled_without_top",
)
STATISTICS = tuple(name for name in AVERAGES if name != "n")
LINES = ("slope", "intercept", "r2", "ratio_slope", "x_min", "x_max")


def read_groups(release: PublishedRelease, question: GroupsQuestion) -> ApiTable:
    """Return the averages and lines of one indicator in one year, group by group.

    Units: averages in the indicator's unit, lines in numerator units per denominator unit.
    Missing: NaN; `reason` says why for the group's own average, `fit_reason` for the line,
    `withheld` which figures of a confidential indicator may not be shown.
    Raises: ApiFault 404 for a year, indicator or grouping that the release does not hold.
    """
    indicator = find_indicator(release, question.indicator)
    check_year_and_university(release, question.fiscal_year, None)
    grouping = find_known(
        release.figures.groupings,
        question.grouping or indicator.grouping,
        parameter="grouping",
        release=release.number,
    )
    about = {
        "indicator": indicator.code,
        "fiscal_year": question.fiscal_year,
        "grouping": grouping.code,
        **unit_fields(indicator),
    }
    return ApiTable(about, _group_columns(release, indicator, grouping, question.fiscal_year))


def _group_columns(
    release: PublishedRelease, indicator: Indicator, grouping: Grouping, fiscal_year: int
) -> dict[str, list[Any]]:
    figures, code = release.figures, indicator.code
    averages = figures.averages(code, grouping=grouping.code, fiscal_year=fiscal_year)
    fits = figures.fits(code, grouping=grouping.code, fiscal_year=fiscal_year)
    lines = fits.rename(columns={"reason": "fit_reason"})[["group", *LINES, "fit_reason"]]
    found = averages.merge(lines, on="group", how="left", validate="one_to_one")
    if indicator.confidential:
        found["n"] = found["n"].where(found["reason"].eq("group_too_small") | (found["n"] > 0))
    labels = [grouping.group(code).label for code in found["group"]]
    return {
        "group": found["group"].tolist(),
        "label": [label.ja for label in labels],
        "label_en": [label.en for label in labels],
        **{name: found[name].tolist() for name in (*AVERAGES, *LINES, "reason", "fit_reason")},
        "withheld": _list_withheld(found, indicator),
    }


def _list_withheld(found: pd.DataFrame, indicator: Indicator) -> list[list[str]]:
    """Return the names of what is withheld, row by row; a group without a member withholds none."""
    if not indicator.confidential:
        return [[] for _ in range(len(found))]
    names, rows = (*STATISTICS, *LINES), found.to_dict("records")
    return [
        [name for name in names if row["reason"] != "group_too_small" and isnan(row[name])]
        for row in rows
    ]
