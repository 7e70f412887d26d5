"""The tables of figures: public answers and ratios, and the released figures of groups.

Confidential items and indicators have no row of a university here; their group figures are those
of the protected layer, the same for everybody.
"""

from collections.abc import Iterator
from itertools import compress

import pandas as pd

from indicators.calculation.group_frames import GroupFigures, group_frame
from indicators.catalogue.model import Indicator
from indicators.frames import AVERAGES, FITS, FrameShape
from indicators.text import LocalizedText
from reports.data_package import fields as f
from reports.data_package.shapes import Resource
from universities.releases.reader import PublishedRelease

_OF_FIGURES = "indicators.unit"
_OF_A_LINE = "numerator per denominator"


def _list_observations(release: PublishedRelease) -> Iterator[pd.DataFrame]:
    panel, items = release.figures.panel, release.catalogue.items
    for item in panel.items:
        if item in items and not items[item].confidential:
            yield panel.observations(items=[item])


def _list_ratios(release: PublishedRelease) -> Iterator[pd.DataFrame]:
    for code, indicator in release.figures.indicators.items():
        if not indicator.confidential:
            yield release.figures.ratios(code)


def _list_averages(release: PublishedRelease) -> Iterator[pd.DataFrame]:
    return _list_groups(release, release.figures.average_arrays, AVERAGES)


def _list_fits(release: PublishedRelease) -> Iterator[pd.DataFrame]:
    return _list_groups(release, release.figures.fit_arrays, FITS)


def _list_groups(
    release: PublishedRelease, arrays: GroupFigures, shape: FrameShape
) -> Iterator[pd.DataFrame]:
    """Yield a frame per indicator: in every grouping everybody, then its groups.

    One frame of all groupings costs a hundredth of a frame for each.
    """
    figures = release.figures
    rows = [
        (place, (grouping, group))
        for grouping in figures.groupings
        for place, (of, group) in enumerate(figures.row_names)
        if of in ("", grouping)
    ]
    places = [place for place, _ in rows]
    for at, indicator in enumerate(figures.indicators.values()):
        own = GroupFigures(arrays.numbers[:, [at]][:, :, places], arrays.reason[[at]][:, places])
        frame = group_frame(
            own,
            shape,
            indicators=[indicator.code],
            rows=[name for _, name in rows],
            fiscal_years=figures.fiscal_years,
        )
        yield _mark_withheld(frame, shape, indicator)


def _mark_withheld(frame: pd.DataFrame, shape: FrameShape, indicator: Indicator) -> pd.DataFrame:
    """Return the frame with the names of what is withheld; n is too where nothing is shown."""
    numbers = [name for name in shape.columns if name not in ("n", "reason")]
    found = frame.assign(n=frame["n"].astype("Int64"), withheld="")
    if not indicator.confidential:
        return found
    may_be = found["reason"] != "group_too_small"
    missing = found[numbers].isna().mul(may_be, axis=0)
    found["n"] = found["n"].mask(may_be & (found["n"] == 0))
    found["withheld"] = [" ".join(compress(numbers, row)) for row in missing.to_numpy()]
    return found


_GROUP_KEY = (f.INDICATOR, f.GROUPING, f.GROUP, f.FISCAL_YEAR)
_KEY_NAMES = tuple(each.name for each in _GROUP_KEY)
_N = f.whole(
    "n",
    "値のある大学の数（秘匿は空）",
    "Universities with a value, empty if withheld",
    "universities",
)

FIGURES = (
    Resource(
        "observations",
        LocalizedText(
            "回答（公開項目）", "Answers to public items; no row without any answer that year"
        ),
        (
            *(f.UNIVERSITY, f.FISCAL_YEAR, f.ITEM),
            f.number("value", "回答した値", "The value", "items.unit"),
            f.STATE,
        ),
        ("university", "fiscal_year", "item"),
        _list_observations,
        (f.OF_UNIVERSITY, f.OF_ITEM),
    ),
    Resource(
        "ratios",
        LocalizedText("指標の値（公開指標）", "Ratios of public indicators"),
        (
            *(f.INDICATOR, f.UNIVERSITY, f.FISCAL_YEAR),
            f.number("numerator", "分子", "Numerator", "items.unit"),
            f.number("denominator", "分母", "Denominator", "items.unit"),
            f.number(
                "value", "値（分子÷分母×倍率）", "numerator ÷ denominator × scale", _OF_FIGURES
            ),
            f.REASON,
        ),
        ("indicator", "university", "fiscal_year"),
        _list_ratios,
        (f.OF_UNIVERSITY, f.OF_INDICATOR),
    ),
    Resource(
        "averages",
        LocalizedText("群の値", "Figures of groups; “all” is the same in every grouping"),
        (
            *_GROUP_KEY,
            f.number("pooled", "合計÷合計", "Total ÷ total", _OF_FIGURES),
            f.number("mean_of_ratios", "単純平均", "Mean of ratios", _OF_FIGURES),
            f.number("median", "中央値", "Median", _OF_FIGURES),
            f.number("q1", "第1四分位", "Lower quartile", _OF_FIGURES),
            f.number("q3", "第3四分位", "Upper quartile", _OF_FIGURES),
            _N,
            f.number("top_share", "最大校の割合（分子）", "Share of the largest", "1"),
            f.number(
                "pooled_without_top", "最大校を除く合計÷合計", "Without the largest", _OF_FIGURES
            ),
            *(f.REASON, f.WITHHELD),
        ),
        _KEY_NAMES,
        _list_averages,
        (f.OF_INDICATOR, f.OF_GROUP),
    ),
    Resource(
        "fits",
        LocalizedText("回帰直線と群の比率線", "Regression lines and ratio lines of groups"),
        (
            *_GROUP_KEY,
            f.number("slope", "回帰直線の傾き", "Slope of the regression line", _OF_A_LINE),
            f.number(
                "intercept", "回帰直線の切片", "Intercept of the regression line", "numerator"
            ),
            f.number("r2", "回帰直線の決定係数", "R² of the regression line", "1"),
            f.number("ratio_slope", "群の比率線の傾き", "Slope of the ratio line", _OF_A_LINE),
            _N,
            f.number("x_min", "分母の最小", "Smallest denominator", "denominator"),
            f.number("x_max", "分母の最大", "Largest denominator", "denominator"),
            *(f.REASON, f.WITHHELD),
        ),
        _KEY_NAMES,
        _list_fits,
        (f.OF_INDICATOR, f.OF_GROUP),
    ),
)
