"""Every fault of the changes of definition: their order, and years in which nothing could change.

What one change must look like is declared in kinds.py.
"""

from collections.abc import Iterator

from indicators.catalogue.entries import Entries, Entry, Problem


def find_change_problems(entries: Entries) -> Iterator[Problem]:
    """Yield every fault of the changes of items and indicators."""
    for entry in (*entries.items, *entries.indicators):
        years = [each["year"] for each in entry.get("changes", [])]
        if years != sorted(set(years)):
            told = ", ".join(map(str, years))
            yield entry.problem(
                "changes", f"must stand in order, a year once, got {told}. Sort or join them."
            )
        yield from _check_first_change(entry, years)


def _check_first_change(entry: Entry, years: list[int]) -> Iterator[Problem]:
    """A change needs a year before it: what is asked since 2022 did not change in 2022."""
    since, until = entry.get("since"), entry.get("until")
    for year in years:
        if (since is not None and year <= since) or (until is not None and year > until):
            yield entry.problem(
                "changes",
                f"must be after since and not after until, got {year}. Change one of them.",
            )
