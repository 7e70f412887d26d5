"""Whether an amount is far too little or too much for the count that it belongs to.

Each pair is (amount, count), named by its check; the range is the check's too.
"""

from collections.abc import Iterator

from indicators.catalogue.model import Check
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.look import Look
from universities.submissions.checking.words import write_figure


def find_ratios_out_of_range(check: Check, look: Look) -> Iterator[Finding]:
    """Yield amounts that are far too little or too much for their count.

    Units: the range is in yen per one of what is counted.
    """
    lowest, highest = check.parameters["lowest_yen"], check.parameters["highest_yen"]
    for amount, count in look.pairs(check, look.now):
        number = look.now[count]
        if number < check.parameters["count_at_least"] or number <= 0 or look.now[amount] <= 0:
            continue
        yen = look.yen[amount]
        ratio = look.now[amount] * yen / number
        if lowest <= ratio <= highest:
            continue
        unit = look.items[amount].unit
        yield look.finding(
            check,
            amount,
            (count,),
            value=look.write(amount, look.now[amount]),
            count=look.write(count, number),
            other=look.label(count),
            ratio=write_figure(ratio / yen, unit),
            lowest=write_figure(lowest / yen, unit),
            highest=write_figure(highest / yen, unit),
        )
