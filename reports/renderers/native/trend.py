"""The years as series: the university, its group's value and the two ends of its middle half.

Nothing is calculated here; a year without a figure is a gap.
"""

from math import isfinite

from indicators.formatting import unit_symbol
from indicators.text import LocalizedText
from reports.parts import Block
from reports.renderers.native.model import Axis, Plot, Series

_YEAR = LocalizedText("年度", "Fiscal year")
_OWN = LocalizedText("本学", "This university")
_GROUP = LocalizedText("群の値（{average}）", "Group ({average})")
_Q1 = LocalizedText("第1四分位", "Lower quartile")
_Q3 = LocalizedText("第3四分位", "Upper quartile")


def plot_trend(block: Block, language: str) -> Plot | None:
    """Return the trend in the indicator's unit; None where no year has a figure."""
    shape = block.trend
    if shape.empty is not None:
        return None
    series = (
        Series(_OWN.in_language(language), "own_line", shape.own),
        Series(
            _GROUP.fill(average=shape.average_label).in_language(language),
            "group_line",
            shape.group_values,
        ),
        Series(_Q1.in_language(language), "quartile", shape.q1),
        Series(_Q3.in_language(language), "quartile", shape.q3),
    )
    return Plot(
        kind="trend",
        number=block.row.number,
        title=block.trend_caption,
        sentence=block.trend_sentence,
        across=Axis(_YEAR.in_language(language)),
        up=Axis(unit_symbol(shape.indicator.unit).in_language(language)),
        categories=tuple(str(year) for year in shape.fiscal_years),
        series=tuple(each for each in series if any(isfinite(value) for value in each.values)),
        decimals=shape.indicator.decimals,
    )
