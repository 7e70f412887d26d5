"""The definition behind a figure: its formula in words and as an expression, its version.

Read from the definitions frozen with the release.
"""

from typing import Any

from comparisons.formula import tell_condition, write_formula
from comparisons.results import PublishedRelease
from indicators.catalogue.model import Indicator, Term
from universities.releases.provenance import find_definition_version


def describe_definition(release: PublishedRelease, indicator: Indicator) -> dict[str, Any]:
    """Return code, number, label, formula, condition, version, review and source."""
    formula = write_formula(indicator, release.catalogue.items)
    return {
        "code": indicator.code,
        "number": indicator.number,
        "label": indicator.label.ja,
        "label_en": indicator.label.en,
        "formula": formula.ja,
        "formula_en": formula.en,
        "expression": write_expression(indicator),
        "scale": indicator.scale,
        "minimum_denominator": indicator.minimum_denominator,
        "condition": tell_condition(indicator).ja,
        "condition_en": tell_condition(indicator).en,
        "version": find_definition_version(release.digest, indicator.code),
        "reviewed": indicator.reviewed,
        "source": indicator.source,
        "is_confidential": indicator.confidential,
    }


def write_expression(indicator: Indicator) -> str:
    """Return the formula in item codes: 1.0 * (a - b) / (c)."""
    upper, lower = (_add_up(side) for side in (indicator.numerator, indicator.denominator))
    return f"{indicator.scale} * ({upper}) / ({lower})"


def _add_up(terms: tuple[Term, ...]) -> str:
    first, *others = terms
    head = f"-{first.item}" if first.sign < 0 else first.item
    return head + "".join(f" {'-' if each.sign < 0 else '+'} {each.item}" for each in others)
