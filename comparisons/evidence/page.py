"""The page of one figure's evidence, as finished words.

A ratio has the page of explain/; every other figure is told here. No figure is calculated.
"""

from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple

from django.urls import reverse

from comparisons.evidence.approval import list_approval
from comparisons.evidence.conditions import list_conditions
from comparisons.evidence.finding import find_evidence
from comparisons.evidence.model import Evidence, Operand
from comparisons.evidence.steps import tell_steps
from comparisons.evidence.wish import Wish
from comparisons.explain.parts import Fact
from comparisons.groups.measures import MEASURES
from comparisons.pages.parts import Crumb, indicator_crumbs
from comparisons.results import PublishedRelease
from comparisons.words import Part, Word, write
from indicators.formatting import (
    format_number,
    reason_sentence,
    reason_word,
    state_sign,
    unit_symbol,
)
from indicators.frames import STATES
from indicators.text import LocalizedText

# As many rows are shown; a nation's thousand members are in the file beside it.
MOST_SHOWN = 100
ROLES = {
    "numerator": LocalizedText("分子", "Numerator"),
    "denominator": LocalizedText("分母", "Denominator"),
    "numerator_before": LocalizedText("前年度の分子", "Numerator, year before"),
    "denominator_before": LocalizedText("前年度の分母", "Denominator, year before"),
    "value": LocalizedText("この大学の値", "Value of the university"),
    "value_before": LocalizedText("前年度の値", "Value of the year before"),
    "group_value": LocalizedText("群の値", "Value of the group"),
    "q1": LocalizedText("第1四分位数", "First quartile"),
    "q3": LocalizedText("第3四分位数", "Third quartile"),
    "n": LocalizedText("校数", "Universities"),
    "x": LocalizedText("横軸", "Across"),
    "y": LocalizedText("縦軸", "Up"),
    "other": LocalizedText("ほかの大学", "Other university"),
    "part": LocalizedText("内訳", "Part"),
    "whole": LocalizedText("内訳の合計", "Sum of the parts"),
    "slope": LocalizedText("傾き", "Slope"),
    "intercept": LocalizedText("切片", "Intercept"),
    "member": LocalizedText("群の大学", "Member"),
    "cell": LocalizedText("回答", "Answer"),
    **{each.code: each.label for each in MEASURES},
    "excluded": LocalizedText("値がなく、含まれない", "Left out: no value"),
    "counted": LocalizedText("数えたもの", "Counted"),
    "after": LocalizedText("この年度", "This year"),
    "before": LocalizedText("前年度", "Year before"),
}


class OperandLine(NamedTuple):
    """One operand in words; `address` leads to its own evidence."""

    role: str
    label: str
    numerator: str
    denominator: str
    value: str
    unit: str
    address: str


@dataclass(frozen=True)
class EvidencePage:
    """Everything the page of one figure's evidence says, in one language."""

    title: str
    lead: list[Word]
    sentence: str
    steps: list[str]
    exact: str
    lines: list[OperandLine]
    has_sides: bool
    left: int
    facts: list[Fact]
    approval: list[Fact]
    told: list[str]
    crumbs: list[Crumb]
    data: str
    file: str
    back: str


def find_explained(wish: Wish) -> str:
    """Return the address of the page that explains a ratio."""
    selection = wish.chosen
    page = reverse("comparisons:explain", args=[selection.indicator, wish.university])
    return f"{page}?{selection.query()}"


def build_evidence_page(
    release: PublishedRelease, wish: Wish, user: object, *, language: str
) -> EvidencePage:
    """Return the page of one figure. Raises: SelectionError (404) for an unknown group."""
    found = find_evidence(release, wish)
    title, selection = found.name.in_language(language), wish.selection
    year, university = wish.fiscal_year, wish.university
    approval = list_approval(user, release, university, year, language) if university else []
    crumbs = [Crumb(title)]
    if selection:
        crumbs = indicator_crumbs(release, selection, language, last=title)
    data = f"/api/v1/evidence?{wish.query}"
    return EvidencePage(
        title=title,
        lead=write(_tell_value(found), language),
        sentence=_tell_reason(found).in_language(language),
        steps=[each.in_language(language) for each in tell_steps(found)],
        exact=_write_exact(found, language),
        lines=[_write(each, language) for each in found.operands[:MOST_SHOWN]],
        has_sides=any(isfinite(each.numerator) for each in found.operands),
        left=max(0, len(found.operands) - MOST_SHOWN),
        facts=list_conditions(release, found, language),
        approval=approval,
        told=[each.in_language(language) for each in found.told],
        crumbs=crumbs,
        data=data,
        file=f"{data}&format=csv",
        back=_find_back(wish),
    )


def _find_back(wish: Wish) -> str:
    if wish.selection:
        page = reverse("comparisons:indicator", args=[wish.selection.indicator])
        return f"{page}?{wish.selection.query()}"
    if wish.university:
        return (
            f"{reverse('comparisons:university', args=[wish.university])}?year={wish.fiscal_year}"
        )
    return reverse("comparisons:home")


def _tell_value(found: Evidence) -> list[Part]:
    symbol = unit_symbol(found.unit) if found.unit and not found.reason else LocalizedText("", "")
    gap = " " if symbol.en and symbol.en != "%" else ""
    shown = LocalizedText(f"{found.shown.ja}{symbol.ja}", f"{found.shown.en}{gap}{symbol.en}")
    return [Part(shown, is_number=True)]


def _write_exact(found: Evidence, language: str) -> str:
    """Return every digit that was calculated, with the unit; nothing of a missing figure."""
    if not isfinite(found.value):
        return ""
    symbol = unit_symbol(found.unit).in_language(language) if found.unit else ""
    return f"{found.value!r} {symbol}".strip()


def _tell_reason(found: Evidence) -> LocalizedText:
    try:
        return reason_sentence(found.told_reason or found.reason)
    except KeyError:
        return LocalizedText("", "")


def _write(each: Operand, language: str) -> OperandLine:
    sign = "−" if each.sign < 0 else ""
    return OperandLine(
        role=ROLES[each.role].in_language(language),
        label=sign + each.label.in_language(language),
        numerator=_write_number(each.numerator),
        denominator=_write_number(each.denominator),
        value=_write_number(each.value)
        or _tell_missing(each.told_reason or each.reason).in_language(language),
        unit=unit_symbol(each.unit).in_language(language) if each.unit else "",
        address=f"{reverse('comparisons:evidence')}?{each.evidence}" if each.evidence else "",
    )


def _write_number(value: float) -> str:
    if not isfinite(value):
        return ""
    return format_number(value, 0 if float(value).is_integer() else 4)


def _tell_missing(reason: str) -> LocalizedText:
    return state_sign(reason) if reason in STATES else reason_word(reason)
