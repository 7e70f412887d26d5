"""Position: one university inside its group on one line, turned so that right is good.

The middle half of the group has a fixed place; beyond it distance is compressed, never cut.
"""

from math import isfinite
from typing import Literal, NamedTuple

from indicators.catalogue.model import Indicator
from indicators.formatting import band_word, reason_sentence
from indicators.text import LocalizedText

# The grey band lies here on the line from 0 to 1; the rest is for the outer quarters.
BAND_START, BAND_END = 0.34, 0.66
Mark = Literal["disc", "diamond", "ring"]


class PositionShape(NamedTuple):
    """Places between 0 (left) and 1 (right); None where there is nothing to show.

    `mark` is "disc" in the group's good quarter and on the good side of its value, "diamond" in
    the other outer quarter and on the other side, "ring" in between or without a judgement.
    `caption` says it in words, or why the line is empty.
    """

    band: tuple[float, float] | None
    tick: float | None
    own: float | None
    mark: Mark
    caption: LocalizedText


def shape_position(
    value: float,
    *,
    group_value: float,
    q1: float,
    q3: float,
    band: str,
    reason: str,
    indicator: Indicator,
) -> PositionShape:
    """Return where `value` stands against the quartiles of its group.

    Missing: without quartiles or without a value the line is empty and the caption says why.
    """
    if not (isfinite(q1) and isfinite(q3)):
        return PositionShape(None, None, None, "ring", _tell_no_band(indicator))
    unit = _unit(value, group_value, q1, q3)
    is_turned = indicator.direction == "lower_is_better"

    def place(figure: float) -> float | None:
        return _place(figure, q1, q3, unit, is_turned) if isfinite(figure) else None

    caption = band_word(band, indicator.direction) if isfinite(value) else reason_sentence(reason)
    return PositionShape(
        band=(BAND_START, BAND_END),
        tick=place(group_value),
        own=place(value),
        mark=_mark(value - group_value, band, indicator),
        caption=caption,
    )


def _tell_no_band(indicator: Indicator) -> LocalizedText:
    if indicator.confidential:
        words = "群の四分位は秘匿です（x）。", "The group's quartiles are withheld (x)."
        return LocalizedText(*words)
    return reason_sentence("group_too_small")


def _unit(value: float, group_value: float, q1: float, q3: float) -> float:
    """Return the distance that counts as one band; quartiles that coincide borrow another."""
    others = [abs(figure - q1) for figure in (group_value, value) if isfinite(figure)]
    return next((distance for distance in (q3 - q1, *others) if distance > 0), 1.0)


def _place(figure: float, q1: float, q3: float, unit: float, is_turned: bool) -> float:
    """Return 0..1: linear inside the band; d bands outside fill d ÷ (d + 1) of the rest."""
    if figure < q1:
        away = (q1 - figure) / unit
        at = BAND_START - BAND_START * away / (away + 1)
    elif figure > q3:
        away = (figure - q3) / unit
        at = BAND_END + (1 - BAND_END) * away / (away + 1)
    else:
        inside = (figure - q1) / (q3 - q1) if q3 > q1 else 0.5
        at = BAND_START + (BAND_END - BAND_START) * inside
    return round(1 - at if is_turned else at, 4)


def _mark(difference: float, band: str, indicator: Indicator) -> Mark:
    """Return the mark; a skewed group has quarters on the wrong side of its own average."""
    better = -difference if indicator.direction == "lower_is_better" else difference
    if indicator.direction == "neutral" or better == 0:
        return "ring"
    if band == "top_quarter" and not better < 0:
        return "disc"
    return "diamond" if band == "bottom_quarter" and not better > 0 else "ring"
