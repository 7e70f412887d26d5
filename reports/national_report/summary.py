"""The first page of the national report: sentences chosen by rule, each with its numbers.

Every figure in them stands in a chapter as well; nothing is calculated here.
"""

from collections.abc import Iterator
from math import isfinite

from comparisons.overview.movements import Movement
from comparisons.results import compare
from comparisons.words import write_figure
from indicators.calculation.comparison import Comparison
from indicators.catalogue.model import Indicator
from indicators.formatting import average_word, format_number
from indicators.text import LocalizedText
from reports.national_report.asking import NationalOrder
from reports.national_report.chapters.changes import find_movements, tell_counts
from reports.national_report.chapters.choosing import PUBLISHED
from reports.national_report.chapters.figures import has_figures, select
from reports.national_report.judging import find_extremes, share_of
from reports.national_report.parts import Chapter

LEAD = LocalizedText(
    "{year}年度は{n}大学が回答しました。{counts}",
    "{n} universities answered for FY{year}. {counts}",
)
ROSE = LocalizedText(
    "増え方の割合がいちばん大きいのは「{label}」で、{before}から{after}へ{share}％です"
    "（両年度とも値のある{n}大学、{kind}）。",
    "The largest rise in per cent is “{label}”: from {before} to {after}, {share}% "
    "({n} universities with a figure in both years, {kind}).",
)
FELL = LocalizedText(
    "減り方の割合がいちばん大きいのは「{label}」で、{before}から{after}へ{share}％です"
    "（両年度とも値のある{n}大学、{kind}）。",
    "The largest fall in per cent is “{label}”: from {before} to {after}, {share}% "
    "({n} universities with a figure in both years, {kind}).",
)
TWO_GROUPS = LocalizedText(
    "「{label}」は、{large}の群（n={large_n}）が{large_value}、{small}の群（n={small_n}）が{small_value}です（{kind}）。",
    "“{label}”: {large_value} in the group “{large}” (n={large_n}), {small_value} in the group "
    "“{small}” (n={small_n}) ({kind}).",
)


def write_lead(order: NationalOrder, n: int) -> LocalizedText:
    """Return how many answered, and how the public indicators moved."""
    found = find_movements(order)
    counts = tell_counts(found, order.fiscal_year) if found else LocalizedText("", "")
    return LEAD.fill(year=order.fiscal_year, n=f"{n:,}", counts=counts)


def list_points(order: NationalOrder, chapters: dict[str, Chapter]) -> Iterator[str]:
    """Yield the sentences of the first page below the lead."""
    language = order.language
    yield from chapters["coverage"].sentences
    for each in find_extremes(find_movements(order), order.fiscal_year):
        yield _tell_extreme(each).in_language(language)
    for indicator in _list_published(order):
        told = _tell_two_groups(compare(order.release, select(order, indicator)))
        if told is not None:
            yield told.in_language(language)
    yield from chapters["agreement"].sentences
    yield from chapters["figures"].sentences


def _tell_extreme(each: Movement) -> LocalizedText:
    words = ROSE if share_of(each) > 0 else FELL
    return words.fill(
        label=each.indicator.short_label,
        before=write_figure(each.matched.before, each.indicator),
        after=write_figure(each.matched.after, each.indicator),
        share=format_number(100 * share_of(each), 1, signed=True),
        n=f"{each.matched.n:,}",
        kind=average_word("pooled"),
    )


def _list_published(order: NationalOrder) -> list[Indicator]:
    held = order.release.figures.indicators.values()
    return [each for each in held if each.source == PUBLISHED and has_figures(order, each)]


def _tell_two_groups(comparison: Comparison) -> LocalizedText | None:
    """Return the values of the large and the small side by side, where both are shown."""
    groups = comparison.grouping.groups
    if len(groups) != 2 or comparison.grouping.attribute:
        return None
    small, large = (comparison.group_averages(group.code) for group in groups)
    values = [float(row[comparison.average]) for row in (small, large)]
    if not all(map(isfinite, values)):
        return None
    return TWO_GROUPS.fill(
        label=comparison.indicator.short_label,
        small=groups[0].label,
        large=groups[1].label,
        small_n=f"{int(small['n']):,}",
        large_n=f"{int(large['n']):,}",
        small_value=write_figure(values[0], comparison.indicator),
        large_value=write_figure(values[1], comparison.indicator),
        kind=average_word(comparison.average),
    )
