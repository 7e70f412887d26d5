"""Smaller catalogues to measure with: one rule alone, all but one, or the survey's items.

Pure; nothing is counted here.
"""

from dataclasses import replace

from indicators.catalogue.model import Catalogue


def only_rule(catalogue: Catalogue, rule: str) -> Catalogue:
    """Return the catalogue with the checks of that rule alone."""
    checks = {code: one for code, one in catalogue.checks.items() if one.rule == rule}
    return replace(catalogue, checks=checks)


def without_rule(catalogue: Catalogue, rule: str) -> Catalogue:
    """Return the catalogue without the checks of that rule."""
    checks = {code: one for code, one in catalogue.checks.items() if one.rule != rule}
    return replace(catalogue, checks=checks)


def only_survey_items(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue as the public survey asks it: other items are not asked."""
    items = {code: item for code, item in catalogue.items.items() if item.source_column}
    sections = {
        code: replace(one, items=tuple(item for item in one.items if item in items))
        for code, one in catalogue.sections.items()
    }
    return replace(catalogue, items=items, sections=sections)
