"""The sentence of a breakdown: everybody's parts, then the university's own.

Each figure is a released one; nothing is added up here.
"""

from collections.abc import Sequence
from math import isfinite

from comparisons.words import write_figure
from indicators.catalogue.model import Grouping
from indicators.charts.breakdown import BreakdownShape
from indicators.formatting import average_word, reason_word
from indicators.text import LocalizedText
from reports.readings import Reading
from reports.sentences.joining import join, list_names

_OWN = LocalizedText("本学は、{parts}です。", "This university: {parts}.")
_ALL = LocalizedText("全体では、{parts}です。", " All universities: {parts}.")
_PART = LocalizedText("{label} {value}", "{label} {value}")
_CAPTION = LocalizedText("{title}（{grouping}）。{note}", "{title} ({grouping}). {note}")
_BARS = LocalizedText(
    "棒は群の値（{average}）、n は大学の数。", "Bars: group values ({average}), n universities."
)


def write_breakdown(readings: Sequence[Reading]) -> LocalizedText:
    """Return the university's own parts and those of all universities, each with its unit."""
    own = [_tell(each, each.value if each.has_value else float("nan")) for each in readings]
    everybody = [_tell(each, each.overall) for each in readings if isfinite(each.overall)]
    told = _OWN.fill(parts=list_names(own))
    return join(told, _ALL.fill(parts=list_names(everybody))) if everybody else told


def _tell(reading: Reading, value: float) -> LocalizedText:
    said = (
        write_figure(value, reading.indicator) if isfinite(value) else reason_word(reading.reason)
    )
    return _PART.fill(label=reading.indicator.short_label, value=said)


def write_caption(shape: BreakdownShape, grouping: Grouping) -> LocalizedText:
    """Return what the bars are, and by which classes."""
    return _CAPTION.fill(title=shape.title, grouping=grouping.label, note=shape.note)


def write_plot_caption(shape: BreakdownShape, grouping: Grouping, average: str) -> LocalizedText:
    """Return the same of bars that a program draws itself: it draws neither lines nor a mark."""
    note = _BARS.fill(average=average_word(average))
    return _CAPTION.fill(title=shape.title, grouping=grouping.label, note=note)
