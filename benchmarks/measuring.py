"""How a thing is timed and how a line of the table reads.

What is timed, and against which target, stands in the benchmark modules.
"""

import json
import sys
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple


class Line(NamedTuple):
    """One line of the table: what, its figure, the target, and what the figure is compared with."""

    what: str
    measured: str
    target: str
    ratio: str


def measure(action: Callable[[], object], *, times: int, warm_up: int = 1) -> list[float]:
    """Return the seconds of each of `times` runs, after runs that do not count."""
    for _ in range(warm_up):
        action()
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - start)
    return seconds


def measure_in_turn(
    first: Callable[[], object], second: Callable[[], object], *, times: int
) -> tuple[list[float], list[float]]:
    """Return the seconds of two things run by turns, so that other load meets both alike."""
    pairs = [
        (measure(first, times=1, warm_up=0)[0], measure(second, times=1, warm_up=0)[0])
        for _ in range(times)
    ]
    return [one for one, _ in pairs], [other for _, other in pairs]


def timed(
    what: str, seconds: Sequence[float], *, target: float | None, against: str = "target"
) -> Line:
    """Return the line of a duration: median (fastest to slowest), and its share of the target."""
    middle = median(seconds)
    if target is None:
        return Line(what, spread(seconds), "–", "–")
    return Line(
        what, spread(seconds), f"≤ {duration(target)}", f"{middle / target:.2f} × {against}"
    )


def counted(what: str, figure: float, *, most: float, unit: str) -> Line:
    """Return the line of a size or a number that must not be larger than `most`."""
    return Line(
        what, f"{figure:,.6g} {unit}", f"≤ {most:g} {unit}", f"{figure / most:.2f} × target"
    )


def skipped(what: str, why: str) -> Line:
    """Return the line of what could not be measured here, with the sentence that says why."""
    return Line(what, f"not measured: {why}", "–", "–")


def spread(seconds: Sequence[float]) -> str:
    """Return the median with the fastest and the slowest."""
    if len(seconds) == 1:
        return f"{duration(seconds[0])} (once)"
    low, high = duration(min(seconds)), duration(max(seconds))
    return f"{duration(median(seconds))} ({low}–{high})"


def duration(seconds: float) -> str:
    """Return the seconds in the unit that reads best."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.3g} ms"


def report(lines: Sequence[Line]) -> None:
    """Hand the lines to the process that prints the table: one JSON list on standard output."""
    json.dump(lines, sys.stdout)


def print_table(lines: Sequence[Line]) -> None:
    """Print the lines under their headings, each column as wide as its widest cell."""
    rows = [Line("what", "measured median (min–max)", "target", "ratio"), *lines]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for at, row in enumerate(rows):
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print(" | ".join(padded).rstrip())
        if at == 0:
            print("-|-".join("-" * width for width in widths))
