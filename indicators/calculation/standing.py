"""How one university's ratio stands against its group and against last year.

Group figures come from averages.py; no figure of a group is calculated here.
"""

from collections.abc import Iterable

import pandas as pd

from indicators.calculation.averages import average_of
from indicators.calculation.cells import empty_frame
from indicators.calculation.placing import standing_frame
from indicators.catalogue.model import UNCLASSIFIED, Indicator
from indicators.frames import AVERAGES, MEMBERSHIPS, RATIOS, STANDINGS, check_frame


def place_standings(
    ratios: pd.DataFrame,
    memberships: pd.DataFrame,
    averages: pd.DataFrame,
    *,
    indicators: Iterable[Indicator],
    grouping: str | None = None,
    average: str | None = None,
) -> pd.DataFrame:
    """Return one row per ratio: its group, the difference, which way, its quarter, the change.

    `grouping` and `average` default to each indicator's own. Units: the indicator's.
    `band` is turned so that top_quarter is the good side (neutral: the high side).
    Missing: difference is NaN and favourable NA without a value (reason) or a group value
    (group_reason); change is NaN without a value this year or last (change_reason).
    Raises: FrameError if a frame lacks a column or repeats a key.
    """
    tidy, member = check_frame(ratios, RATIOS), check_frame(memberships, MEMBERSHIPS)
    figures = check_frame(averages, AVERAGES)
    frames = [
        _place(
            tidy[tidy["indicator"] == indicator.code],
            member[member["grouping"] == (grouping or indicator.grouping)],
            figures[
                (figures["indicator"] == indicator.code)
                & (figures["grouping"] == (grouping or indicator.grouping))
            ],
            indicator=indicator,
            average=average or average_of(indicator),
        )
        for indicator in indicators
    ]
    columns = [*STANDINGS.key, *STANDINGS.columns]
    return pd.concat(frames, ignore_index=True)[columns] if frames else empty_frame(columns)


def _place(
    ratios: pd.DataFrame,
    memberships: pd.DataFrame,
    averages: pd.DataFrame,
    *,
    indicator: Indicator,
    average: str,
) -> pd.DataFrame:
    previous = ratios[["university", "fiscal_year", "value", "reason"]].assign(
        fiscal_year=ratios["fiscal_year"] + 1
    )
    rows = (
        ratios.merge(
            memberships[["university", "fiscal_year", "group"]],
            on=["university", "fiscal_year"],
            how="left",
            validate="one_to_one",
        )
        .fillna({"group": UNCLASSIFIED.code})
        .merge(
            averages.drop(columns=["indicator", "grouping"]),
            on=["group", "fiscal_year"],
            how="left",
            suffixes=("", "_of_group"),
            validate="many_to_one",
        )
        .merge(
            previous,
            on=["university", "fiscal_year"],
            how="left",
            suffixes=("", "_before"),
            validate="one_to_one",
        )
    )
    return standing_frame(rows.assign(direction=indicator.direction, group_value=rows[average]))
