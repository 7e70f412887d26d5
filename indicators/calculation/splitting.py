"""How the figures of groups split into the parts of a breakdown.

Parts that add up are averaged over the universities that have all of them; parts beside one
another are the group figures of the release as they are, so nothing confidential is calculated.
"""

import numpy as np
import pandas as pd

from indicators.calculation.figures import Figures
from indicators.calculation.measures import ConfidentialIndicator, find_members
from indicators.calculation.panel import Flags
from indicators.catalogue.model import ALL, Breakdown

COLUMNS = ("part", "group", "value", "n", "reason")
# The parts of a median are not the medians of the parts.
SUM_AVERAGES = ("pooled", "mean_of_ratios")


def split_groups(
    figures: Figures, breakdown: Breakdown, *, grouping: str, fiscal_year: int, average: str
) -> pd.DataFrame:
    """Return one row per part and group ("all" first): value, n and the reason for no value.

    Units: the parts' own. Missing: value is NaN whenever `reason` is not "".
    Raises: ConfidentialIndicator if parts that would be added up are confidential; ValueError
    for an average whose parts do not add up.
    """
    split = _add_up if breakdown.kind == "sum" else _put_beside
    return split(figures, breakdown, grouping, fiscal_year, average)


def _put_beside(
    figures: Figures, breakdown: Breakdown, grouping: str, fiscal_year: int, average: str
) -> pd.DataFrame:
    frames = []
    for part in breakdown.parts:
        rows = figures.averages(part, grouping=grouping, fiscal_year=fiscal_year)
        # A row of which something else is withheld may well have this figure, and the reverse.
        is_missing = rows[average].isna()
        told = rows["reason"].mask(rows["reason"] == "", "suppressed")
        reason = told.where(is_missing, "")
        named = rows.assign(part=part, value=rows[average], reason=reason)
        frames.append(named[[*COLUMNS]])
    return pd.concat(frames, ignore_index=True)


def _add_up(
    figures: Figures, breakdown: Breakdown, grouping: str, fiscal_year: int, average: str
) -> pd.DataFrame:
    if average not in SUM_AVERAGES:
        raise ValueError(
            f"breakdown '{breakdown.code}': the average must be one of {', '.join(SUM_AVERAGES)} "
            f"so that the parts add up, got '{average}'. Choose one of them."
        )
    if any(figures.indicators[part].confidential for part in breakdown.parts):
        raise ConfidentialIndicator(
            f"breakdown '{breakdown.code}': parts that are added up must be public, and are not. "
            "Put them beside one another."
        )
    year = figures.fiscal_years.index(fiscal_year)
    ratios = [figures.one_indicator(part).at(year) for part in breakdown.parts]
    complete: Flags = np.all([np.isfinite(each.value) for each in ratios], axis=0)
    groups = {ALL.code: complete, **find_members(figures, grouping, fiscal_year)}
    rows = []
    for part, each in zip(breakdown.parts, ratios, strict=True):
        scale = figures.indicators[part].scale
        for group, belongs in groups.items():
            members = complete & belongs
            n = int(members.sum())
            value = np.nan
            if n and average == "pooled":
                value = scale * each.numerator[members].sum() / each.denominator[members].sum()
            elif n:
                value = each.value[members].mean()
            rows.append((part, group, value, n, "" if n else "group_too_small"))
    return pd.DataFrame(rows, columns=[*COLUMNS])
