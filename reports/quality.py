"""What to know of the figures a university returned: what is not there, what was corrected.

Facts only, in sentences; what became of a gap in a ratio stands beside the ratio.
"""

from collections.abc import Iterable, Sequence

from indicators.calculation.figures import Figures
from indicators.catalogue.model import Catalogue
from indicators.text import LocalizedText
from reports.parts import Asked
from reports.readings import Reading
from reports.sentences.joining import list_names
from reports.sentences.quality import (
    write_complete,
    write_corrected,
    write_nothing_returned,
    write_provisional,
    write_redefined,
    write_small,
    write_state,
)

# The kinds of nothing that a university can answer with; each is told by itself.
STATES = ("not_submitted", "not_applicable", "unknown")


def build_quality(
    figures: Figures,
    catalogue: Catalogue,
    readings: Sequence[Reading],
    asked: Asked,
    *,
    corrected: Iterable[str] = (),
) -> tuple[str, ...]:
    """Return one sentence per kind of thing to know; there is always at least one.

    `corrected`: codes of the items whose answer differs from the release before.
    """
    gaps = _find_gaps(figures, catalogue, asked)
    told = [write_state(state, names) for state, names in gaps.items() if names]
    if gaps and not told:
        told = [write_complete()]
    if not gaps:
        told = [write_nothing_returned()]
    fixed = [catalogue.items[code].label for code in corrected if code in catalogue.items]
    told += [write_corrected(list_names(fixed))] if fixed else []
    small = [each.indicator for each in readings if each.reason == "small_denominator"]
    told += [write_small(small)] if small else []
    changed = [each.indicator for each in readings if each.indicator.changes_in(asked.fiscal_year)]
    told += [write_redefined(changed, asked.fiscal_year)] if changed else []
    return tuple(each.in_language(asked.language) for each in told)


def _find_gaps(
    figures: Figures, catalogue: Catalogue, asked: Asked
) -> dict[str, list[LocalizedText]]:
    """Return the items of each kind of nothing; empty if nothing at all was returned that year."""
    year = figures.fiscal_years.index(asked.fiscal_year)
    if not figures.panel.participates[year, figures.panel.codes.index(asked.university)]:
        return {}
    rows = figures.panel.observations(fiscal_year=asked.fiscal_year, university=asked.university)
    states = dict(zip(rows["item"], rows["state"], strict=True))
    asked_items = [
        each
        for code, each in catalogue.items.items()
        if code in states and each.is_asked_in(asked.fiscal_year)
    ]
    return {
        state: [each.label for each in asked_items if states[each.code] == state]
        for state in STATES
    }


def tell_provisional(is_provisional: bool, *, is_draft: bool, language: str) -> tuple[str, ...]:
    """Return the sentence that figures may still change; nothing of a final release."""
    if not is_provisional:
        return ()
    return (write_provisional(is_draft=is_draft).in_language(language),)
