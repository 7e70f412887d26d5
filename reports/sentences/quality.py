"""Sentences on what was returned: gaps by their kind, corrections, small denominators.

A gap is named, never explained and never filled.
"""

from collections.abc import Sequence

from indicators.catalogue.model import Indicator
from indicators.text import LocalizedText
from reports.sentences.joining import NOTHING, list_names

_STATES = {
    "not_submitted": LocalizedText(
        "未回答の項目は{count}項目です：{names}{more}。",
        "Items without an answer: {count} ({names}{more}).",
    ),
    "not_applicable": LocalizedText(
        "該当なし（-）と回答した項目は{count}項目です：{names}{more}。",
        "Items answered as not applicable (-): {count} ({names}{more}).",
    ),
    "unknown": LocalizedText(
        "不明（…）と回答した項目は{count}項目です：{names}{more}。",
        "Items answered as unknown (…): {count} ({names}{more}).",
    ),
}
_MORE = LocalizedText("、ほか{count}項目", ", and {count} more")
_COMPLETE = LocalizedText(
    "この年度に聞いた項目のすべてに、値で回答しています。",
    "Every item asked in this fiscal year was answered with a figure.",
)
_NOTHING_RETURNED = LocalizedText(
    "この年度の回答はありません。", "Nothing was returned for this fiscal year."
)
_CORRECTED = LocalizedText(
    "前の公表版から回答が変わった項目：{names}。",
    "Items whose answer differs from the release before: {names}.",
)
_SMALL = LocalizedText(
    "分母が小さいため比率を計算していない指標：{names}。",
    "Indicators without a ratio because the denominator is too small: {names}.",
)
_REDEFINED = LocalizedText(
    "{year}年度から定義が変わり、前年度との比較に注意が必要な指標：{names}。",
    "Indicators defined otherwise from FY{year}, to be compared with the year before with care: "
    "{names}.",
)
_PROVISIONAL = LocalizedText(
    "この公表版は暫定です。確定した版では値が変わることがあります。",
    "This release is provisional: figures may differ in the final one.",
)
_DRAFT = LocalizedText(
    "受理前の回答による暫定の報告書です。本学の値は変わることがあり、群の値は公表済みの版のものです。",
    "A provisional report of a return that is not accepted yet: the university's figures may "
    "change; the groups' are those of the published release.",
)
_NUMBERED = LocalizedText("{number} {label}", "{number} {label}")
# A longer list is no longer read; the entry pages have all of it.
MOST_NAMED = 12


def write_state(state: str, names: Sequence[LocalizedText]) -> LocalizedText:
    """Return which items were answered with one kind of nothing; at most MOST_NAMED by name."""
    rest = len(names) - MOST_NAMED
    return _STATES[state].fill(
        count=len(names),
        names=list_names(names[:MOST_NAMED]),
        more=_MORE.fill(count=rest) if rest > 0 else NOTHING,
    )


def write_complete() -> LocalizedText:
    """Return that nothing is missing."""
    return _COMPLETE


def write_nothing_returned() -> LocalizedText:
    """Return that the university did not take part that year."""
    return _NOTHING_RETURNED


def write_corrected(names: LocalizedText) -> LocalizedText:
    """Return which items differ from the release before."""
    return _CORRECTED.fill(names=names)


def write_small(indicators: Sequence[Indicator]) -> LocalizedText:
    """Return which ratios are not calculated because their denominator is small."""
    return _SMALL.fill(names=_name_all(indicators))


def write_redefined(indicators: Sequence[Indicator], fiscal_year: int) -> LocalizedText:
    """Return which indicators are not quite what they were the year before."""
    return _REDEFINED.fill(names=_name_all(indicators), year=fiscal_year)


def write_provisional(*, is_draft: bool) -> LocalizedText:
    """Return that figures may still change."""
    return _DRAFT if is_draft else _PROVISIONAL


def _name_all(indicators: Sequence[Indicator]) -> LocalizedText:
    return list_names(
        _NUMBERED.fill(number=each.number, label=each.short_label) for each in indicators
    )
