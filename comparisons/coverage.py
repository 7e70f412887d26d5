"""For how many universities an indicator has values, in words; a sentence where it has none.

Pure: counts and unanswered items come from counts.py.
"""

from collections.abc import Iterable, Mapping

from indicators.text import LocalizedText

NO_VALUES = LocalizedText("値なし", "no values")
_NOTHING = LocalizedText(
    "この公表版にはこの指標の値がありません。", "This release has no values of this indicator."
)
_UNANSWERED = LocalizedText(
    "{nothing}計算に使う項目のうち、{items}の回答が収録されていないためです。",
    "{nothing} It is calculated from items that this release has no answers to: {items}.",
)


def tell_coverage(counts: Mapping[int, int]) -> LocalizedText:
    """Return n of the newest year that has values; the year too if newer ones have none."""
    filled = [year for year, n in counts.items() if n]
    if not filled:
        return NO_VALUES
    newest = max(filled)
    n = f"n={counts[newest]:,}"
    if newest == max(counts):
        return LocalizedText(n, n)
    return LocalizedText(f"{n}（{newest}年度）", f"{n} (FY{newest})")


def has_values(counts: Mapping[int, int]) -> bool:
    """Say whether any university has a value in any year."""
    return any(counts.values())


def tell_nothing(unanswered: Iterable[LocalizedText]) -> LocalizedText:
    """Return the sentence of an indicator without values, naming the unanswered items."""
    labels = list(unanswered)
    if not labels:
        return _NOTHING
    items = LocalizedText(
        "、".join(f"「{label.ja}」" for label in labels),
        ", ".join(f"“{label.en}”" for label in labels),
    )
    return _UNANSWERED.fill(nothing=_NOTHING, items=items)
