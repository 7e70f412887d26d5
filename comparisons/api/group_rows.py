"""The group figures of a release as columns: averages and lines.

Everything is read from the release; no figure is calculated again.
"""

from typing import Any

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
LINES = ("slope", "intercept", "r2", "ratio_slope", "x_min", "x_max")


def read_groups(release: PublishedRelease, question: GroupsQuestion) -> ApiTable:
    """Return the averages and lines of one indicator in one year, group by group.

    Units: averages in the indicator's unit, lines in numerator units per denominator unit.
    Missing: NaN; `reason` says why for the averages, `fit_reason` for the line.
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
    labels = [grouping.group(code).label for code in found["group"]]
    return {
        "group": found["group"].tolist(),
        "label": [label.ja for label in labels],
        "label_en": [label.en for label in labels],
        **{name: found[name].tolist() for name in (*AVERAGES, *LINES, "reason", "fit_reason")},
    }
