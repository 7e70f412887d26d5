"""For how many universities an indicator has values, in words; a sentence where it has none.

Pure: counts and unanswered items come from counts.py.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from indicators.formatting import reason_word
from indicators.text import LocalizedText

NO_VALUES = LocalizedText("値なし", "no values")
_NOTHING = LocalizedText(
    "この公表版にはこの指標の値がありません。", "This release has no values of this indicator."
)
_UNANSWERED = LocalizedText(
    "{nothing}計算に使う項目のうち、{items}の回答が収録されていないためです。",
    "{nothing} It is calculated from items that this release has no answers to: {items}.",
)
_NOBODY_HAS_ALL = LocalizedText(
    "{nothing}計算に使う項目（{items}）の回答がすべてそろった大学がないためです。",
    "{nothing} No university answered all the items that it is calculated from: {items}.",
)
EVERYTHING_WITHHELD = LocalizedText(
    "この指標は非公開項目を含み、示せる値がありません。群の値も、大学を推定できないよう"
    "すべて秘匿しています（x）。",
    "This indicator rests on confidential items, and none of its figures can be shown: the groups' "
    "figures are withheld too, so that no university can be worked out (x).",
)


class Coverage(NamedTuple):
    """What one reader is shown of an indicator.

    `counts`: universities by fiscal year; `shown`: the years in which there is anything to show.
    `is_withheld`: there are values that are counted nowhere.
    """

    counts: Mapping[int, int]
    shown: frozenset[int]
    is_withheld: bool = False

    @property
    def has_values(self) -> bool:
        """Say whether there is anything to show in any year."""
        return bool(self.shown)


def tell_coverage(coverage: Coverage) -> LocalizedText:
    """Return n of the newest year that has values; the year too if newer ones have none."""
    counts = coverage.counts
    filled = [year for year, n in counts.items() if n]
    if not filled:
        return reason_word("suppressed") if coverage.is_withheld else NO_VALUES
    newest = max(filled)
    n = f"n={counts[newest]:,}"
    if newest == max(counts):
        return LocalizedText(n, n)
    return LocalizedText(f"{n}（{newest}年度）", f"{n} (FY{newest})")


def tell_nothing(unanswered: Iterable[LocalizedText]) -> LocalizedText:
    """Return the sentence of an indicator without values, naming the unanswered items."""
    labels = list(unanswered)
    return _UNANSWERED.fill(nothing=_NOTHING, items=_list(labels)) if labels else _NOTHING


def tell_nobody_has_all(items: Iterable[LocalizedText]) -> LocalizedText:
    """Return the sentence of an indicator of which nobody has every item, whichever is missing."""
    return _NOBODY_HAS_ALL.fill(nothing=_NOTHING, items=_list(items))


def _list(labels: Iterable[LocalizedText]) -> LocalizedText:
    known = list(labels)
    return LocalizedText(
        "、".join(f"「{label.ja}」" for label in known),
        ", ".join(f"“{label.en}”" for label in known),
    )
