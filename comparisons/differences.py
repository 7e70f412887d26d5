"""A value against its group in words: in per cent, in times, or as an amount.

Pure: the figures come from a standing.
"""

from math import isfinite
from typing import NamedTuple

import pandas as pd

from comparisons.words import write_figure
from indicators.catalogue.model import Indicator
from indicators.formatting import band_word, format_number, reason_sentence
from indicators.text import LocalizedText

# From twice the group's value on, "times" is read more easily than per cent.
TIMES_FROM = 2.0
# Below half a per cent the rounded difference would read 0.
SHARE_TOLD = 0.5


def tell_place(own: pd.Series, indicator: Indicator) -> LocalizedText:
    """Return how a value stands against its group and in which part of it: で、…に入ります。"""
    if own["group_reason"] == "suppressed":
        return _tell_without_group(own, indicator)
    if not isfinite(own["difference"]):
        words = LocalizedText("です。{why}", ". {why}")
        return words.fill(why=reason_sentence(own["group_reason"]))
    against = tell_difference(own["value"], own["group_value"], indicator)
    if not own["band"]:
        return LocalizedText("で、{closing}。", ", {linking}.").fill(**against._asdict())
    band = band_word(own["band"], indicator.direction)
    words = LocalizedText(
        "で、{linking}、群の中では{band}に入ります。", ", {linking}, in the {band} of its group."
    )
    return words.fill(band=band, **against._asdict())


def _tell_without_group(own: pd.Series, indicator: Indicator) -> LocalizedText:
    """Return the place of a value whose group value is withheld; its quartiles may be shown."""
    withheld = LocalizedText("同じ群の値は秘匿です（x）。", "Its group's value is withheld (x).")
    if not own["band"]:
        return LocalizedText("です。{withheld}", ". {withheld}").fill(withheld=withheld)
    words = LocalizedText(
        "で、群の中では{band}に入ります。{withheld}", ", in the {band} of its group. {withheld}"
    )
    return words.fill(band=band_word(own["band"], indicator.direction), withheld=withheld)


class Against(NamedTuple):
    """A difference in words, to be followed by more (上回り) or by the full stop (上回ります).

    `figure`: the number in them with its unit, "" without any; `statistic`: which one it is of
    the evidence of a difference (share, times, "" for the amount).
    """

    linking: LocalizedText
    closing: LocalizedText
    figure: LocalizedText
    statistic: str = ""


def tell_difference(value: float, group_value: float, indicator: Indicator) -> Against:
    """Return the difference in per cent, in times, or as an amount, whichever reads best."""
    share = abs(value - group_value) / group_value * 100 if group_value > 0 else 0.0
    if value == group_value or (group_value > 0 and share < SHARE_TOLD):
        same = "about equal to its group"
        ja = "同じ群の値とほぼ等し"
        return _against(f"{ja}く", f"{ja}い水準です", same, LocalizedText("", ""), "")
    if group_value > 0 and value / group_value >= TIMES_FROM:
        times = format_number(value / group_value, 1)
        ja = f"同じ群の値の{times}倍で"
        english, figure = f"{times} times its group's value", LocalizedText(times, times)
        return _against(ja, f"{ja}す", english, figure, "times")
    amount, statistic = write_figure(abs(value - group_value), indicator), ""
    if group_value > 0:
        statistic = "share"
        amount = LocalizedText(f"{format_number(share)}％", f"{format_number(share)}%")
    if value > group_value:
        ja = f"同じ群の値を{amount.ja}上回り"
        return _against(ja, f"{ja}ます", f"{amount.en} above its group", amount, statistic)
    ja = f"同じ群の値を{amount.ja}下回り"
    return _against(ja, f"{ja}ます", f"{amount.en} below its group", amount, statistic)


def _against(linking: str, closing: str, en: str, figure: LocalizedText, statistic: str) -> Against:
    return Against(LocalizedText(linking, en), LocalizedText(closing, en), figure, statistic)
