"""The disclosure audit of a release: 100 universities with 100 confidential cells, then more.

The nation here is invented; what the audit proves stands in docs/disclosure.md.
"""

from functools import partial

import numpy as np

from benchmarks.measuring import Line, counted, measure, report, timed
from indicators.calculation.disclosure import (
    Cell,
    Collection,
    Side,
    mean_of_ratios_cell,
    pooled_cell,
    protect,
    public_side,
    quantile_cell,
    secret_side,
)

INDICATORS = 4  # of one confidential item each
GROUPS = ("all", "large", "national", "public", "private")
SMALL, NATIONAL = 100, 800
SMALL_SECONDS, NATIONAL_SECONDS = 20.0, 600.0


def run() -> list[Line]:
    """Return the lines of an audit of 100 and of 800 universities."""
    lines = []
    for count, target in ((SMALL, SMALL_SECONDS), (NATIONAL, NATIONAL_SECONDS)):
        collection, cells = draw(count)
        protected = protect(collection, cells)
        seconds = measure(partial(protect, collection, cells), times=1, warm_up=0)
        what = f"disclosure audit, {count} universities, {len(cells)} confidential cells"
        lines.append(timed(what, seconds, target=target))
        lines.append(Line("cells of it that stay shown", str(len(protected.shown)), "–", "–"))
        lines.append(
            counted("other worlds it had to find", protected.report.worlds, most=1e6, unit="")
        )
    return lines


def draw(count: int) -> tuple[Collection, list[Cell]]:
    """Return an invented nation and its figures: five statistics of each group and indicator."""
    random = np.random.default_rng(2026)
    names = tuple(f"u{at:03}" for at in range(count))
    size = random.lognormal(0.0, 1.0, count)
    values = np.round(np.exp(random.normal(8.0, 0.6, (count, INDICATORS))) * size[:, None])
    public = np.round(np.exp(random.normal(9.0, 0.6, (count, INDICATORS))) * size[:, None])
    kind = random.integers(2, len(GROUPS), count)
    collection = Collection(
        universities=names,
        items=tuple(f"item {at}" for at in range(INDICATORS)),
        values=values,
        holders=tuple(f"corporation {at if at >= 6 else at // 2}" for at in range(count)),
        accounts={f"tlo {at}": frozenset(names[10 + 3 * at : 13 + 3 * at]) for at in range(5)},
    )
    cells = []
    for indicator in range(INDICATORS):
        for at, group in enumerate(GROUPS):
            members = {0: size > 0, 1: size > np.median(size)}.get(at, kind == at)
            who = tuple(np.array(names)[members])
            secret = secret_side(who, f"item {indicator}", values[members, indicator])
            known = public_side(who, public[members, indicator])
            cells += ask(f"indicator {indicator}", group, secret, known, inverse=indicator < 2)
    return collection, cells


def ask(indicator: str, group: str, secret: Side, known: Side, *, inverse: bool) -> list[Cell]:
    """Return the five figures of one group: the secret side below the line if `inverse`."""
    upper, lower = (known, secret) if inverse else (secret, known)
    quartiles = {"q1": 0.25, "median": 0.5, "q3": 0.75}
    return [
        pooled_cell((indicator, group, "pooled"), upper, lower),
        mean_of_ratios_cell((indicator, group, "mean"), upper, lower),
        *(
            quantile_cell((indicator, group, name), upper, lower, share=share)
            for name, share in quartiles.items()
        ),
    ]


if __name__ == "__main__":
    report(run())
