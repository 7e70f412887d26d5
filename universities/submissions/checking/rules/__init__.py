"""Every rule by the name that checks.toml calls it by.

A rule takes a check and a look and yields findings; its numbers and words are the check's.
"""

from collections.abc import Callable, Iterator

from indicators.catalogue.model import Check
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.look import Look
from universities.submissions.checking.rules.answering import (
    find_blank,
    find_negative,
    find_not_applicable_with_value,
    find_unreadable,
)
from universities.submissions.checking.rules.history import find_outliers
from universities.submissions.checking.rules.last_year import (
    find_appeared,
    find_large_changes,
    find_vanished,
)
from universities.submissions.checking.rules.pairs import (
    find_amounts_without_count,
    find_counts_without_amount,
)
from universities.submissions.checking.rules.parts import find_parts_above_whole
from universities.submissions.checking.rules.ratios import find_ratios_out_of_range
from universities.submissions.checking.rules.restated import (
    find_no_longer_answered,
    find_restated,
)
from universities.submissions.checking.rules.sameness import (
    find_same_as_last_year,
    find_same_as_other,
)
from universities.submissions.checking.rules.sections import find_zero_sections
from universities.submissions.checking.rules.slips import find_unit_slips
from universities.submissions.checking.rules.totals import (
    find_parts_beyond,
    find_wrong_totals,
)

Rule = Callable[[Check, Look], Iterator[Finding]]
RULES: dict[str, Rule] = {
    "unreadable": find_unreadable,
    "required": find_blank,
    "negative": find_negative,
    "not_applicable_with_value": find_not_applicable_with_value,
    "identity": find_wrong_totals,
    "part_of": find_parts_above_whole,
    "parts_within": find_parts_beyond,
    "amount_without_count": find_amounts_without_count,
    "count_without_amount": find_counts_without_amount,
    "large_change": find_large_changes,
    "vanished": find_vanished,
    "appeared": find_appeared,
    "restated": find_restated,
    "no_longer_answered": find_no_longer_answered,
    "unit_slip": find_unit_slips,
    "section_zero": find_zero_sections,
    "ratio_range": find_ratios_out_of_range,
    "own_history": find_outliers,
    "same_as_other": find_same_as_other,
    "same_as_last_year": find_same_as_last_year,
}
