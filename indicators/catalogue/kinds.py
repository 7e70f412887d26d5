"""The kinds of values that a key may have, each with its test and its words.

Which key has which kind is declared in shapes.py.
"""

import re
from collections.abc import Callable
from typing import Any

from indicators.catalogue.values import (
    is_change,
    is_code,
    is_date,
    is_list_of,
    is_number,
    is_text,
    is_whole,
    is_year,
)

# No university publishes finer than this, and no screen has room for it.
MOST_DECIMALS = 6
KINDS: dict[str, tuple[Callable[[Any], bool], str]] = {
    "code": (is_code, "lower-case letters, digits and underscores, such as 'licence_income'"),
    "word": (is_text, "a text that is not empty"),
    "number": (
        lambda value: isinstance(value, str) and re.fullmatch(r"[A-Z]+[0-9]+", value) is not None,
        "capital letters and digits, such as 'P4'",
    ),
    "date": (is_date, "a date in quotation marks, such as '2026-11-21'"),
    "flag": (lambda value: isinstance(value, bool), "true or false"),
    "year": (is_year, "a fiscal year, such as 2024"),
    "changes": (
        lambda value: is_list_of(is_change, value),
        "a list of changes, each with year, ja and en, such as { year = 2022, ja = '…', en = '…' }",
    ),
    "decimals": (
        lambda value: is_whole(value) and 0 <= value <= MOST_DECIMALS,
        f"a whole number from 0 to {MOST_DECIMALS}",
    ),
    "at_least_0": (lambda value: is_number(value) and value >= 0, "a number that is not below 0"),
    "codes": (lambda value: is_list_of(is_text, value), "a list of item codes"),
    "attribute_values": (
        lambda value: is_list_of(lambda one: is_text(one) or isinstance(one, bool), value),
        "a list of texts, or of true and false",
    ),
    "numbers": (lambda value: is_list_of(is_number, value), "a list of numbers"),
    "parts": (
        lambda value: is_list_of(lambda one: is_list_of(is_text, one), value),
        "a list of lists of item codes",
    ),
    "parameters": (
        lambda value: isinstance(value, dict) and all(map(is_number, value.values())),
        "a table of numbers",
    ),
    "tables": (
        lambda value: is_list_of(lambda one: isinstance(one, dict), value),
        "a list of tables",
    ),
}
