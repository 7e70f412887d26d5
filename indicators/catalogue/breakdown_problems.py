"""Every fault of breakdowns.toml that the shape of one table does not show.

What an indicator is, is judged in problems.py.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from indicators.catalogue.entries import Entries, Entry, Problem, by_code
from indicators.catalogue.known_words import unknown


def find_breakdown_problems(entries: Entries) -> Iterator[Problem]:
    """Yield every fault of what a figure splits into."""
    indicators = {PurePosixPath(each.file).stem: each for each in entries.indicators}
    items = by_code(entries.items)
    for entry in entries.breakdowns:
        codes = entry.get("parts", [])
        for code in codes:
            if code not in indicators:
                yield entry.problem("parts", unknown("indicator", code, indicators))
        if len(set(codes)) < max(2, len(codes)):
            yield entry.problem(
                "parts", f"must be two indicators or more, each once, got {codes}. Correct it."
            )
        parts = [indicators[code] for code in codes if code in indicators]
        yield from _check_alike(entry, parts, "unit")
        yield from _check_whole(entry, parts, items)


def _check_whole(entry: Entry, parts: list[Entry], items: Mapping[str, Entry]) -> Iterator[Problem]:
    is_sum = entry.get("kind") == "sum"
    if is_sum != ("whole" in entry.table):
        yield entry.problem("whole", "must be there exactly where the parts are a sum. Correct it.")
    if not is_sum:
        return
    yield from _check_alike(entry, parts, "denominator")
    for part in parts:
        for item in (*part.get("numerator", []), *part.get("denominator", [])):
            code = item.removeprefix("-")
            if code in items and items[code].get("confidential"):
                yield entry.problem(
                    "parts",
                    "must be public where they are added up: group figures of confidential ones "
                    f"cannot be; got '{code}'. Put them beside one another.",
                )


def _check_alike(entry: Entry, parts: list[Entry], key: str) -> Iterator[Problem]:
    found = [part.get(key) for part in parts]
    if any(each != found[0] for each in found):
        yield entry.problem(
            "parts", f"must be indicators of one {key}, got {found}. Leave out the others."
        )
