"""What may stand in a file of national series, and the sentence for what may not.

A fault names the file, the line, what must stand there and what was found.
"""

import re
from collections.abc import Collection, Mapping
from fractions import Fraction

from indicators.text import LocalizedText

UNITS = {
    "件": "count",
    "社": "company",
    "人": "person",
    "機関": "institution",
    "万円": "ten_thousand_yen",
    "百万円": "million_yen",
    "億円": "hundred_million_yen",
    "億ドル": "hundred_million_dollars",
    "十億ドル": "billion_dollars",
    "千円/件": "thousand_yen/count",
    "万円/件": "ten_thousand_yen/count",
}
KINDS = ("original", "secondary", "note")
SEEN = ("verbatim", "derived", "noted", "implied")
VINTAGE = re.compile(r">?\d{4}(-(0[1-9]|1[0-2]))?|unknown")
FIRST_YEAR, LAST_YEAR = 1983, 2100


class NationalError(ValueError):
    """A file of national series cannot be used as it is."""


def refuse(place: str, what: str, must: str, got: object) -> NationalError:
    """Return the fault in words."""
    return NationalError(f"{place}: {what} must be {must}; got '{got}'. Correct the file.")


def one_of(place: str, what: str, got: str, known: Collection[str]) -> str:
    """Return `got` if it is known. Raises: NationalError."""
    if got not in known:
        raise refuse(place, what, f"one of {', '.join(known)}", got)
    return got


def read_year(place: str, got: str) -> int:
    """Return a fiscal year. Raises: NationalError."""
    if not re.fullmatch(r"[0-9]{4}", got) or not FIRST_YEAR <= int(got) <= LAST_YEAR:
        raise refuse(place, "fiscal_year", f"a year from {FIRST_YEAR} to {LAST_YEAR}", got)
    return int(got)


def read_value(place: str, got: str) -> Fraction:
    """Return a published number exactly as it stands. Raises: NationalError."""
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", got):
        raise refuse(place, "value", "digits with at most one decimal point", got)
    return Fraction(got)


def read_vintage(place: str, got: str) -> str:
    """Return when a value was published. Raises: NationalError."""
    if not VINTAGE.fullmatch(got):
        raise refuse(place, "vintage", "a year, a month such as 2024-02, >2020-01, or unknown", got)
    return got


def check_keys(place: str, entry: Collection[str], needed: set[str], allowed: set[str]) -> None:
    """Raise NationalError unless an entry has what it needs and nothing that nobody reads."""
    found = set(entry)
    if missing := needed - found:
        raise refuse(place, "the entry", f"given {', '.join(sorted(missing))}", "nothing")
    if unknown := found - needed - allowed:
        known = ", ".join(sorted(needed | allowed))
        raise refuse(place, "a key", f"one of {known}", ", ".join(sorted(unknown)))


def read_text(place: str, entry: Mapping[str, str]) -> LocalizedText:
    """Return a text in both languages. Raises: NationalError where one is missing."""
    check_keys(place, entry, {"ja", "en"}, set())
    if not (entry["ja"] and entry["en"]):
        raise refuse(place, "a text", "given in both languages", dict(entry))
    return LocalizedText(entry["ja"], entry["en"])
