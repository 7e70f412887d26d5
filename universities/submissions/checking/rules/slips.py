"""Whether an amount was given in another unit than asked: 円, 百万円 or 億円 for 千円.

Only powers of ten live here; the honest changes that are let pass are the check's parameter.
"""

from collections.abc import Iterator
from math import log10
from statistics import median

from indicators.catalogue.model import Check
from indicators.text import LocalizedText
from universities.submissions.checking.findings import Finding, Fix
from universities.submissions.checking.look import Look
from universities.submissions.checking.words import write_times

# 円 for 千円 is 3, 円 for 万円 4, 円 for 百万円 6; the other way round they are negative.
POWERS = (3, 4, 6)
_FIX = LocalizedText("{fixed}に直す", "Correct to {fixed}")


def find_unit_slips(check: Check, look: Look) -> Iterator[Finding]:
    """Yield amounts that are about 10³, 10⁴ or 10⁶ times last year's, or the reverse.

    Missing: without last year's number, or where it was zero, the median of the years before
    stands for it.
    """
    larger = check.parameters["larger_at_least_yen"]
    for code, yen in look.in_yen(look.now):
        usual = _usual(look, code)
        if yen <= 0 or usual <= 0 or max(yen, usual * look.yen[code]) < larger:
            continue
        times = look.now[code] / usual
        if max(times, 1 / times) >= check.parameters["from_times"]:
            yield _slip(check, look, code, usual, times)


def _usual(look: Look, code: str) -> float:
    last = look.last.get(code, 0.0)
    if last > 0:
        return last
    history = [amount for amount in look.history(code) if amount > 0]
    return median(history) if history else 0.0


def _slip(check: Check, look: Look, code: str, usual: float, times: float) -> Finding:
    decades = log10(times)
    power = min(POWERS, key=lambda one: abs(one - abs(decades)))
    fixed = look.now[code] / 10**power if decades > 0 else look.now[code] * 10**power
    # Nothing is finer than a yen.
    fixed = round(fixed * look.yen[code]) / look.yen[code]
    written = look.write(code, fixed)
    return look.finding(
        check,
        code,
        fix=Fix(code, fixed, _FIX.fill(fixed=written)),
        value=look.write(code, look.now[code]),
        last=look.write(code, usual),
        times=write_times(times),
        fixed=written,
    )
