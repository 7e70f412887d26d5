"""The largest changes since the year before, each with what either side did to it.

The sentence about a change is that of the page that explains it; which are told is decided before.
"""

from comparisons.explain.moved import tell_move
from indicators.text import LocalizedText
from reports.readings import Reading
from reports.sentences.joining import join

_NAMED = LocalizedText("{number} {label}：", "{number} {label}: ")
TOLD = LocalizedText(
    "前年度からの変化が群の中央半分の幅の4分の1以上あり、件数の偶然の揺れ（√件数の2倍）を超えるもののうち、"
    "幅に対して大きい順に3つまでです。分母の件数が10に満たない年度があるものは取り上げません。",
    "Up to three changes since the year before, the largest first: those of at least a quarter of "
    "the width of the group's middle half that exceed the chance of counts (twice √count). None "
    "is told whose denominator counts fewer than ten in either year.",
)
NONE = LocalizedText(
    "前年度から、群の中央半分の幅の4分の1以上、件数の偶然の揺れを超えて変わった指標はありません。",
    "No indicator changed since the year before by a quarter of the width of its group's middle "
    "half or more and beyond the chance of counts.",
)
NO_YEAR_BEFORE = LocalizedText(
    "前年度の値がないため、変化は示せません。",
    "There are no figures of the year before, so no change can be told.",
)
NOTHING_RETURNED = LocalizedText(
    "この年度の回答がないため、変化は示せません。",
    "Nothing was returned for this fiscal year, so no change can be told.",
)


def write_move(reading: Reading) -> LocalizedText:
    """Return which indicator moved from what to what, and both effects."""
    indicator = reading.indicator
    told = tell_move(
        indicator, reading.fiscal_year, reading.sides_before, reading.sides, reading.effects
    )
    return join(_NAMED.fill(number=indicator.number, label=indicator.short_label), told)
