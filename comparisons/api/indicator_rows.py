"""Indicators of a release as columns.

Nothing is formatted here.
"""

from typing import Any

from comparisons.api.parameters import Question
from comparisons.api.row_parts import to_columns
from comparisons.api.table import ApiTable
from indicators.calculation.averages import average_of
from indicators.catalogue.model import Indicator, Term
from universities.releases.reader import PublishedRelease


def read_indicators(release: PublishedRelease, question: Question) -> ApiTable:
    """Return every indicator that has figures and that the reader may see."""
    rows = [_describe(indicator) for indicator in release.figures.indicators.values()]
    return ApiTable({"unit": None}, to_columns(rows))


def _describe(indicator: Indicator) -> dict[str, Any]:
    return {
        "code": indicator.code,
        "number": indicator.number,
        "label": indicator.label.ja,
        "label_en": indicator.label.en,
        "viewpoint": indicator.viewpoint,
        "numerator": [_signed(term) for term in indicator.numerator],
        "denominator": [_signed(term) for term in indicator.denominator],
        "numerator_unit": indicator.numerator_unit,
        "denominator_unit": indicator.denominator_unit,
        "unit": indicator.unit,
        "scale": indicator.scale,
        "decimals": indicator.decimals,
        "direction": indicator.direction,
        "grouping": indicator.grouping,
        "group_average": average_of(indicator),
        "minimum_denominator": indicator.minimum_denominator,
        "since": indicator.asked_since,
        "until": indicator.asked_until,
        "confidential": indicator.confidential,
        "source": indicator.source,
    }


def _signed(term: Term) -> str:
    return term.item if term.sign > 0 else f"-{term.item}"
