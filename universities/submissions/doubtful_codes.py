"""Codes that a person should look at: alike but for upper and lower case, or of one name.

Pure; whether two codes are one university is never decided here.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple


class Coded(NamedTuple):
    """A code and the name that goes with it."""

    code: str
    name: str


class Doubt(NamedTuple):
    """Several codes that may be one university."""

    name: str
    codes: tuple[str, ...]


def find_case_variants(universities: Iterable[Coded]) -> list[Doubt]:
    """Return the codes that differ only in upper and lower case."""
    return list(_find_several(universities, lambda each: each.code.casefold()))


def find_shared_names(universities: Iterable[Coded]) -> list[Doubt]:
    """Return the names that carry several codes, unless case is the only difference."""
    several = _find_several(universities, lambda each: each.name)
    return [each for each in several if len({code.casefold() for code in each.codes}) > 1]


def _find_several(universities: Iterable[Coded], key_of: Callable[[Coded], str]) -> Iterable[Doubt]:
    groups: dict[str, list[Coded]] = defaultdict(list)
    for each in sorted(set(universities)):
        groups[key_of(each)].append(each)
    for key in sorted(groups):
        codes = tuple(dict.fromkeys(each.code for each in groups[key]))
        if len(codes) > 1:
            yield Doubt(groups[key][0].name, codes)
