"""The page of one figure, as finished words.

Its parts are told by the modules beside it.
"""

from dataclasses import dataclass
from math import isfinite

import pandas as pd
from django.urls import reverse

from comparisons.addresses import find_address
from comparisons.evidence.citing import cite_group, cite_own
from comparisons.explain.change import ChangeSection, build_change
from comparisons.explain.conditions import list_conditions
from comparisons.explain.group import list_group_facts
from comparisons.explain.parts import Fact, TermRow
from comparisons.explain.terms import list_terms, tell_total
from comparisons.explain.way import list_way
from comparisons.formula import write_formula, write_scale
from comparisons.pages.parts import Crumb, indicator_crumbs
from comparisons.protection import FOREIGN_VALUE
from comparisons.results import PublishedRelease, choices_of, compare, observe
from comparisons.selection import Selection
from comparisons.words import Part, Word, say, write, write_figure
from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import UNCLASSIFIED, Indicator
from indicators.formatting import (
    reason_sentence,
    reason_word,
    state_sign,
    unit_symbol,
)
from indicators.text import LocalizedText


@dataclass(frozen=True)
class ExplainPage:
    """Everything the page of one figure says, in one language."""

    title: str
    lead: list[Word]
    exact: str
    sentence: str
    formula: str
    numerator: list[TermRow]
    numerator_total: str
    denominator: list[TermRow]
    denominator_total: str
    group_facts: list[Fact]
    way: list[str]
    change: ChangeSection
    facts: list[Fact]
    crumbs: list[Crumb]
    back: str
    vintages: str
    data: str
    group: str


def build_explain_page(
    release: PublishedRelease, selection: Selection, *, language: str
) -> ExplainPage:
    """Return the page of the selection's highlighted university; it must have one."""
    comparison = compare(release, selection)
    indicator, university = comparison.indicator, selection.university or ""
    name = choices_of(release).universities[university]
    rows = comparison.ratios[comparison.ratios["university"] == university]
    ratio = None if rows.empty else rows.iloc[0]
    cells = observe(release, university, fiscal_year=selection.fiscal_year, items=indicator.items)
    items = release.catalogue.items
    return ExplainPage(
        title=indicator.label.in_language(language),
        lead=write(_tell_value(ratio, indicator, name), language),
        exact=_write_exact(ratio, indicator, language),
        sentence=_write_reason(ratio, indicator, language),
        formula=write_formula(indicator, items).in_language(language),
        numerator=list_terms(indicator.numerator, items, cells, language),
        numerator_total=tell_total(comparison, "numerator", indicator.numerator_unit, language),
        denominator=list_terms(indicator.denominator, items, cells, language),
        denominator_total=tell_total(
            comparison, "denominator", indicator.denominator_unit, language
        ),
        group_facts=list_group_facts(release, comparison, language),
        way=list_way(release, comparison, language),
        change=build_change(release, selection, language),
        facts=list_conditions(release, comparison, language),
        crumbs=indicator_crumbs(release, selection, language, last=name.in_language(language)),
        back=f"{reverse('comparisons:indicator', args=[indicator.code])}?{selection.query()}",
        vintages=find_address("comparisons:vintages", indicator.code, university=university),
        data=f"/api/v1/evidence?{cite_own('ratio', selection)}",
        group=_find_group(comparison, selection),
    )


def _find_group(comparison: Comparison, selection: Selection) -> str:
    """Return the evidence of the group's value: members, who is left out, the cut; "" without."""
    own = comparison.own
    if own is None or own["group"] == UNCLASSIFIED.code:
        return ""
    query = cite_group("average", selection, own["group"], comparison.average)
    return f"{reverse('comparisons:evidence')}?{query}"


def _tell_value(ratio: pd.Series | None, indicator: Indicator, name: LocalizedText) -> list[Part]:
    told = state_sign("not_submitted") if ratio is None else _write_value(ratio, indicator)
    return [
        say("{label}、{name}：", "{label}, {name}: ", label=indicator.label, name=name),
        Part(told, is_number=True),
    ]


def _write_value(ratio: pd.Series, indicator: Indicator) -> LocalizedText:
    if ratio["reason"]:
        return reason_word(ratio["told_reason"])
    return write_figure(ratio["value"], indicator)


def _write_exact(ratio: pd.Series | None, indicator: Indicator, language: str) -> str:
    """Return the division with its numbers, and the quotient before rounding."""
    if ratio is None or not isfinite(ratio["value"]):
        return ""
    # As many digits as a side has: a rounded side would not give the quotient.
    upper, lower = (f"{ratio[side]:,.15g}" for side in ("numerator", "denominator"))
    unit = unit_symbol(indicator.unit).in_language(language)
    return f"{upper} ÷ {lower}{write_scale(indicator)} = {ratio['value']:,.6f} {unit}"


def _write_reason(ratio: pd.Series | None, indicator: Indicator, language: str) -> str:
    if ratio is None:
        return reason_sentence("not_submitted").in_language(language)
    if indicator.confidential and ratio["reason"] == "suppressed":
        return FOREIGN_VALUE.in_language(language)
    return reason_sentence(ratio["told_reason"]).in_language(language)
