"""Whether an amount and the count it belongs to are both there or both zero.

Each pair is (amount, count), named by its check; how much per one is fair is ratios.py's.
"""

from collections.abc import Iterator

from indicators.catalogue.model import Check
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.look import Look


def find_amounts_without_count(check: Check, look: Look) -> Iterator[Finding]:
    """Yield amounts above zero whose count is zero."""
    for amount, count in look.pairs(check, look.now):
        if look.now[amount] > 0 and look.now[count] == 0:
            yield look.finding(
                check,
                amount,
                (count,),
                value=look.write(amount, look.now[amount]),
                other=look.label(count),
            )


def find_counts_without_amount(check: Check, look: Look) -> Iterator[Finding]:
    """Yield counts above zero, within the check's limits, whose amount is zero."""
    fewest, below = check.parameters["count_at_least"], check.parameters["count_below"]
    for amount, count in look.pairs(check, look.now):
        if look.now[amount] == 0 and fewest <= look.now[count] < below:
            yield look.finding(
                check,
                amount,
                (count,),
                count=look.write(count, look.now[count]),
                other=look.label(count),
            )
