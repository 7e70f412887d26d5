"""The strict reader of fiscal years: western or era, never a bare two-digit year.

Pure: text in, a year or a sentence out; which years a round accepts is not decided here.
"""

import re
from dataclasses import dataclass

from indicators.text import LocalizedText
from universities.submissions.echoes import shown

# The survey's first fiscal year; nothing older is ever asked.
FIRST_YEAR = 2003
LAST_YEAR = 2099
ERAS = {"令和": 2018, "R": 2018, "平成": 1988, "H": 1988}
# 平成31 and 令和元 are the same year; 平成32 never was.
LAST_OF_ERA = {"平成": 31, "H": 31, "令和": 81, "R": 81}
_FOLDED = str.maketrans("０１２３４５６７８９ＲＨ", "0123456789RH")
_WESTERN = re.compile(r"([0-9]{4})(?:年度?)?")
_ERA = re.compile(r"(令和|平成|R|H)([0-9]{1,2}|元)(?:年度?)?")
_PROBLEM = LocalizedText(
    "{first}～{last}の年度を2024や令和6のように書いてください（「{value}」）。",
    "must be a fiscal year from {first} to {last}, such as 2024 or 令和6, got '{value}'. "
    "Correct the year.",
)


def year_in_address(text: str) -> int | None:
    """Return the fiscal year that a part of an address is: four digits, else None."""
    return int(text) if len(text) == 4 and text.isascii() and text.isdigit() else None


@dataclass(frozen=True, slots=True)
class YearReading:
    """The western fiscal year, or the problem with what was typed."""

    fiscal_year: int | None
    problem: LocalizedText | None = None


def read_fiscal_year(text: str, *, last: int = LAST_YEAR) -> YearReading:
    """Return the fiscal year that `text` names, from the survey's first to `last`."""
    year = _find_year(text.strip(" \t\u3000").translate(_FOLDED))
    if year is not None and FIRST_YEAR <= year <= last:
        return YearReading(year)
    return YearReading(None, _PROBLEM.fill(first=FIRST_YEAR, last=last, value=shown(text)))


def _find_year(text: str) -> int | None:
    western = _WESTERN.fullmatch(text)
    if western:
        return int(western[1])
    era = _ERA.fullmatch(text)
    if not era:
        return None
    number = 1 if era[2] == "元" else int(era[2])
    return ERAS[era[1]] + number if 1 <= number <= LAST_OF_ERA[era[1]] else None
