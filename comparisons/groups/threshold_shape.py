"""The shape of a sweep of cuts, for the page and for pictures alike.

The words of page and files live beside this module.
"""

from comparisons.groups.threshold import Cuts
from comparisons.selection import Selection
from indicators.catalogue.model import Grouping
from indicators.charts.threshold import ThresholdShape, shape_threshold, write_cut
from indicators.text import LocalizedText


def shape_cuts(cuts: Cuts, selection: Selection, unit: LocalizedText) -> ThresholdShape:
    """Return the shape that screen and paper draw."""
    return shape_threshold(
        cuts.sweep.cuts.tolist(),
        values=(cuts.sweep.small.tolist(), cuts.sweep.large.tolist()),
        counts=(cuts.sweep.small_n.tolist(), cuts.sweep.large_n.tolist()),
        turned=cuts.turned,
        official=cuts.official,
        chosen=cuts.chosen,
        indicator=cuts.indicator,
        average=selection.average,
        size=_name_size(cuts.grouping, unit),
    )


def _name_size(grouping: Grouping, unit: LocalizedText) -> LocalizedText:
    """Return what is cut: the grouping's name without its number, with the unit."""
    number = write_cut(grouping.cuts[0])
    return LocalizedText(
        f"{grouping.label.ja.replace(f' {number}{unit.ja}', '')}（{unit.ja}）",
        f"{grouping.label.en.replace(f': {number}', '')} ({unit.en})",
    )
