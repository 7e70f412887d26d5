"""Whether a number lies far outside the university's own earlier years.

Robust and on the log scale: one odd year moves neither the middle nor the spread.
"""

from collections.abc import Iterator
from math import log
from statistics import median

from indicators.catalogue.model import Check
from universities.submissions.checking.findings import Finding
from universities.submissions.checking.look import Look

# 0.6745 makes the median absolute deviation of a normal distribution its standard deviation
# (Iglewicz and Hoaglin, 1993: the modified z-score, and 3.5 as its usual cut).
NORMAL = 0.6745


def find_outliers(check: Check, look: Look) -> Iterator[Finding]:
    """Yield numbers whose modified z-score against the own history exceeds the check's.

    Missing: zeros have no logarithm and are left out, this year's and earlier ones.
    """
    for code, now in look.now.items():
        if now <= 0:
            continue
        history = [amount for amount in look.history(code) if amount > 0]
        if len(history) < check.parameters["years_at_least"]:
            continue
        middle = median(history)
        if max(now, middle) < _floor(check, look, code):
            continue
        if (
            abs(_modified_z(now, history, check.parameters["smallest_spread"]))
            > check.parameters["z"]
        ):
            yield look.finding(
                check,
                code,
                value=look.write(code, now),
                median=look.write(code, middle),
                years=len(history),
            )


def _floor(check: Check, look: Look, code: str) -> float:
    """Return the size, in the item's unit, below which years jump about by themselves."""
    if code in look.yen:
        return check.parameters["larger_at_least_yen"] / look.yen[code]
    return check.parameters["larger_at_least_count"]


def _modified_z(now: float, history: list[float], smallest_spread: float) -> float:
    logs = [log(amount) for amount in history]
    middle = median(logs)
    spread = median(abs(each - middle) for each in logs)
    return NORMAL * (log(now) - middle) / max(spread, smallest_spread)
