"""What a report says about itself: its release, the groups it compares in, formulas.

No figure of a university stands here.
"""

from indicators.catalogue.model import Grouping, Indicator
from indicators.charts.axes import name_with_unit
from indicators.text import LocalizedText
from reports.groupings import is_of_peers
from reports.parts import ReleaseIdentity

_RELEASE = LocalizedText(
    "公表版 第{number}版（{day}公表、{state}）", "Release {number} (published {day}, {state})"
)
FINAL, PROVISIONAL = LocalizedText("確定", "final"), LocalizedText("暫定", "provisional")
_FORMULA = LocalizedText("{numerator} ÷ {denominator}", "{numerator} ÷ {denominator}")
_OWN_GROUPS = LocalizedText(
    "比べる群は、指標ごとに定めた群です。",
    "Compared with the group that is defined for each indicator.",
)
_CHOSEN_GROUP = LocalizedText(
    "比べる群は「{grouping}」です（発行のときに選択）。非公開項目を含む指標は、指標ごとに定めた群のままです。",
    "Compared by “{grouping}”, chosen when the report was issued; indicators that rest on "
    "confidential items stay with the group defined for each.",
)
_NEAREST = LocalizedText(
    "公開の指標で比べる群は「{grouping}」です（発行のときに選択。理由は「計算と表示の方法」）。非公開項目を含む指標は、指標ごとに定めた群のままです。",
    "Public indicators are compared by “{grouping}”, chosen at issue (why: see Method); those that "
    "rest on confidential items stay with the group defined for each.",
)


def write_release(release: ReleaseIdentity) -> LocalizedText:
    """Return which release the report is of, from when, and whether it is final."""
    day = release.published_on
    return _RELEASE.fill(
        number=release.number,
        day=LocalizedText(f"{day.year}年{day.month}月{day.day}日", day.isoformat()),
        state=name_state(release.is_provisional),
    )


def name_state(is_provisional: bool) -> LocalizedText:
    """Return 確定 or 暫定."""
    return PROVISIONAL if is_provisional else FINAL


def write_groups(grouping: Grouping | None) -> LocalizedText:
    """Return which groups the report compares in; None for each indicator's own."""
    if grouping is None:
        return _OWN_GROUPS
    return (_NEAREST if is_of_peers(grouping.code) else _CHOSEN_GROUP).fill(grouping=grouping.label)


def write_formula(indicator: Indicator) -> LocalizedText:
    """Return 「契約額（千円）÷ 契約件数（件）」, each side in the unit it is asked in."""
    return _FORMULA.fill(
        numerator=name_with_unit(indicator.numerator_label, indicator.numerator_unit),
        denominator=name_with_unit(indicator.denominator_label, indicator.denominator_unit),
    )
